// The whole path without a browser: found by role and name, taken through the semantic tree and by taps, with the
// same messages and the same result.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>

#include "ui/support.hpp"
#include "upstream/app/present/derived.hpp"
#include "upstream/codec/link/link.hpp"
#include "upstream/engine/scoring/diagnosis.hpp"

using namespace upstream;
using namespace upstream::tests;
using ui::Role;

namespace {

/// Every screen's control, pressed once in each way on pages that are otherwise alike.
void check_same_message(const std::string& session, Role role, const std::string& name) {
    INFO("control “" << name << "”");
    const auto through_tree = open_page(phone(), {.session = session, .page = "https://example.org/"});
    const auto by_tap = open_page(phone(), {.session = session, .page = "https://example.org/"});
    const auto acted = through_tree->act(role, name);
    const auto tapped = by_tap->tap(role, name);
    REQUIRE_FALSE(acted.empty());
    CHECK(acted == tapped);
    CHECK(through_tree->interface().model().screen_key() == by_tap->interface().model().screen_key());
}

/// The ids of the nodes that a digit chooses, and of those that Enter on an answer presses.
struct Keys {
    std::vector<std::string> digits;
    std::vector<std::string> enter;
};
Keys keys_of(platform::Headless& page) {
    Keys keys;
    for (const ui::Node& node : page.interface().semantics().nodes()) {
        if (node.digit_key) keys.digits.push_back(node.id);
        if (node.default_button) keys.enter.push_back(node.id);
    }
    return keys;
}

/// The last session that a page asked to save.
std::string last_session(platform::Headless& page) {
    std::string session;
    for (const app::Effect& effect : page.effects()) {
        if (effect.kind == app::Effect::Kind::Save) session = effect.text;
    }
    return session;
}

} // namespace

TEST_CASE("the path leads from the intro over every question and the ranking to the result") {
    const auto page = open_page();
    CHECK(
        page->interface().semantics().find(Role::Heading, "When the number is missed, where does it start?"));
    take_assessment(*page, [](int item) { return item % 5; });
    CHECK(page->interface().semantics().screen() == "result");
    const auto* title = page->interface().semantics().find("result/title");
    REQUIRE(title != nullptr);
    CHECK_FALSE(title->name.empty());
}

TEST_CASE("a tap where a control is drawn and its action give the same message") {
    SECTION("intro") {
        check_same_message("", Role::Button, "Start");
        check_same_message("", Role::Radio, "Me\nYou sell");
        check_same_message("", Role::Button, "Plain page");
    }
    SECTION("question") {
        const auto page = open_page();
        page->act(Role::Button, "Start");
        const std::vector<std::string> names = answer_names(*page);
        page->act(Role::Radio, names[0]);
        const std::string session = last_session(*page);
        for (const std::string& name : names) check_same_message(session, Role::Radio, name);
        check_same_message(session, Role::Button, "Back");
        check_same_message(session, Role::Checkbox, "Move on after each answer");
    }
    SECTION("ranking and result") {
        const auto page = open_page();
        take_assessment(*page, [](int) { return 1; });
        const std::string result = last_session(*page);
        check_same_message(result, Role::Button, "Copy link");
        check_same_message(result, Role::Button, "Start over");
        check_same_message(result, Role::Button, "QR code, picture, reminder");
        check_same_message(result, Role::Button, "Compare two results");
        check_same_message(result, Role::Button, "See a team");
        check_same_message(result, Role::Button, "Change an answer");
        page->interface().send(app::Back{});
        page->interface().pump(page->now());
        page->act(Role::Button, "Move Belief up");
        const std::string ranking = last_session(*page);
        check_same_message(ranking, Role::Button, "Move Execution up");
        check_same_message(ranking, Role::Button, "See my result");
        check_same_message(ranking, Role::Checkbox, "This is my order");
    }
}

