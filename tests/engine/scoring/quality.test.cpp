#include "scoring/quality.hpp"

#include "engine/support.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

Response timed(std::initializer_list<double> seconds) {
    Response out;
    std::size_t i = 0;
    for (const double s : seconds) out.seconds[i++] = s;
    return out;
}

} // namespace

TEST_CASE("ten answers with the same option are a straight line, nine are not") {
    Response response;
    for (std::size_t i = 0; i < 9; ++i) response.answers[i] = 3;
    CHECK_FALSE(engine::assess_quality(response, 20).straight_line);
    response.answers[15] = 3;
    CHECK(engine::assess_quality(response, 20).straight_line);
    response.answers[16] = 2;
    CHECK_FALSE(engine::assess_quality(response, 20).straight_line);
}

TEST_CASE("items beyond the instrument's do not count") {
    Response response;
    for (std::size_t i = 0; i < 12; ++i) response.answers[i] = 1;
    CHECK_FALSE(engine::assess_quality(response, 9).straight_line);
}

TEST_CASE("a median under two seconds is fast, under one is very fast instead") {
    CHECK_FALSE(engine::assess_quality(timed({2, 2, 2}), 3).fast);
    CHECK(engine::assess_quality(timed({1.99, 1.99, 9}), 3).fast);
    CHECK_FALSE(engine::assess_quality(timed({1, 1, 1}), 3).very_fast);
    const engine::Quality quick = engine::assess_quality(timed({0.5, 0.9, 9}), 3);
    CHECK(quick.very_fast);
    CHECK_FALSE(quick.fast);
}

TEST_CASE("the median of an even number of times is the mean of the middle two") {
    CHECK(engine::assess_quality(timed({1, 2.9}), 2).fast);
    CHECK_FALSE(engine::assess_quality(timed({1, 3}), 2).fast);
}

TEST_CASE("unknown times are left out, and without times nothing is said") {
    CHECK(engine::assess_quality(timed({engine::kNoSeconds, 1.5, engine::kNoSeconds}), 3).fast);
    const engine::Quality none = engine::assess_quality({}, 20);
    CHECK(none == engine::Quality{});
}
