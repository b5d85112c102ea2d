// A visit keeps what it was told: in each perspective, whichever tab told it, and however long ago that was.
#include "update/visit.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/support.hpp"
#include "update/session.hpp"
#include "upstream/app/present/derived.hpp"

using namespace upstream;
using namespace upstream::tests;
using app::Effect;
using app::Screen;
using engine::Perspective;

namespace {

constexpr double kDay = 86400000;
constexpr double kSomeDay = 20000 * kDay;

void answer(Visit& visit, int count) {
    visit.send(app::Begin{});
    for (int i = 0; i < count; ++i) {
        visit.send(app::Answer{visit.model.visit.item, 2, false});
        visit.send(app::Next{});
    }
}

/// What the other tab reads when this one has written.
std::string kept(const Visit& visit) { return app::write_session(visit.model); }

/// Two tabs that began from the same place.
struct Tabs {
    Visit a{{.origin = kSomeDay}};
    Visit b{{.origin = kSomeDay}};
};

} // namespace

TEST_CASE("an order that nobody moved or agreed to is no answer") {
    Visit visit;
    answer(visit, 4);
    CHECK_FALSE(visit.model.visit.ordered);
    visit.send(app::FinishRanking{true});
    CHECK(visit.model.view.screen == Screen::Result);
    CHECK_FALSE(visit.model.visit.response.ranked);
    CHECK_FALSE(app::shown_result(visit.model).backwards.has_value());
}

TEST_CASE("agreeing with the order as it lies is an answer, and so is moving a card; both are remembered") {
    for (const bool moved : {false, true}) {
        Visit visit;
        answer(visit, 4);
        if (moved) visit.send(app::MoveCard{0, 1});
        if (!moved) visit.send(app::AgreeToOrder{true});
        app::Model again = app::empty_model(small_content());
        REQUIRE(app::restore_session(again, kept(visit)));
        CHECK(again.visit.ordered);
        visit.send(app::FinishRanking{true});
        CHECK(visit.model.visit.response.ranked);
    }
}

TEST_CASE(
    "another perspective starts afresh, and says so; going back brings the answers of the first one back") {
    Visit visit;
    answer(visit, 2);
    const engine::Response about_them = visit.model.visit.response;
    visit.send(app::ChoosePerspective{Perspective::Second});
    CHECK_FALSE(app::started(visit.model));
    CHECK(visit.model.visit.response.perspective == Perspective::Second);
    CHECK(visit.last(Effect::Kind::Announce).find("are kept") != std::string::npos);
    visit.send(app::Begin{});
    CHECK(visit.model.visit.item == 0);
    visit.send(app::Answer{0, 0, false});
    const engine::Response about_me = visit.model.visit.response;
    app::Model again = app::empty_model(small_content());
    REQUIRE(app::restore_session(again, kept(visit)));
    visit.model = again;
    visit.send(app::ChoosePerspective{Perspective::First});
    CHECK(visit.model.visit.response == about_them);
    CHECK(visit.model.visit.furthest == 2);
    visit.send(app::ChoosePerspective{Perspective::Second});
    CHECK(visit.model.visit.response == about_me);
}

TEST_CASE("a perspective chosen before the first answer is kept, and so is the plain page") {
    Visit visit;
    visit.send(app::ChoosePerspective{Perspective::Second});
    CHECK(visit.last(Effect::Kind::Save).starts_with("s2|rep|"));
    visit.send(app::ShowHtml{true});
    Visit next({.session = visit.last(Effect::Kind::Save)});
    CHECK(next.model.visit.response.perspective == Perspective::Second);
    CHECK(next.last(Effect::Kind::Html) == "1");
    CHECK(next.model.view.screen == Screen::Intro);
}

TEST_CASE("a tab that knows less never overwrites one that knows more") {
    Tabs tabs;
    answer(tabs.b, 4);
    tabs.b.send(app::AgreeToOrder{true});
    tabs.b.send(app::FinishRanking{true});
    answer(tabs.a, 1);
    tabs.a.send(app::OtherTabSaved{kept(tabs.b)});
    CHECK(tabs.a.model.visit.finished);
    CHECK(tabs.a.model.view.screen == Screen::Result);
    CHECK(tabs.a.model.visit.response.answers == tabs.b.model.visit.response.answers);
    CHECK_FALSE(tabs.a.model.view.note.empty());
    // The other way round, the one that knows more writes again.
    Tabs others;
    answer(others.a, 3);
    answer(others.b, 1);
    others.a.effects.clear();
    others.a.send(app::OtherTabSaved{kept(others.b)});
    CHECK(others.a.model.visit.item == 3);
    CHECK(others.a.last(Effect::Kind::Save) == kept(others.a));
}

