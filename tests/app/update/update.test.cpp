// What each message does to the model, and which effects it asks for.
#include "upstream/app/update/update.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/support.hpp"

using namespace upstream;
using namespace upstream::tests;
using app::Effect;
using app::Screen;

TEST_CASE("Start leads to the first question, with a history entry and the heading focused") {
    Visit visit;
    visit.send(app::Begin{});
    CHECK(visit.model.view.screen == Screen::Question);
    CHECK(visit.model.visit.item == 0);
    CHECK(visit.did(Effect::Kind::Push));
    CHECK(visit.last(Effect::Kind::Title) == "question/title");
}

TEST_CASE("an answer is saved at once and moves on only after it could be seen") {
    Visit visit;
    visit.send(app::Begin{});
    visit.effects.clear();
    visit.send(app::Answer{0, 2, true});
    CHECK(visit.did(Effect::Kind::Save));
    CHECK(visit.model.visit.item == 0);
    CHECK(app::next_tick(visit.model).has_value());
    visit.pass(100);
    CHECK(visit.model.visit.item == 0);
    visit.pass(400);
    CHECK(visit.model.visit.item == 1);
    CHECK_FALSE(app::next_tick(visit.model).has_value());
}

TEST_CASE("an answer to a question that is no longer shown changes nothing") {
    Visit visit;
    visit.send(app::Begin{});
    visit.send(app::Answer{0, 2, false});
    visit.send(app::Next{});
    visit.send(app::Answer{0, 0, true});
    CHECK(visit.model.visit.response.answers[0] == 2);
    CHECK(visit.model.visit.item == 1);
}

TEST_CASE("going back keeps the answers, and the first question leads back to the intro") {
    Visit visit;
    visit.send(app::Begin{});
    visit.send(app::Answer{0, 1, false});
    visit.send(app::Next{});
    visit.send(app::Back{});
    CHECK(visit.model.visit.item == 0);
    CHECK(app::question_of(visit.model).chosen == 1);
    visit.send(app::Back{});
    CHECK(visit.model.view.screen == Screen::Intro);
    CHECK(app::started(visit.model));
}

TEST_CASE("“not sure” is an answer that can be seen, and leaves the item out of the score") {
    Visit visit;
    visit.send(app::Begin{});
    CHECK_FALSE(app::question_of(visit.model).unsure);
    visit.send(app::Answer{0, engine::kUnanswered, false});
    CHECK(app::question_of(visit.model).unsure);
    CHECK(visit.model.visit.response.answers[0] == engine::kUnanswered);
}

TEST_CASE("going on from the intro resumes at the furthest question") {
    Visit visit;
    visit.send(app::Begin{});
    for (int item = 0; item < 2; ++item) {
        visit.send(app::Answer{item, 1, false});
        visit.send(app::Next{});
    }
    for (int step = 0; step < 3; ++step) visit.send(app::Back{});
    CHECK(visit.model.view.screen == Screen::Intro);
    visit.send(app::Begin{});
    CHECK(visit.model.visit.item == 2);
}

TEST_CASE("a card moves from one place to another and says so; a move out of range does nothing") {
    Visit visit;
    CHECK(visit.model.visit.cards == std::vector<int>{1, 0});
    visit.send(app::MoveCard{1, 0});
    CHECK(visit.model.visit.cards == std::vector<int>{0, 1});
    CHECK(visit.last(Effect::Kind::Announce) == "Ground is now number 1");
    visit.send(app::MoveCard{0, -1});
    visit.send(app::MoveCard{2, 0});
    CHECK(visit.model.visit.cards == std::vector<int>{0, 1});
}

TEST_CASE("a skipped ranking leaves the result without one") {
    Visit visit;
    visit.finish({2, 2, 2, 2});
    CHECK(app::shown_result(visit.model).backwards.has_value());
    visit.send(app::Back{});
    visit.send(app::FinishRanking{false});
    CHECK(visit.model.view.screen == Screen::Result);
    CHECK_FALSE(app::shown_result(visit.model).backwards.has_value());
}

TEST_CASE("copying a link asks for the page's address with the code, and reports how it went") {
    Visit visit({.page = "https://example.org/"});
    visit.finish({2, 0, 2, 0});
    visit.send(app::CopyLink{});
    CHECK(visit.last(Effect::Kind::Copy) == "https://example.org/#" + app::own_code(visit.model));
    visit.send(app::Copied{false});
    CHECK(visit.model.view.copy == app::Copy::Failed);
    visit.send(app::Copied{true});
    CHECK(visit.model.view.copy == app::Copy::Done);
    visit.send(app::IncludeAnswers{true});
    CHECK(visit.model.view.copy == app::Copy::None);
}

TEST_CASE("the single answers are in the link only if the visitor wants that") {
    Visit visit;
    visit.finish({2, 0, 2, 0});
    const auto opened = [&visit] {
        return std::get<codec::Opened>(
            codec::decode(app::own_code(visit.model), visit.model.environment.content->instrument));
    };
    CHECK(opened().result.summary);
    visit.send(app::IncludeAnswers{true});
    CHECK_FALSE(opened().result.summary);
    CHECK(opened().response.answers == visit.model.visit.response.answers);
}

TEST_CASE("starting over clears the answers and the saved session, and keeps the choices of comfort") {
    Visit visit;
    visit.send(app::ChoosePerspective{engine::Perspective::Second});
    visit.send(app::SetAutoAdvance{false});
    visit.finish({2, 0, 2, 0});
    visit.send(app::Clear{});
    CHECK(visit.model.view.screen == Screen::Intro);
    CHECK_FALSE(app::started(visit.model));
    CHECK(visit.last(Effect::Kind::Save).empty());
    CHECK_FALSE(visit.model.preferences.auto_advance);
    CHECK(visit.model.visit.response.perspective == engine::Perspective::Second);
}

TEST_CASE("a link that is taken out of the address leads back to one's own visit") {
    Visit other;
    other.finish({0, 0, 0, 0});
    Visit visit({{}, app::own_code(other.model)});
    CHECK(visit.model.view.viewed.has_value());
    visit.send(app::OpenLink{""});
    CHECK_FALSE(visit.model.view.viewed.has_value());
    CHECK(visit.model.view.screen == Screen::Intro);
}

TEST_CASE("seconds are those of the first visit to a question") {
    Visit visit;
    visit.send(app::Begin{});
    visit.pass(2500);
    visit.send(app::Answer{0, 1, false});
    visit.pass(9000);
    visit.send(app::Answer{0, 2, false});
    CHECK(visit.model.visit.response.seconds[0] == 2.5);
}
