// A saved session brings back exactly what was there, and anything else is refused whole.
#include "app/session.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support.hpp"

using namespace upstream;
using namespace upstream::tests;

TEST_CASE("a session survives being written and read at every step") {
    Visit visit;
    const auto check = [&visit] {
        app::Model fresh = app::empty_model(small_content());
        REQUIRE(app::restore_session(fresh, app::write_session(visit.model)));
        CHECK(fresh.screen == visit.model.screen);
        CHECK(fresh.item == visit.model.item);
        CHECK(fresh.cards == visit.model.cards);
        CHECK(fresh.touched == visit.model.touched);
        CHECK(fresh.finished == visit.model.finished);
        CHECK(fresh.auto_advance == visit.model.auto_advance);
        CHECK(fresh.digit_keys == visit.model.digit_keys);
        CHECK(fresh.response == visit.model.response);
    };
    check();
    visit.send(app::ChoosePerspective{engine::Perspective::Rep});
    visit.send(app::SetAutoAdvance{false});
    visit.send(app::SetDigitKeys{false});
    visit.send(app::Begin{});
    for (int item = 0; item < 4; ++item) {
        visit.pass(1200);
        visit.send(app::Answer{item, item == 2 ? engine::kUnanswered : item % 3, false});
        check();
        visit.send(app::Next{});
        check();
    }
    visit.send(app::MoveCard{0, 1});
    check();
    visit.send(app::FinishRanking{true});
    check();
}

TEST_CASE("a damaged session is refused and changes nothing") {
    Visit visit;
    visit.finish({2, 0, 1, 0});
    const std::string good = app::write_session(visit.model);
    const app::Model before = app::empty_model(small_content());
    for (std::size_t length = 0; length < good.size(); ++length) {
        app::Model model = before;
        INFO(good.substr(0, length));
        CHECK_FALSE(app::restore_session(model, std::string_view(good).substr(0, length)));
        CHECK(model.response == before.response);
        CHECK(model.screen == before.screen);
    }
    for (const char* text :
         {"", "s1", "s2|0|0|1|0000|10|,,,|x", "s1|9|0|1|0000|10|,,,|x", "s1|0|-1|1|0000|10|,,,|x",
          "s1|0|0|1|000|10|,,,|x", "s1|0|0|1|0000|11|,,,|x", "s1|0|0|1|0000|10|,,|x"}) {
        app::Model model = before;
        INFO(text);
        CHECK_FALSE(app::restore_session(model, text));
    }
}

TEST_CASE("a session of another instrument's version is not forced onto this one") {
    Visit visit;
    visit.finish({2, 0, 1, 0});
    std::string changed = kSmall;
    changed.replace(changed.find("\"version\": 3"), 12, "\"version\": 4");
    std::string problem;
    const auto content = app::read_content(changed, real_words(), "small.json", problem);
    REQUIRE(content);
    app::Model model = app::empty_model(*content);
    CHECK_FALSE(app::restore_session(model, app::write_session(visit.model)));
}
