// Letters cost a browser most of what drawing costs: they are drawn for nobody who does not see them, and ahead of who will.
#include <catch2/catch_test_macros.hpp>

#include <memory>
#include <string>
#include <utility>

#include "ui/support.hpp"
#include "upstream/app/model/content.hpp"
#include "upstream/runtime/runtime.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

/// What a typeface was asked for.
struct Asked {
    int widths = 0;
    int pictures = 0;
};

/// Every letter is a box, half as wide as high.
class Boxes final : public ui::Typeface {
public:
    explicit Boxes(Asked& asked) : asked_(asked) {}

    [[nodiscard]] ui::Rise rise(ui::Weight /*weight*/) const override { return {0.96F, 0.24F}; }
    [[nodiscard]] float advance(ui::Weight /*weight*/, char32_t /*code*/) const override {
        ++asked_.widths;
        return 0.5F;
    }
    [[nodiscard]] ui::Picture picture(const ui::Glyph& /*wanted*/) const override {
        ++asked_.pictures;
        return {0, -1, 1, 1, {255}};
    }

private:
    Asked& asked_;
};

/// An interface on a phone, started and not pumped yet.
struct Started {
    Asked asked;
    runtime::Runtime interface { std::make_unique<Boxes>(asked) };

    explicit Started(const ui::Viewport& viewport) {
        std::string problem;
        const Said said = in_language("en");
        auto content = app::read_content(said.instrument, said.words, "the instrument", problem);
        auto theme = ui::Theme::read(asset("themes/default.json"), problem);
        REQUIRE(problem.empty());
        interface.set_viewport(viewport);
        interface.start(std::move(*content), std::move(*theme), {.page = "https://example.org/"}, 0);
    }
    runtime::Due pump() {
        const runtime::Due due = interface.pump(0);
        interface.go_without_renderer();
        return due;
    }
    /// What drawing ahead has drawn in one piece, and whether there is more.
    std::pair<int, bool> draw_ahead() {
        const int before = asked.pictures;
        const bool more = interface.draw_ahead(0);
        interface.go_without_renderer();
        return {asked.pictures - before, more};
    }
};

ui::Viewport plain(ui::Viewport viewport = phone()) {
    viewport.html = true;
    viewport.reduced_motion = true;
    return viewport;
}

ui::Viewport provisional() {
    ui::Viewport viewport = plain();
    viewport.provisional = true;
    return viewport;
}

} // namespace

TEST_CASE("where the HTML rendering is seen, no letter is drawn") {
    Started page(plain());
    CHECK(page.pump().tree);
    CHECK(page.asked.pictures == 0);
    page.interface.set_viewport(phone());
    page.pump();
    CHECK(page.asked.pictures > 50);
}

TEST_CASE(
    "a rehearsal in pieces draws nothing, and leaves the first pump no letter to measure and all to say") {
    Started page(provisional());
    CHECK(page.interface.rehearse(0));
    const int ahead = page.asked.widths;
    CHECK(ahead == 2 * 95);
    CHECK_FALSE(page.interface.rehearse(0));
    const int measured = page.asked.widths;
    CHECK(page.asked.pictures == 0);
    const runtime::Due due = page.pump();
    CHECK(due.tree);
    CHECK(page.interface.tree().find("intro/start") != std::string::npos);
    CHECK(page.asked.widths == measured);
}

TEST_CASE(
    "the letters of the first question are drawn ahead, a few at a time, and nothing else comes of it") {
    Started page(provisional());
    page.pump();
    const std::string tree = page.interface.tree();
    int pieces = 0;
    for (bool more = true; more; ++pieces) {
        REQUIRE(pieces < 100);
        const auto [drawn, left] = page.draw_ahead();
        CHECK(drawn <= 20);
        more = left;
    }
    CHECK(pieces > 2);
    CHECK_FALSE(page.pump().tree);
    CHECK(page.interface.tree() == tree);

    page.interface.action("intro/start", {});
    page.pump();
    const int drawn = page.asked.pictures;
    page.interface.set_viewport(phone());
    page.pump();
    CHECK(page.interface.semantics().screen().starts_with("question"));
    CHECK(page.asked.pictures == drawn);
}

TEST_CASE(
    "what is drawn ahead of a result, while nobody knows yet whether the canvas works, changes nothing") {
    const auto page = open_page(provisional());
    take_assessment(*page, [](int item) { return item % 5; });
    const std::string tree = page->interface().tree();
    int pieces = 0;
    while (page->interface().draw_ahead(0)) REQUIRE(++pieces < 100);
    CHECK(pieces > 2);
    CHECK_FALSE(page->interface().pump(0).tree);
    CHECK(page->interface().tree() == tree);
}

TEST_CASE("nothing is drawn ahead for who has chosen the plain page, or sees the canvas") {
    for (const ui::Viewport& viewport : {plain(), phone()}) {
        Started page(viewport);
        page.pump();
        CHECK(page.draw_ahead() == std::pair{0, false});
    }
}

TEST_CASE("words that come later leave the letters that are known, and another language does not") {
    Started page(phone());
    page.pump();
    const auto change_to = [&page](const std::string& code) {
        std::string problem;
        const Said said = in_language(code);
        auto content = app::read_content(said.instrument, said.words, "the instrument", problem);
        REQUIRE(content);
        REQUIRE(page.interface.change_texts(std::move(*content), code));
        const Asked before = page.asked;
        page.pump();
        return Asked{page.asked.widths - before.widths, page.asked.pictures - before.pictures};
    };
    CHECK(change_to("de").widths > 50);
    const Asked again = change_to("de");
    CHECK(again.widths == 0);
    CHECK(again.pictures == 0);
    CHECK(change_to("en").pictures > 50);
}
