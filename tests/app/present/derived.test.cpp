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

namespace {

/// A finished visit on the screen behind “Take it along”, on a page that has previews.
Visit to_take_along(std::initializer_list<int> options, const app::Start& more = {}) {
    app::Start start = more;
    start.page = "https://example.org/check/";
    start.previews = true;
    Visit visit(start);
    visit.finish(options);
    visit.send(app::GoTo{app::LazyEntry::Take});
    return visit;
}

/// What is copied, with a preview or without.
std::string copied(Visit& visit, bool preview) {
    visit.send(app::WithPreview{preview});
    visit.send(app::CopyLink{});
    return visit.last(app::Effect::Kind::Copy);
}

std::string outcome(const app::Model& model) {
    return app::outcome_of(model.environment.content->instrument, app::shown_result(model));
}

} // namespace

TEST_CASE("an outcome is named by the floor to start with, or by there being none or no telling", "[app]") {
    CHECK(outcome(to_take_along({0, 2, 0, 2}).model) == "focus-ground");
    CHECK(outcome(to_take_along({2, 0, 2, 0}).model) == "focus-roof");
    CHECK(outcome(to_take_along({2, 2, 2, 2}).model) == "solid");
    const int unsure = engine::kUnanswered;
    CHECK(outcome(to_take_along({unsure, 2, unsure, 2}).model) == "unclear");
}

TEST_CASE("the link with a preview names the outcome and ends as the exact one, which is the default",
          "[app]") {
    Visit visit = to_take_along({0, 2, 0, 2});
    const std::string code = app::own_code(visit.model);
    CHECK(app::link_to_pass_on(visit.model) == "https://example.org/check/#" + code);
    CHECK(copied(visit, true) == "https://example.org/check/r/focus-ground/#" + code);
    visit.send(app::ShareLink{});
    CHECK(visit.last(app::Effect::Kind::Share)
              .ends_with("\nhttps://example.org/check/r/focus-ground/#" + code));
    // What a phone scans, paper and calendars hold tells no server anything.
    CHECK(app::shown_link(visit.model) == "https://example.org/check/#" + code);
    CHECK(copied(visit, false) == "https://example.org/check/#" + code);
}

TEST_CASE("in another language than the first the preview is that language's", "[app]") {
    const std::vector<app::Language> both = {{"en", "English"}, {"de", "Deutsch"}};
    Visit german = to_take_along({2, 2, 2, 2}, {.languages = both, .language = "de"});
    CHECK(copied(german, true).starts_with("https://example.org/check/de/r/solid/#"));
    Visit english = to_take_along({2, 2, 2, 2}, {.languages = both, .language = "en"});
    CHECK(copied(english, true).starts_with("https://example.org/check/r/solid/#"));
}

TEST_CASE("where there are no pages for previews, or on another screen, the exact link is copied", "[app]") {
    Visit visit = to_take_along({0, 2, 0, 2});
    visit.send(app::WithPreview{true});
    visit.send(app::HistoryStep{"result"});
    visit.send(app::CopyLink{});
    CHECK(visit.last(app::Effect::Kind::Copy) == app::shown_link(visit.model));
    visit.send(app::GoTo{app::LazyEntry::Take});
    visit.model.environment.previews = false;
    visit.send(app::CopyLink{});
    CHECK(visit.last(app::Effect::Kind::Copy) == app::shown_link(visit.model));
}

TEST_CASE("choosing between the links takes back that one was copied", "[app]") {
    Visit visit = to_take_along({0, 2, 0, 2});
    visit.send(app::Copied{true});
    visit.send(app::WithPreview{true});
    CHECK(visit.model.view.copy == app::Copy::None);
}
