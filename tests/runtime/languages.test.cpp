// Every language keeps what every screen promises, and so does one whose words are half as long again; a visitor can change
// the language anywhere and keeps everything else.
#include <nlohmann/json.hpp>

#include "ui/promises.hpp"
#include "upstream/app/model/content.hpp"
#include "upstream/app/present/derived.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

const app::Start kOffered{.languages = {{"en", "English"}, {"de", "Deutsch"}, {"ar", "العربية"}},
                          .language = "en"};

bool is_read(const std::string& key) {
    static const std::set<std::string> kKeys = {"label",  "hint", "name",   "title",
                                                "prompt", "text", "leader", "rep"};
    return kKeys.count(key) > 0;
}

/// Half as long again: after each word of four letters or more, half of it once more.
std::string longer(const std::string& text) {
    std::string out;
    std::string word;
    bool in_place = false; // within {…}
    const auto end_word = [&] {
        out += word;
        if (word.size() >= 4) out += word.substr(0, word.size() / 2);
        word.clear();
    };
    for (const char c : text) {
        if (c == '{') in_place = true;
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter && !in_place) {
            word += c;
            continue;
        }
        end_word();
        out += c;
        if (c == '}') in_place = false;
    }
    end_word();
    return out;
}

void lengthen(nlohmann::json& value, bool read) {
    if (value.is_string() && read) value = longer(value.get<std::string>());
    if (!value.is_structured()) return;
    for (auto& [key, inner] : value.items()) {
        const bool texts = key == "limits" || key == "verdicts" || key == "actions" || key == "instructions";
        lengthen(inner,
                 (value.is_array() && read) || is_read(key) || texts || (read && inner.is_structured()));
    }
}

Said pseudo_language() {
    Said said = in_language("en");
    auto words = nlohmann::json::parse(said.words);
    for (auto& word : words) word = longer(word.get<std::string>());
    words["app.direction"] = "ltr";
    auto instrument = nlohmann::json::parse(said.instrument);
    lengthen(instrument, false);
    return {instrument.dump(), words.dump()};
}

/// The control with this id, wherever its words are.
const ui::Node& node(platform::Headless& page, const std::string& id) {
    const ui::Node* found = page.interface().semantics().find(id);
    INFO(id);
    REQUIRE(found != nullptr);
    return *found;
}

void press(platform::Headless& page, const std::string& id, ui::Activation activation = {}) {
    page.interface().action(node(page, id).id, activation);
    page.settle();
}

/// No line of a text is wider than where it was drawn, or beyond the window: words too long for a line are the danger.
void check_whole_path(platform::Headless& page, float width) {
    check_screen(page, width);
    press(page, "intro/start");
    while (page.interface().model().view.screen == app::Screen::Question) {
        check_screen(page, width);
        page.act(Role::Radio, answer_names(page)[page.interface().model().visit.item % 2 == 0 ? 0 : 5]);
    }
    check_screen(page, width);
    press(page, "ranking/done");
    check_screen(page, width);
    press(page, "share/more");
    check_screen(page, width);
    press(page, "back");
    const std::string code = app::own_code(page.interface().model());
    for (const std::string screen : {"compare", "team"}) {
        press(page, "together/" + screen);
        page.interface().text(screen + "/field", code + "\n" + code + "\n" + code + "\nnothing");
        page.settle();
        press(page, screen + "/go");
        REQUIRE(page.interface().semantics().find(screen + "/table") != nullptr);
        check_screen(page, width);
        press(page, "back");
    }
    page.interface().send(app::OpenLink{"#" + code});
    page.settle();
    check_screen(page, width);
}

} // namespace

TEST_CASE("every drawn language keeps what every screen promises, and so do words half as long again") {
    for (const auto& [name, said] : {std::pair<const char*, Said>{"German", in_language("de")},
                                     {"Spanish", in_language("es")},
                                     {"pseudo-language", pseudo_language()}}) {
        for (const ui::Viewport& viewport : kViewports) {
            INFO(name);
            const auto page = open_page(viewport, kOffered, said);
            check_whole_path(*page, viewport.width);
        }
    }
}

