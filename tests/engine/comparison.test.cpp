#include "engine/comparison.hpp"

#include "support.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

const Instrument& halves() {
    static const Instrument instrument = compile(even_definition(2, 2));
    return instrument;
}

Result scored(std::initializer_list<int> options) { return engine::diagnose(halves(), answers(options)); }

} // namespace

TEST_CASE("a difference is B minus A, stage by stage") {
    const engine::Comparison out = engine::compare(scored({4, 3, 0, 0}), scored({1, 1, 4, 4}));
    CHECK(out.stage_count == 2);
    CHECK(out.stages[0].hundredths == -6250);
    CHECK(out.stages[1].hundredths == 10000);
}

TEST_CASE("a difference to or from an unknown stage is unknown") {
    const engine::Comparison out = engine::compare(scored({4, -1, 0, 0}), scored({1, 1, -1, 4}));
    CHECK_FALSE(out.stages[0].known);
    CHECK_FALSE(out.stages[1].known);
    CHECK_FALSE(out.stages[0].beyond_noise);
}

TEST_CASE("a difference is beyond noise when the ranges do not touch, in either direction") {
    CHECK(engine::compare(scored({0, 0, 4, 4}), scored({4, 4, 0, 0})).stages[0].beyond_noise);
    CHECK(engine::compare(scored({0, 0, 4, 4}), scored({4, 4, 0, 0})).stages[1].beyond_noise);
    CHECK_FALSE(engine::compare(scored({2, 3, 0, 0}), scored({3, 3, 0, 0})).stages[0].beyond_noise);
    CHECK_FALSE(engine::compare(scored({2, 2, 0, 0}), scored({2, 2, 0, 0})).stages[0].beyond_noise);
}

TEST_CASE("the focus moves between stages, and to and from sound") {
    CHECK(engine::compare(scored({0, 0, 4, 4}), scored({4, 4, 0, 0})).focus_moved);
    CHECK(engine::compare(scored({4, 4, 0, 0}), scored({4, 4, 4, 4})).focus_moved);
    CHECK_FALSE(engine::compare(scored({4, 4, 4, 4}), scored({3, 3, 4, 4})).focus_moved);
}

TEST_CASE("differences are rounded half up from the exact values") {
    const Instrument thirds = compile(even_definition(1, 3, 2));
    const Result one = engine::diagnose(thirds, answers({1, 0, 0}));
    const Result two = engine::diagnose(thirds, answers({1, 1, 0}));
    CHECK(engine::compare(one, two).stages[0].hundredths == 3333);
    CHECK(engine::compare(two, one).stages[0].hundredths == -3333);
    // 1/32 is 3.125: it rounds to 3.13 upwards and to -3.12 downwards.
    const Instrument thirty_seconds = compile(even_definition(1, 32, 2));
    Response none;
    for (std::size_t i = 0; i < 32; ++i) none.answers[i] = 0;
    Response one_of_32 = none;
    one_of_32.answers[5] = 1;
    const Result low = engine::diagnose(thirty_seconds, none);
    const Result high = engine::diagnose(thirty_seconds, one_of_32);
    CHECK(engine::compare(low, high).stages[0].hundredths == 313);
    CHECK(engine::compare(high, low).stages[0].hundredths == -312);
}
