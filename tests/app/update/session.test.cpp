// A saved session brings back exactly what was there, and anything else is refused whole.
#include "update/session.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/support.hpp"

using namespace upstream;
using namespace upstream::tests;

TEST_CASE("a session survives being written and read at every step") {
    Visit visit;
    const auto check = [&visit] {
        app::Model fresh = app::empty_model(small_content());
        REQUIRE(app::restore_session(fresh, app::write_session(visit.model)));
        CHECK(fresh.view.screen == visit.model.view.screen);
        CHECK(fresh.visit.item == visit.model.visit.item);
        CHECK(fresh.visit.cards == visit.model.visit.cards);
        CHECK(fresh.visit.touched == visit.model.visit.touched);
        CHECK(fresh.visit.finished == visit.model.visit.finished);
        CHECK(fresh.preferences.auto_advance == visit.model.preferences.auto_advance);
        CHECK(fresh.preferences.digit_keys == visit.model.preferences.digit_keys);
        CHECK(fresh.visit.response == visit.model.visit.response);
    };
    check();
    visit.send(app::ChoosePerspective{engine::Perspective::Second});
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
        CHECK(model.visit == before.visit);
        CHECK(model.view == before.view);
    }
    for (const char* text : {"", "s1", "s2", "s3|0|0|1|0000|10|,,,|x", "s2|0|0|1|0000|10|,,,|x",
                             "s1|9|0|1|0000|10|,,,|x", "s1|0|-1|1|0000|10|,,,|x", "s1|0|0|1|000|10|,,,|x",
                             "s1|0|0|1|0000|11|,,,|x", "s1|0|0|1|0000|10|,,|x"}) {
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

namespace {

/// The same numbers on every machine.
struct Dice {
    std::uint32_t state = 20260724;
    std::size_t below(std::size_t count) {
        state = state * 1664525U + 1013904223U;
        return (state >> 8U) % count;
    }
};

std::string spoiled(std::string text, const std::vector<std::string>& others, Dice& dice) {
    using namespace std::string_view_literals;
    static constexpr std::string_view kBytes = "|,0129-s.#\0\xff\xed\xa0\x80 A"sv;
    for (std::size_t times = 1 + dice.below(4); times > 0; --times) {
        const std::size_t at = dice.below(text.size() + 1);
        const char byte = kBytes[dice.below(kBytes.size())];
        switch (dice.below(5)) {
        case 0: text.insert(at, 1 + dice.below(9), byte); break;
        case 1: text.erase(at, 1 + dice.below(12)); break;
        case 2:
            if (at < text.size()) text[at] = byte;
            break;
        case 3: {
            const std::string& other = others[dice.below(others.size())];
            text = text.substr(0, at) + other.substr(dice.below(other.size()));
            break;
        }
        default: text.replace(at, 0, text.substr(dice.below(text.size() + 1), dice.below(40)));
        }
    }
    return text;
}

} // namespace

TEST_CASE("whatever is stored, it is read whole or not at all, and the visit it makes can be gone on with") {
    Visit visit({.origin = 1.7e12});
    std::vector<std::string> seeds;
    const auto keep = [&] { seeds.push_back(app::write_session(visit.model)); };
    keep();
    visit.send(app::ChoosePerspective{engine::Perspective::Second});
    keep();
    visit.finish({2, 0, 1, 0});
    keep();
    visit.send(app::ChoosePerspective{engine::Perspective::First});
    visit.send(app::Begin{});
    visit.send(app::Answer{0, 2, false});
    keep();
    seeds.push_back("s1|3|3|3|1111|10|40,,,|" +
                    codec::encode(small_content().instrument, visit.model.visit.response));
    Dice dice;
    int read = 0;
    for (int round = 0; round < 20000; ++round) {
        const std::string text = spoiled(seeds[dice.below(seeds.size())], seeds, dice);
        INFO(text);
        Visit hostile({.session = text, .origin = 1.7e12});
        app::Model model = app::empty_model(small_content());
        if (!app::restore_session(model, text)) {
            CHECK(model.visit.response == app::empty_model(small_content()).visit.response);
            CHECK(hostile.model.view.screen == app::Screen::Intro);
            CHECK((text.empty() || hostile.model.view.note == "note.unreadable"));
            continue;
        }
        ++read;
        app::Model again = app::empty_model(small_content());
        REQUIRE(app::restore_session(again, app::write_session(model)));
        CHECK(again.visit.response == model.visit.response);
        CHECK(again.view.screen == model.view.screen);
        hostile.send(app::OtherTabSaved{seeds[dice.below(seeds.size())]});
        hostile.send(app::HistoryStep{"ranking"});
        hostile.send(app::FinishRanking{true});
        hostile.send(app::Back{});
        hostile.send(app::Begin{});
        hostile.send(app::Next{});
        REQUIRE(app::restore_session(again, app::write_session(hostile.model)));
    }
    CHECK(read > 100);
}