TEST_CASE("of two tabs in two perspectives both keep what each has been told") {
    Tabs tabs;
    answer(tabs.a, 3);
    tabs.b.send(app::ChoosePerspective{Perspective::Second});
    answer(tabs.b, 2);
    tabs.a.send(app::OtherTabSaved{kept(tabs.b)});
    CHECK(tabs.a.model.visit.response.perspective == Perspective::First);
    CHECK(app::answered_count(tabs.a.model) == 3);
    CHECK(tabs.a.did(Effect::Kind::Save));
    tabs.b.send(app::OtherTabSaved{kept(tabs.a)});
    tabs.b.send(app::ChoosePerspective{Perspective::First});
    CHECK(app::answered_count(tabs.b.model) == 3);
    tabs.a.send(app::ChoosePerspective{Perspective::Second});
    CHECK(app::answered_count(tabs.a.model) == 2);
}

TEST_CASE("two tabs that have met agree, and fall silent") {
    Tabs tabs;
    answer(tabs.a, 3);
    tabs.b.send(app::ChoosePerspective{Perspective::Second});
    answer(tabs.b, 2);
    Visit* from = &tabs.b;
    Visit* to = &tabs.a;
    int writes = 0;
    for (std::string text = kept(*from); !text.empty() && writes < 10; ++writes, std::swap(from, to)) {
        to->effects.clear();
        to->send(app::OtherTabSaved{text});
        text = to->last(Effect::Kind::Save);
    }
    CHECK(writes < 4);
}

TEST_CASE("starting over in one tab wins in the other, however far that one was") {
    Tabs tabs;
    answer(tabs.a, 4);
    tabs.a.send(app::FinishRanking{false});
    tabs.b.send(app::OtherTabSaved{kept(tabs.a)});
    tabs.b.pass(5000);
    tabs.b.send(app::Clear{});
    SECTION("told at once") { tabs.a.send(app::OtherTabSaved{""}); }
    SECTION("told only when new answers are there") {
        answer(tabs.b, 1);
        tabs.a.send(app::OtherTabSaved{kept(tabs.b)});
        CHECK(app::answered_count(tabs.a.model) == 1);
    }
    CHECK_FALSE(tabs.a.model.visit.finished);
    CHECK(tabs.a.model.view.note == "note.cleared");
    CHECK(tabs.a.model.view.screen <= Screen::Question);
    // And what the first tab does from now on belongs to the new visit.
    answer(tabs.a, 2);
    answer(tabs.b, 1);
    tabs.b.send(app::OtherTabSaved{kept(tabs.a)});
    CHECK(app::answered_count(tabs.b.model) >= 2);
}

TEST_CASE("an old tab that writes after a new beginning is told, and its answers do not come back") {
    Tabs tabs;
    answer(tabs.a, 3);
    tabs.b.send(app::Clear{});
    answer(tabs.b, 1);
    tabs.b.effects.clear();
    tabs.b.send(app::OtherTabSaved{kept(tabs.a)});
    CHECK(app::answered_count(tabs.b.model) == 1);
    CHECK(tabs.b.last(Effect::Kind::Save) == kept(tabs.b));
}

TEST_CASE("somebody's link stays open when another tab clears the visit") {
    Visit author;
    author.finish({0, 0, 2, 2});
    Tabs tabs;
    answer(tabs.a, 2);
    tabs.a.send(app::OpenLink{app::own_code(author.model)});
    tabs.a.send(app::OtherTabSaved{""});
    CHECK(tabs.a.model.view.viewed.has_value());
    tabs.a.send(app::LeaveLink{});
    CHECK(tabs.a.model.view.screen == Screen::Intro);
}

namespace {

/// A visit with something in every field of the visit and of the view, seen from an opened link.
void fill(app::Model& model) {
    model.visit.other_part = model.visit.part();
    model.visit.other_part->response.perspective = Perspective::Second;
    model.visit.days_away = 9;
    model.visit.earlier = "code";
    model.visit.include_answers = model.visit.attach_result = true;
    codec::Opened opened;
    opened.response = model.visit.response;
    model.view = {.item_since = 7,
                  .advance_at = 8.0,
                  .screen = Screen::Compare,
                  .beneath = Screen::Result,
                  .copy = app::Copy::Failed,
                  .with_preview = true,
                  .asking_to_clear = true,
                  .begun = true,
                  .completed = true,
                  .unfolded = 3,
                  .changing = 1,
                  .note = "note.further",
                  .viewed = app::Viewed{opened, "code"},
                  .link_problem = "link.absent",
                  .pasted = "text",
                  .paste_problem = "link.absent",
                  .other = opened,
                  .team = app::Gathered{},
                  .left = {Screen::Compare, Screen::Result},
                  .swapped = true,
                  .side_by_side = true,
                  .asking_to_forget = true,
                  .inviting = true,
                  .kept_note = "link.absent",
                  .removed = "code",
                  .imported = "text",
                  .came_in = 1,
                  .earlier = 2};
}

/// What is left of a visit that was cleared: nothing but its perspective.
app::Visit cleared(std::int64_t era) {
    app::Visit visit = app::empty_visit(small_content(), Perspective::First);
    visit.era = era;
    return visit;
}

/// The view of the intro as it comes up.
app::ViewState cleared_view(double now, app::Problem note = {}) {
    app::ViewState view;
    view.item_since = now;
    view.note = note;
    return view;
}

} // namespace

