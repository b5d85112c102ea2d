// Every screen of the path keeps its promises (promises.hpp) at every size.
#include "ui/promises.hpp"

using namespace upstream;
using namespace upstream::tests;

TEST_CASE("every screen keeps its promises at every size") {
    for (const ui::Viewport& viewport : kViewports) {
        const auto page = open_page(viewport);
        check_screen(*page, viewport.width);
        page->act(Role::Button, "Start");
        while (page->interface().model().view.screen == app::Screen::Question) {
            check_screen(*page, viewport.width);
            page->act(Role::Radio,
                      answer_names(*page)[page->interface().model().visit.item % 2 == 0 ? 0 : 5]);
        }
        check_screen(*page, viewport.width);
        page->act(Role::Button, "See my result");
        check_screen(*page, viewport.width);
        page->act(Role::Button, "Start over");
        check_screen(*page, viewport.width);
    }
}

TEST_CASE("the fullest result, everything weak and every floor unfolded, stays within the node budget") {
    const auto page = open_page();
    take_assessment(*page, [](int) { return 0; });
    for (const char* name : {"Desire", "Competency", "Execution"}) {
        const std::string label = std::string("What to do about ") + name;
        CHECK_FALSE(page->act(Role::Button, label).empty());
        CHECK(page->interface().semantics().find(Role::Button, label)->expanded);
        check_screen(*page, 360);
    }
}

TEST_CASE("the whole question, answers and moves are on a phone's screen at once") {
    const auto page = open_page(phone());
    page->act(Role::Button, "Start");
    while (page->interface().model().view.screen == app::Screen::Question) {
        const auto* next = page->interface().semantics().find(Role::Button, "Next");
        REQUIRE(next != nullptr);
        CHECK(next->rect.bottom() <= 740);
        page->act(Role::Radio, answer_names(*page)[2]);
    }
}

TEST_CASE("Back and Next stand apart on the narrowest phone, in every language") {
    for (const char* language : {"en", "de", "es"}) {
        INFO(language);
        const auto page = open_page({.width = 280, .height = 653, .ratio = 3}, {}, in_language(language));
        page->interface().action("intro/start", {});
        page->settle();
        const auto* back = page->interface().semantics().find("question/back");
        const auto* next = page->interface().semantics().find("question/next");
        REQUIRE(back != nullptr);
        REQUIRE(next != nullptr);
        CHECK(back->rect.right() + 4 <= next->rect.x);
        CHECK(next->rect.right() <= 280);
    }
}

TEST_CASE("the footer stays near the question on whatever is larger than a phone") {
    for (const ui::Viewport& viewport : {tablet(), desktop()}) {
        const auto page = open_page(viewport);
        page->act(Role::Button, "Start");
        const auto& tree = page->interface().semantics();
        CHECK(tree.find("footer")->rect.y - tree.find("question/next")->rect.bottom() <= 64);
    }
}

TEST_CASE("the whole first screen is in a laptop's window, with what is at its foot") {
    for (const char* language : {"en", "de", "es"}) {
        INFO(language);
        const ui::Viewport view{.width = 1366, .height = 768, .fine_pointer = true};
        app::Start start;
        start.languages = {{"en", "English"}, {"de", "Deutsch"}, {"es", "Español"}};
        start.language = language;
        const auto page = open_page(view, start, in_language(language));
        check_screen(*page, view.width);
        const auto& tree = page->interface().semantics();
        REQUIRE(tree.find("notices") != nullptr);
        CHECK(tree.find("notices")->rect.right() > tree.find("rendering")->rect.right());
        CHECK(tree.content_height() <= view.height);
    }
}

TEST_CASE("the foot offers the rendering that is not there to stay") {
    const auto offered = [](bool html, bool provisional) {
        ui::Viewport view = phone();
        view.html = html;
        view.provisional = provisional;
        return open_page(view)->interface().semantics().find("rendering")->name;
    };
    CHECK(offered(false, false) == "Plain page");
    CHECK(offered(true, false) == "Drawn page");
    CHECK(offered(true, true) == "Plain page"); // the canvas comes by itself
}

TEST_CASE("a result says what its bars and their tick mean") {
    const auto page = open_page();
    take_assessment(*page, [](int) { return 0; });
    const auto* legend = page->interface().semantics().find("path/legend");
    REQUIRE(legend != nullptr);
    CHECK(legend->name.find("60") != std::string::npos);
}

TEST_CASE("at rest nothing is drawn again, on any screen") {
    const auto page = open_page();
    take_assessment(*page, [](int item) { return item % 3; });
    page->interface().presented();
    for (int frame = 0; frame < 30; ++frame) {
        const runtime::Due due = page->interface().pump(page->now() + frame * 1000.0);
        CHECK_FALSE(due.picture);
        CHECK(due.wait == 0);
    }
}
