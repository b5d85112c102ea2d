// The real page's content in a headless interface, for the tests of this folder.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <memory>
#include <string>

#include "upstream/platform/headless/headless.hpp"

namespace upstream::tests {

inline std::string asset(const std::string& path) {
    std::string text;
    const std::string whole = std::string(UPSTREAM_SOURCE_DIR "/assets/") + path;
    INFO(whole);
    REQUIRE(platform::read_file(whole, text));
    return text;
}

inline ui::Viewport phone() { return {.width = 360, .height = 740, .ratio = 2}; }
inline ui::Viewport tablet() { return {.width = 820, .height = 1180}; }
inline ui::Viewport desktop() { return {.width = 1440, .height = 900, .fine_pointer = true}; }

/// What the page says, in files' texts.
struct Said {
    std::string instrument;
    std::string words;
};
inline Said in_language(const std::string& code) {
    return {asset("instruments/sales-foundation." + code + ".json"), asset("words/" + code + ".json")};
}

/// The page as a visitor finds it, started on `viewport`.
inline std::unique_ptr<platform::Headless>
open_page(const ui::Viewport& viewport = phone(), const app::Start& start = {.page = "https://example.org/"},
          const Said& said = in_language("en")) {
    auto page = std::make_unique<platform::Headless>(UPSTREAM_FONTS "/inter-400.ttf",
                                                     UPSTREAM_FONTS "/inter-600.ttf");
    INFO(page->problem());
    REQUIRE(page->problem().empty());
    page->set_viewport(viewport);
    const bool started =
        page->start(said.instrument, said.words, asset("themes/default.json"), "the instrument", start);
    INFO(page->problem());
    REQUIRE(started);
    return page;
}

/// The accessible names of the answers of the question on show, in order; “not sure” is the last.
inline std::vector<std::string> answer_names(platform::Headless& page) {
    std::vector<std::string> names;
    for (const ui::Node& node : page.interface().semantics().nodes()) {
        if (node.role == ui::Role::Radio) names.push_back(node.name);
    }
    return names;
}

/// Goes from the intro to the result, answering the option `answer(item)` of each question (−1: not sure).
template <class Answer>
void take_assessment(platform::Headless& page, Answer answer) {
    page.act(ui::Role::Button, "Start");
    for (int item = 0; page.interface().model().view.screen == app::Screen::Question; ++item) {
        const auto names = answer_names(page);
        const int option = answer(item);
        const auto index = option < 0 ? names.size() - 1 : static_cast<std::size_t>(option);
        REQUIRE(index < names.size());
        page.act(ui::Role::Radio, names[index]);
    }
    REQUIRE(page.interface().model().view.screen == app::Screen::Ranking);
    page.act(ui::Role::Checkbox, "This is my order");
    page.act(ui::Role::Button, "See my result");
    REQUIRE(page.interface().model().view.screen == app::Screen::Result);
}

} // namespace upstream::tests