TEST_CASE("the result on show is the engine's for the same answers, and its link opens to the same") {
    const auto page = open_page();
    take_assessment(*page, [](int item) { return (item * 7) % 6 - 1; });
    const app::Model& model = page->interface().model();
    engine::Response expected;
    for (int item = 0; item < app::item_count(model); ++item) {
        expected.answers[static_cast<std::size_t>(item)] = static_cast<std::int8_t>((item * 7) % 6 - 1);
    }
    expected.ranked = true;
    expected.ranking = model.visit.response.ranking;
    expected.seconds = model.visit.response.seconds;
    CHECK(app::shown_result(model) == engine::diagnose(model.environment.content->instrument, expected));

    page->act(Role::Button, "QR code, picture, reminder");
    page->act(Role::Checkbox, "Include my single answers (off: a summary only)");
    const std::string code = app::own_code(page->interface().model());
    page->act(Role::Button, "Back to the result");
    const auto reader = open_page(phone(), {{}, code});
    CHECK(reader->interface().semantics().find("result/title")->name ==
          page->interface().semantics().find("result/title")->name);
    CHECK(reader->interface().semantics().find(Role::Button, "Take it yourself"));
}

TEST_CASE("a summary link shows the same verdict without the answers") {
    const auto page = open_page();
    take_assessment(*page, [](int item) { return item % 4; });
    const std::string code = app::own_code(page->interface().model());
    const auto reader = open_page(phone(), {{}, code});
    CHECK(app::shown_result(reader->interface().model()).summary);
    for (const char* id : {"result/title", "result/call", "result/house"}) {
        CHECK(reader->interface().semantics().find(id)->name == page->interface().semantics().find(id)->name);
    }
}

TEST_CASE("an interruption loses nothing: the saved session goes on at the same question") {
    const auto page = open_page();
    page->act(Role::Button, "Start");
    for (int item = 0; item < 3; ++item) page->act(Role::Radio, answer_names(*page)[2]);
    const std::string before = page->interface().model().screen_key();
    const auto again = open_page(phone(), {last_session(*page), {}});
    CHECK(again->interface().model().screen_key() == before);
    CHECK(app::answered_count(again->interface().model()) == 3);
}

TEST_CASE("someone's link never touches the reader's own session") {
    const auto other = open_page();
    take_assessment(*other, [](int) { return 0; });
    const std::string code = app::own_code(other->interface().model());

    const auto page = open_page();
    page->act(Role::Button, "Start");
    for (int item = 0; item < 3; ++item) page->act(Role::Radio, answer_names(*page)[3]);
    const std::string session = last_session(*page);
    const auto reader = open_page(phone(), {session, code});
    CHECK(reader->interface().semantics().screen() == "result/shared");
    CHECK(last_session(*reader).empty());
    reader->act(Role::Button, "Take it yourself");
    CHECK(reader->interface().semantics().find(Role::Button, "Go on where you were"));
    CHECK(app::answered_count(reader->interface().model()) == 3);
}

TEST_CASE("a broken link ends on a readable page, and the answers are still there") {
    const auto page = open_page();
    page->act(Role::Button, "Start");
    page->act(Role::Radio, answer_names(*page)[3]);
    const auto reader = open_page(phone(), {last_session(*page), "1.nonsense!"});
    CHECK(reader->interface().semantics().find(Role::Heading, "This link cannot be opened"));
    CHECK_FALSE(reader->interface().semantics().find("problem/text")->name.empty());
    reader->act(Role::Button, "Go to the start");
    CHECK(app::answered_count(reader->interface().model()) == 1);
}

TEST_CASE("choosing with an arrow key never moves on, a tap does, and that can be turned off") {
    const auto page = open_page();
    page->act(Role::Button, "Start");
    const std::string first = page->interface().model().screen_key();
    const std::string name = answer_names(*page)[1];
    page->act(Role::Radio, name, {.value = 1, .keyboard = true});
    CHECK(page->interface().model().screen_key() == first);
    page->act(Role::Checkbox, "Move on after each answer");
    page->act(Role::Radio, name);
    CHECK(page->interface().model().screen_key() == first);
    page->act(Role::Checkbox, "Move on after each answer");
    page->act(Role::Radio, name);
    CHECK(page->interface().model().screen_key() != first);
}