TEST_CASE("clearing leaves no field of the visit and of the view, and every preference") {
    Visit visit({.origin = kSomeDay});
    visit.finish({0, 2, 0, 2});
    visit.send(app::SetAutoAdvance{false});
    visit.send(app::SetDigitKeys{false});
    visit.send(app::ShowHtml{true});
    const app::Preferences preferences = visit.model.preferences;
    REQUIRE_FALSE(preferences == app::Preferences{});
    fill(visit.model);
    visit.send(app::Clear{});
    CHECK(visit.model.visit == cleared(static_cast<std::int64_t>(kSomeDay + visit.now)));
    CHECK(visit.model.view == cleared_view(visit.now));
    CHECK(visit.model.preferences == preferences);
}

TEST_CASE("clearing in another tab leaves as little here, but for what somebody's link has opened") {
    Visit visit({.origin = kSomeDay});
    visit.finish({0, 2, 0, 2});
    fill(visit.model);
    app::ViewState reading = visit.model.view;
    visit.send(app::OtherTabSaved{""});
    CHECK(visit.model.visit == cleared(app::kAnyEra));
    reading.left = {};
    reading.note = "note.cleared";
    CHECK(visit.model.view == reading);

    Visit own({.origin = kSomeDay});
    own.finish({0, 2, 0, 2});
    fill(own.model);
    own.model.view.viewed.reset();
    own.send(app::OtherTabSaved{""});
    CHECK(own.model.visit == cleared(app::kAnyEra));
    CHECK(own.model.view == cleared_view(own.now, "note.cleared"));
}

TEST_CASE("taking it again leaves nothing of one perspective but the opened result") {
    Visit visit({.origin = kSomeDay});
    visit.finish({0, 2, 0, 2});
    const std::string code = app::own_code(visit.model);
    visit.send(app::OpenLink{code});
    visit.model.visit.days_away = 9;
    visit.model.visit.include_answers = visit.model.visit.attach_result = true;
    visit.model.visit.other_part = app::empty_part(small_content(), Perspective::Second);
    visit.send(app::TakeAgain{});
    app::Visit expected = cleared(static_cast<std::int64_t>(kSomeDay + visit.now));
    expected.earlier = code;
    expected.other_part = app::empty_part(small_content(), Perspective::Second);
    CHECK(visit.model.visit == expected);
    CHECK(visit.model.view == cleared_view(visit.now));
}

TEST_CASE("a visit of long ago asks before it goes on; one of yesterday does not") {
    for (const int days : {1, 6, 7, 120}) {
        Visit before({.origin = kSomeDay});
        answer(before, 3);
        Visit later({.session = kept(before), .origin = kSomeDay + days * kDay});
        INFO(days << " days later");
        CHECK(later.model.visit.days_away == (days < 7 ? 0 : days));
        CHECK(later.model.view.screen == (days < 7 ? Screen::Question : Screen::Intro));
        CHECK(app::answered_count(later.model) == 3);
        // Looking is not going on: who only looks is asked again.
        Visit again({.session = kept(later), .origin = kSomeDay + (days + 1) * kDay});
        CHECK((again.model.visit.days_away == 0) == (days < 7));
        later.send(app::Begin{});
        CHECK(later.model.visit.item == 3);
        CHECK(later.model.visit.days_away == 0);
    }
}

TEST_CASE("a visit kept by an earlier version is read, with the order it counted") {
    Visit visit;
    visit.finish({2, 0, 1, 0});
    const std::string code = codec::encode(small_content().instrument, visit.model.visit.response);
    app::Model model = app::empty_model(small_content());
    REQUIRE(app::restore_session(model, "s1|3|3|7|1111|10|40,,12,|" + code));
    CHECK(model.visit.finished);
    CHECK(model.view.screen == Screen::Result);
    CHECK_FALSE(model.preferences.digit_keys);
    CHECK(model.visit.ordered);
    CHECK(model.visit.response.answers == visit.model.visit.response.answers);
    CHECK(model.visit.response.seconds[0] == 4);
}
