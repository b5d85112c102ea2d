// A link that asks to take the assessment again leads to two results side by side, on the same device and on another.
#include <catch2/catch_test_macros.hpp>

#include "app/support.hpp"
#include "upstream/app/present/result_text.hpp"

using namespace upstream;
using namespace upstream::tests;
using app::Effect;
using app::LazyEntry;
using app::Screen;

namespace {

std::string own_code_of(std::initializer_list<int> options) {
    Visit author;
    author.finish(options);
    return app::own_code(author.model);
}

} // namespace

TEST_CASE("one's own link on one's own device is known as one's own, with answers or without") {
    Visit visit;
    visit.finish({0, 2, 0, 2});
    for (const bool whole : {false, true}) {
        visit.send(app::IncludeAnswers{whole});
        const std::string code = app::own_code(visit.model);
        const Visit reader({.session = visit.last(Effect::Kind::Save), .link = code});
        CHECK(app::views_own(reader.model));
        const app::ResultText result_text = app::describe_result(reader.model);
        CHECK(result_text.own_link);
        CHECK(result_text.shared == "This is your own result, opened from its link.");
        CHECK(result_text.kicker == "Your result");
        CHECK(result_text.backwards_title == "Where you look first");
    }
    const Visit other({.session = visit.last(Effect::Kind::Save), .link = own_code_of({2, 2, 0, 2})});
    CHECK_FALSE(app::views_own(other.model));
    CHECK(app::describe_result(other.model).kicker == "A shared result");
}

TEST_CASE("taking it again starts over, keeps the opened result, and compares with it at the end") {
    Visit visit;
    visit.finish({0, 2, 0, 2});
    const std::string code = app::own_code(visit.model);
    Visit again({.session = visit.last(Effect::Kind::Save), .link = code});
    again.send(app::TakeAgain{});
    CHECK(again.model.view.screen == Screen::Intro);
    CHECK_FALSE(app::started(again.model));
    CHECK_FALSE(again.model.view.viewed);
    again.finish({2, 2, 2, 2});
    // A reload in between forgets nothing.
    Visit reload({.session = again.last(Effect::Kind::Save)});
    reload.send(app::GoTo{LazyEntry::Compare});
    CHECK(reload.model.view.pasted == code);
    REQUIRE(reload.model.view.other);
    CHECK(reload.model.view.other->result.focus == 0);
}

TEST_CASE("taking it again leaves the other perspective's answers alone") {
    Visit visit;
    visit.send(app::ChoosePerspective{engine::Perspective::Second});
    visit.finish({2, 2, 2, 2});
    visit.send(app::HistoryStep{"intro"});
    visit.send(app::ChoosePerspective{engine::Perspective::First});
    visit.finish({0, 2, 0, 2});
    Visit again({.session = visit.last(Effect::Kind::Save), .link = app::own_code(visit.model)});
    again.send(app::TakeAgain{});
    REQUIRE(again.model.visit.other_part);
    CHECK(again.model.visit.other_part->finished);
    CHECK(again.model.visit.response.perspective == engine::Perspective::First);
}

TEST_CASE("on another device the opened result waits for one's own") {
    const std::string code = own_code_of({0, 2, 0, 2});
    Visit visit({.link = code});
    visit.send(app::LeaveLink{});
    visit.finish({2, 2, 2, 2});
    CHECK(visit.model.visit.earlier == code);
    visit.send(app::GoTo{LazyEntry::Compare});
    REQUIRE(visit.model.view.other);
    visit.send(app::Back{});
    visit.send(app::Clear{});
    CHECK(visit.model.visit.earlier.empty());
}

TEST_CASE("paper says the day, where the page knows it") {
    CHECK(app::day_of(Visit().model).empty());
    CHECK(app::day_of(Visit({.origin = 1795478400000.0 + 5}).model) == "2026-11-24");
    CHECK(app::day_of(Visit({.origin = 1798761599999.0}).model) == "2026-12-31");
}

TEST_CASE("what another program wrote as the waiting result is no code, and refuses the whole") {
    Visit visit;
    visit.finish({0, 2, 0, 2});
    const std::string session = visit.last(Effect::Kind::Save);
    app::Effects effects;
    for (const std::string end : {"|#", "|#rubbish", "|#2.AAAA|#2.AAAA"}) {
        INFO(end);
        const app::Model model = app::begin(small_content(), {.session = session + end}, 0, effects);
        CHECK(model.view.note == "note.unreadable");
    }
}
