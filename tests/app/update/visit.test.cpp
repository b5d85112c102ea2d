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
        visit.send(app::Answer{visit.model.item, 2, false});
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
    CHECK_FALSE(visit.model.ordered);
    visit.send(app::FinishRanking{true});
    CHECK(visit.model.screen == Screen::Result);
    CHECK_FALSE(visit.model.response.ranked);
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
        CHECK(again.ordered);
        visit.send(app::FinishRanking{true});
        CHECK(visit.model.response.ranked);
    }
}

TEST_CASE(
    "another perspective starts afresh, and says so; going back brings the answers of the first one back") {
    Visit visit;
    answer(visit, 2);
    const engine::Response about_them = visit.model.response;
    visit.send(app::ChoosePerspective{Perspective::Rep});
    CHECK_FALSE(app::started(visit.model));
    CHECK(visit.model.response.perspective == Perspective::Rep);
    CHECK(visit.last(Effect::Kind::Announce).find("are kept") != std::string::npos);
    visit.send(app::Begin{});
    CHECK(visit.model.item == 0);
    visit.send(app::Answer{0, 0, false});
    const engine::Response about_me = visit.model.response;
    app::Model again = app::empty_model(small_content());
    REQUIRE(app::restore_session(again, kept(visit)));
    visit.model = again;
    visit.send(app::ChoosePerspective{Perspective::Leader});
    CHECK(visit.model.response == about_them);
    CHECK(visit.model.furthest == 2);
    visit.send(app::ChoosePerspective{Perspective::Rep});
    CHECK(visit.model.response == about_me);
}

TEST_CASE("a perspective chosen before the first answer is kept, and so is the plain page") {
    Visit visit;
    visit.send(app::ChoosePerspective{Perspective::Rep});
    CHECK(visit.last(Effect::Kind::Save).starts_with("s2|rep|"));
    visit.send(app::ShowHtml{true});
    Visit next({.session = visit.last(Effect::Kind::Save)});
    CHECK(next.model.response.perspective == Perspective::Rep);
    CHECK(next.last(Effect::Kind::Html) == "1");
    CHECK(next.model.screen == Screen::Intro);
}

TEST_CASE("a tab that knows less never overwrites one that knows more") {
    Tabs tabs;
    answer(tabs.b, 4);
    tabs.b.send(app::AgreeToOrder{true});
    tabs.b.send(app::FinishRanking{true});
    answer(tabs.a, 1);
    tabs.a.send(app::OtherTabSaved{kept(tabs.b)});
    CHECK(tabs.a.model.finished);
    CHECK(tabs.a.model.screen == Screen::Result);
    CHECK(tabs.a.model.response.answers == tabs.b.model.response.answers);
    CHECK_FALSE(tabs.a.model.note.empty());
    // The other way round, the one that knows more writes again.
    Tabs others;
    answer(others.a, 3);
    answer(others.b, 1);
    others.a.effects.clear();
    others.a.send(app::OtherTabSaved{kept(others.b)});
    CHECK(others.a.model.item == 3);
    CHECK(others.a.last(Effect::Kind::Save) == kept(others.a));
}

TEST_CASE("of two tabs in two perspectives both keep what each has been told") {
    Tabs tabs;
    answer(tabs.a, 3);
    tabs.b.send(app::ChoosePerspective{Perspective::Rep});
    answer(tabs.b, 2);
    tabs.a.send(app::OtherTabSaved{kept(tabs.b)});
    CHECK(tabs.a.model.response.perspective == Perspective::Leader);
    CHECK(app::answered_count(tabs.a.model) == 3);
    CHECK(tabs.a.did(Effect::Kind::Save));
    tabs.b.send(app::OtherTabSaved{kept(tabs.a)});
    tabs.b.send(app::ChoosePerspective{Perspective::Leader});
    CHECK(app::answered_count(tabs.b.model) == 3);
    tabs.a.send(app::ChoosePerspective{Perspective::Rep});
    CHECK(app::answered_count(tabs.a.model) == 2);
}

TEST_CASE("two tabs that have met agree, and fall silent") {
    Tabs tabs;
    answer(tabs.a, 3);
    tabs.b.send(app::ChoosePerspective{Perspective::Rep});
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
    CHECK_FALSE(tabs.a.model.finished);
    CHECK(tabs.a.model.note == "note.cleared");
    CHECK(tabs.a.model.screen <= Screen::Question);
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
    CHECK(tabs.a.model.viewed.has_value());
    tabs.a.send(app::LeaveLink{});
    CHECK(tabs.a.model.screen == Screen::Intro);
}

TEST_CASE("a visit of long ago asks before it goes on; one of yesterday does not") {
    for (const int days : {1, 6, 7, 120}) {
        Visit before({.origin = kSomeDay});
        answer(before, 3);
        Visit later({.session = kept(before), .origin = kSomeDay + days * kDay});
        INFO(days << " days later");
        CHECK(later.model.days_away == (days < 7 ? 0 : days));
        CHECK(later.model.screen == (days < 7 ? Screen::Question : Screen::Intro));
        CHECK(app::answered_count(later.model) == 3);
        // Looking is not going on: who only looks is asked again.
        Visit again({.session = kept(later), .origin = kSomeDay + (days + 1) * kDay});
        CHECK((again.model.days_away == 0) == (days < 7));
        later.send(app::Begin{});
        CHECK(later.model.item == 3);
        CHECK(later.model.days_away == 0);
    }
}

TEST_CASE("a visit kept by an earlier version is read, with the order it counted") {
    Visit visit;
    visit.finish({2, 0, 1, 0});
    const std::string code = codec::encode(small_content().instrument, visit.model.response);
    app::Model model = app::empty_model(small_content());
    REQUIRE(app::restore_session(model, "s1|3|3|7|1111|10|40,,12,|" + code));
    CHECK(model.finished);
    CHECK(model.screen == Screen::Result);
    CHECK_FALSE(model.digit_keys);
    CHECK(model.ordered);
    CHECK(model.response.answers == visit.model.response.answers);
    CHECK(model.response.seconds[0] == 4);
}
