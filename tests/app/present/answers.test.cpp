// One's own answers can be looked at and changed in place, and a floor that cannot be seen offers the questions that it lacks.
#include "upstream/app/present/answers.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/support.hpp"
#include "upstream/app/present/result_text.hpp"

using namespace upstream;
using namespace upstream::tests;
using app::Effect;
using app::LazyEntry;
using app::Screen;

TEST_CASE("answers are listed floor by floor, with what was said") {
    Visit visit;
    visit.finish({0, 2, -1, 1});
    const auto ground = app::answers_on(visit.model, 0);
    REQUIRE(ground.size() == 2);
    CHECK(ground[0].text == "Is it firm?");
    CHECK(ground[0].said == "No");
    CHECK(ground[1].said == "Not sure");
    CHECK(ground[1].unsure);
    CHECK(app::first_unanswered(visit.model, 0) == 2);
    CHECK(app::first_unanswered(visit.model, 1) == engine::kNone);
}

TEST_CASE("an answer that is changed in the list changes the result at once, and is kept and said") {
    Visit visit;
    visit.finish({0, 2, 0, 2});
    visit.send(app::GoTo{LazyEntry::Answers});
    REQUIRE(visit.model.view.screen == Screen::Answers);
    CHECK(app::headline(visit.model) == "Start with the ground.");
    visit.effects.clear();
    visit.send(app::ChangeAnswer{0, 2});
    visit.send(app::ChangeAnswer{2, 2});
    CHECK(app::headline(visit.model) == "All is well.");
    CHECK(visit.last(Effect::Kind::Announce) == "All is well.");
    const Visit reload({.session = visit.last(Effect::Kind::Save)});
    CHECK(app::headline(reload.model) == "All is well.");
    CHECK(reload.model.view.screen == Screen::Result);
    visit.send(app::Back{});
    CHECK(visit.model.view.screen == Screen::Result);
}

TEST_CASE("the list opens at the question that was asked for, and takes the focus there") {
    Visit visit;
    visit.finish({0, 2, 1, 2});
    visit.effects.clear();
    visit.send(app::GoTo{LazyEntry::Answers, 2});
    CHECK(visit.model.view.changing == 2);
    CHECK(visit.last(Effect::Kind::Focus) == "answers/g2");
    visit.send(app::OpenAnswer{2});
    CHECK(visit.model.view.changing == engine::kNone);
}

TEST_CASE("nobody changes answers that are not theirs, or not yet given, or elsewhere") {
    Visit author;
    author.finish({0, 2, 0, 2});
    author.send(app::IncludeAnswers{true});
    Visit reader({.link = app::own_code(author.model)});
    reader.send(app::GoTo{LazyEntry::Answers});
    CHECK(reader.model.view.screen == Screen::Result);
    Visit early;
    early.send(app::Begin{});
    early.send(app::GoTo{LazyEntry::Answers});
    CHECK(early.model.view.screen == Screen::Question);
    const app::Model before = author.model;
    author.send(app::ChangeAnswer{0, 2}); // the result is on show, not the list
    author.send(app::GoTo{LazyEntry::Answers});
    author.send(app::ChangeAnswer{99, 2});
    CHECK(author.model.visit.response == before.visit.response);
}

TEST_CASE("the order of the first look is changed from the list too, and leads to the result again") {
    Visit visit;
    visit.finish({0, 2, 0, 2});
    visit.send(app::GoTo{LazyEntry::Answers});
    visit.send(app::ChangeOrder{});
    CHECK(visit.model.view.screen == Screen::Ranking);
    visit.send(app::FinishRanking{true});
    CHECK(visit.model.view.screen == Screen::Result);
}
