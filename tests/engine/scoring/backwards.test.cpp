#include "upstream/engine/scoring/backwards.hpp"

#include "engine/support.hpp"

using namespace upstream;
using namespace upstream::tests;
using engine::BackwardsVerdict;

namespace {

engine::Backwards compared(std::initializer_list<int> ranking, int focus) {
    return engine::compare_with_foundation(ranked({}, ranking).ranking, static_cast<int>(ranking.size()),
                                           focus);
}

} // namespace

TEST_CASE("the foundation order itself is foundation first") {
    const auto out = compared({0, 1, 2, 3}, 1);
    CHECK(out.inversions == 0);
    CHECK(out.index == 0);
    CHECK(out.verdict == BackwardsVerdict::FoundationFirst);
    CHECK(out.first_look == 0);
    CHECK(out.floors_off == 1);
}

TEST_CASE("every pair in the opposite order gives index 100") {
    const auto out = compared({3, 2, 1, 0}, 0);
    CHECK(out.inversions == 6);
    CHECK(out.index == 100);
    CHECK(out.verdict == BackwardsVerdict::Backwards);
    CHECK(out.floors_off == 3);
}

TEST_CASE("below 50 is mixed and 50 is backwards") {
    CHECK(compared({1, 2, 0, 3}, 0).inversions == 2);
    CHECK(compared({1, 2, 0, 3}, 0).index == 33);
    CHECK(compared({1, 2, 0, 3}, 0).verdict == BackwardsVerdict::Mixed);
    CHECK(compared({1, 2, 3, 0}, 0).index == 50);
    CHECK(compared({1, 2, 3, 0}, 0).verdict == BackwardsVerdict::Backwards);
}

TEST_CASE("the index is rounded half up") {
    // 5 stages, 10 pairs; 8 stages, 28 pairs: 1/28 = 3.57.
    CHECK(compared({1, 0, 2, 3, 4, 5, 6, 7}, 0).index == 4);
}

TEST_CASE("one stage has no pairs and index 0") {
    const auto out = compared({0}, 0);
    CHECK(out.index == 0);
    CHECK(out.verdict == BackwardsVerdict::FoundationFirst);
    CHECK(out.floors_off == 0);
}

TEST_CASE("a sound house has no floor to be off from") {
    CHECK(compared({2, 1, 0}, kNone).floors_off == kNone);
}