TEST_CASE("the pseudo-language is longer, and fills in what it should") {
    CHECK(longer("Start over? {n} of {total}") == "StartSt overov? {n} of {total}");
    const auto page = open_page(phone(), kOffered, pseudo_language());
    CHECK(node(*page, "intro/facts").name.find("20 questionsques") == 0);
}

TEST_CASE("with one language there is nothing to choose, with several the list says them in themselves") {
    CHECK(open_page()->interface().semantics().find("language") == nullptr);
    const auto page = open_page(phone(), kOffered);
    CHECK(node(*page, "language").role == Role::Select);
    CHECK(node(*page, "language").value == "en\nen\tEnglish\nde\tDeutsch\nar\tالعربية");
}

TEST_CASE("a language is asked for by its code, and the one on show is not") {
    const auto page = open_page(phone(), kOffered);
    page->effects();
    press(*page, "language", {.value = 1});
    const std::vector<app::Effect> effects = page->effects();
    REQUIRE(effects.size() == 1);
    CHECK(effects[0].kind == app::Effect::Kind::Language);
    CHECK(effects[0].text == "de");
    press(*page, "language", {.value = 0});
    CHECK(page->effects().empty());
    press(*page, "language", {.value = 7});
    CHECK(page->effects().empty());
}

TEST_CASE("another language keeps the screen, the answers and the problem that is on show") {
    const auto page = open_page(phone(), kOffered);
    page->act(Role::Button, "Start");
    page->act(Role::Radio, "Often");
    page->interface().send(app::OpenLink{"#1.broken"});
    page->settle();
    const auto answers = page->interface().model().visit.response.answers;
    CHECK(node(*page, "problem/title").name == "This link cannot be opened");
    std::string problem;
    const Said german = in_language("de");
    CHECK(page->interface().change_texts(*app::read_content(german.instrument, german.words, "", problem),
                                         "de"));
    page->settle();
    CHECK(page->interface().model().visit.response.answers == answers);
    CHECK(node(*page, "problem/title").name != "This link cannot be opened");
    CHECK(node(*page, "problem/text").name.find("Link") != std::string::npos);
    press(*page, "problem/close");
    CHECK(node(*page, "progress").name.find("20") != std::string::npos);
}

TEST_CASE("texts of another instrument are refused, and nothing changes") {
    const auto page = open_page(phone(), kOffered);
    Said other = in_language("de");
    other.instrument.replace(other.instrument.find("\"version\": 1"), 12, "\"version\": 2");
    std::string problem;
    CHECK_FALSE(
        page->interface().change_texts(*app::read_content(other.instrument, other.words, "", problem), "de"));
    page->settle();
    CHECK(page->interface().model().environment.language == "en");
    CHECK(node(*page, "intro/start").name == "Start");
}

TEST_CASE("a language that did not arrive is said beside the list, until another is asked for") {
    const auto page = open_page(phone(), kOffered);
    page->effects();
    page->interface().send(app::LanguageMissed{});
    page->settle();
    CHECK(node(*page, "language/missed").name.find("did not arrive") != std::string::npos);
    CHECK(page->effects()[0].kind == app::Effect::Kind::Announce);
    press(*page, "language", {.value = 1});
    CHECK(page->interface().semantics().find("language/missed") == nullptr);
}

TEST_CASE("what is read from right to left offers no drawn page") {
    const auto page = open_page(phone(), kOffered, in_language("ar"));
    CHECK(page->interface().semantics().find("rendering") == nullptr);
    CHECK(open_page(phone(), kOffered)->interface().semantics().find("rendering") != nullptr);
}

TEST_CASE("a visitor who starts over keeps the language") {
    const auto page = open_page(phone(), kOffered);
    page->act(Role::Button, "Start");
    page->act(Role::Radio, "Often");
    page->act(Role::Button, "Back");
    page->act(Role::Button, "Back");
    page->act(Role::Button, "Start over");
    CHECK(page->interface().model().environment.language == "en");
    CHECK(page->interface().model().environment.languages.size() == 3);
}
