// Who sees only the picture and the headline for five seconds can name the floor to start with: both say it, and so does
// the table that stands for the picture – for every outcome and both perspectives.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cctype>

#include "ui/support.hpp"
#include "upstream/app/present/result_text.hpp"

using namespace upstream;
using namespace upstream::tests;
using ui::Role;

namespace {

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return text;
}

bool names(const std::string& text, const std::string& word) {
    return lowered(text).find(lowered(word)) != std::string::npos;
}

/// A page on which the link of a result is open whose floors below `weak` hold and which is weak from there on.
std::unique_ptr<platform::Headless> opened(int weak, engine::Perspective perspective) {
    const auto blank = open_page();
    const engine::Instrument& instrument = blank->interface().model().environment.content->instrument;
    engine::Response response;
    response.perspective = perspective;
    for (int i = 0; i < instrument.item_count(); ++i) {
        const bool holds = instrument.item(i).stage < weak;
        const bool high = holds != instrument.item(i).reverse;
        response.answers[static_cast<std::size_t>(i)] =
            static_cast<std::int8_t>(high ? instrument.item(i).options - 1 : 0);
    }
    return open_page(phone(), {.link = codec::encode(instrument, response)});
}

const std::string& name_of(const ui::Semantics& tree, std::string_view id) {
    const ui::Node* node = tree.find(id);
    REQUIRE(node != nullptr);
    return node->name;
}

} // namespace

TEST_CASE("headline, picture and table all name the floor to start with") {
    for (const auto perspective : engine::kEachPerspective) {
        for (int focus = 0; focus < 4; ++focus) {
            const auto page = opened(focus, perspective);
            const app::ResultText result_text = app::describe_result(page->interface().model());
            const std::string& floor = result_text.floors[static_cast<std::size_t>(focus)].name;
            REQUIRE(result_text.floors[static_cast<std::size_t>(focus)].focus);
            const ui::Semantics& tree = page->interface().semantics();
            INFO(floor);
            // Its very first sentence: nobody reads further in five seconds.
            const std::string& headline = name_of(tree, "result/title");
            CHECK(names(headline.substr(0, headline.find('.')), floor));
            CHECK(names(name_of(tree, "result/house"), "Start at " + floor));
            CHECK(names(name_of(tree, "house/" + std::to_string(focus) + "/state"), "Start here"));
            for (int other = 0; other < 4; ++other) {
                if (other == focus) continue;
                CHECK_FALSE(names(headline.substr(0, headline.find('.')),
                                  result_text.floors[static_cast<std::size_t>(other)].name));
                CHECK_FALSE(names(name_of(tree, "house/" + std::to_string(other) + "/state"), "Start here"));
            }
        }
        const auto sound = opened(4, perspective);
        const ui::Semantics& tree = sound->interface().semantics();
        CHECK(names(name_of(tree, "result/title"), "sound"));
        CHECK(names(name_of(tree, "result/house"), "every floor holds"));
    }
}

TEST_CASE("the house builds itself once, in less than a second and twelve pictures, and not at all under "
          "reduced motion") {
    for (const bool reduced : {false, true}) {
        ui::Viewport viewport = phone();
        viewport.reduced_motion = reduced;
        const auto page = open_page(viewport);
        take_assessment(*page, [](int) { return 1; });
        page->interface().send(app::Back{});
        page->interface().pump(page->now());
        page->interface().send(app::FinishRanking{true});
        const double begun = page->now();
        double now = begun;
        int pictures = 0;
        for (runtime::Due due = page->interface().pump(now);; due = page->interface().pump(now)) {
            page->interface().go_without_renderer();
            pictures += due.picture ? 1 : 0;
            page->interface().presented();
            if (due.wait == 0) break;
            now += due.wait;
        }
        CHECK(pictures >= (reduced ? 1 : 8));
        CHECK(pictures <= (reduced ? 1 : 12));
        CHECK(now - begun <= 900);
        CHECK(page->interface().pump(now + 5000).wait == 0);
    }
}