TEST_CASE("digits choose the answers but not “not sure”, and Enter on an answer goes on") {
    const auto page = open_page(desktop());
    CHECK(keys_of(*page).digits.empty());
    CHECK(keys_of(*page).enter == std::vector<std::string>{"intro/start"});
    page->act(Role::Button, "Start");
    const std::string answer =
        "answer/" + page->interface().model().environment.content->instrument.item_id(0) + "/";
    const Keys keys = keys_of(*page);
    CHECK(keys.digits ==
          std::vector<std::string>{answer + "0", answer + "1", answer + "2", answer + "3", answer + "4"});
    CHECK(keys.enter == std::vector<std::string>{"question/next"});
    page->act(Role::Checkbox, "Keys 1 to 5 answer");
    CHECK(keys_of(*page).digits.empty());
}

TEST_CASE("in the list of answers Enter leads back, and digits choose nothing") {
    const auto page = open_page(desktop());
    take_assessment(*page, [](int) { return 1; });
    CHECK(keys_of(*page).enter.empty());
    page->act(Role::Button, "Change an answer");
    CHECK(keys_of(*page).digits.empty());
    CHECK(keys_of(*page).enter == std::vector<std::string>{"answers/done"});
}

TEST_CASE("a double tap answers one question, not two") {
    const auto page = open_page();
    page->act(Role::Button, "Start");
    const std::string id = page->interface().semantics().find(Role::Radio, answer_names(*page)[2])->id;
    page->interface().action(id, {});
    page->wait(40);
    page->interface().action(id, {});
    page->settle();
    CHECK(page->interface().model().visit.item == 1);
    CHECK(app::answered_count(page->interface().model()) == 1);
}

namespace {

/// Where the ranking's last card can be taken.
ui::Rect last_card(platform::Headless& page) {
    const auto& nodes = page.interface().semantics().nodes();
    const auto found = std::find_if(nodes.begin(), nodes.end(), [](const ui::Node& node) {
        return node.role == Role::Drag && node.value == "3";
    });
    REQUIRE(found != nodes.end());
    return found->rect;
}

/// Where the cards are to be put in order.
auto open_ranking() {
    auto page = open_page();
    page->act(Role::Button, "Start");
    while (page->interface().model().view.screen == app::Screen::Question)
        page->act(Role::Radio, answer_names(*page)[2]);
    return page;
}

} // namespace

TEST_CASE("a card is dragged to the top by pointer") {
    const auto page = open_ranking();
    const std::vector<int> before = page->interface().model().visit.cards;
    const ui::Rect handle = last_card(*page);
    const float x = handle.x + 20;
    const float y = handle.y + handle.h / 2;
    page->interface().pointer(x, y, true, true);
    SECTION("slowly") {
        page->wait(50);
        for (float step = 0; step <= 400; step += 40) {
            page->interface().pointer(x, y - step, true, true);
            page->wait(20);
        }
    }
    SECTION("so quickly that it has left its place before anything is drawn") {
        page->interface().pointer(x, y - 400, true, true);
        page->wait(20);
    }
    SECTION("and let go before anything is drawn") { page->interface().pointer(x, y - 400, true, true); }
    page->interface().pointer(x, y - 400, false, true);
    page->settle();
    CHECK(page->interface().model().visit.cards.front() == before.back());
}

TEST_CASE(
    "a card that is let go where the page has already moved it slides from the hand, and jumps nowhere") {
    const auto page = open_ranking();
    auto& interface = page->interface();
    interface.let_pointer_activate(false);
    const ui::Rect handle = last_card(*page);
    const std::string id = app::ranking_cards(interface.model()).back().id;
    const auto drawn = [&] {
        const auto& nodes = interface.semantics().nodes();
        const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const ui::Node& node) {
            return node.id == "card/" + id + "/up";
        });
        REQUIRE(found != nodes.end());
        return found->rect.y;
    };
    const float x = handle.x + 20;
    const float y = handle.y + handle.h / 2;
    const float rest = drawn();
    interface.pointer(x, y, true, false);
    page->wait(20);
    interface.pointer(x, y - 150, true, false);
    page->wait(20);
    REQUIRE(std::lround(drawn() - rest) == -150);
    interface.action("card/" + id + "/drag", {.value = 1});
    interface.pump(page->now());
    CHECK(std::lround(drawn() - rest) == -150);
    CHECK(app::ranking_cards(interface.model())[1].id == id);
}
