// The time that is left: from one's own pace, and never a promise that three quick answers cannot bear.
#include <catch2/catch_test_macros.hpp>

#include <cmath>

#include "app/support.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

/// A visit to the default instrument with as many answers, each given after so many ms.
Visit answered(int count, double ms) {
    Visit visit({}, content_in("en"));
    visit.send(app::Begin{});
    for (int i = 0; i < count; ++i) {
        visit.pass(ms);
        visit.send(app::Answer{visit.model.visit.item, 3, false});
        visit.send(app::Next{});
    }
    return visit;
}

} // namespace

TEST_CASE("before the first answer the time left is the time that the intro promises", "[app]") {
    const Visit visit = answered(0, 0);
    CHECK(std::abs(app::seconds_left(visit.model) / 60 - app::estimated_minutes(visit.model)) < 0.001);
}

TEST_CASE("three quick answers do not make a minute of what is left", "[app]") {
    for (const double ms : {300.0, 1000.0, 2000.0}) {
        INFO(ms);
        CHECK(app::seconds_left(answered(3, ms).model) > 60);
    }
}

TEST_CASE("what was expected of a question counts as much as five of one's own", "[app]") {
    Visit visit;
    visit.send(app::Begin{});
    const double expected = (app::seconds_left(visit.model) - 15) / 4;
    for (int item = 0; item < 3; ++item) {
        visit.pass(60000);
        visit.send(app::Answer{item, 1, false});
        visit.send(app::Next{});
    }
    // One question, and the ranking.
    CHECK(std::abs(app::seconds_left(visit.model) - ((5 * expected + 3 * 60) / 8 + 15)) < 0.001);
}

TEST_CASE("whoever goes on quickly, or slowly, sees it in the time left", "[app]") {
    const double as_expected = app::seconds_left(answered(10, 8000).model);
    CHECK(app::seconds_left(answered(10, 2000).model) < 0.7 * as_expected);
    CHECK(app::seconds_left(answered(10, 16000).model) > 1.3 * as_expected);
}

TEST_CASE("a pause in one question says nothing about the next", "[app]") {
    Visit visit = answered(4, 5000);
    const double before = app::seconds_left(visit.model);
    visit.pass(600'000);
    visit.send(app::Answer{visit.model.visit.item, 3, false});
    visit.send(app::Next{});
    CHECK(app::seconds_left(visit.model) < before);
}
