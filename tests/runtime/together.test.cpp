// The lazily loaded screens, found by role and name: they keep every screen's promises, and show what was pasted.
#include "ui/promises.hpp"

#include "upstream/codec/link/link.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

std::string some_code(int level) {
    const auto page = open_page();
    const engine::Instrument& instrument = page->interface().model().environment.content->instrument;
    engine::Response response;
    for (int i = 0; i < instrument.item_count(); ++i)
        response.answers[static_cast<std::size_t>(i)] = static_cast<std::int8_t>((i * level + level) % 5);
    return codec::encode(instrument, response);
}

bool shows(platform::Headless& page, Role role, const std::string& name) {
    return page.interface().semantics().find(role, name) != nullptr;
}

/// Gives a text field a text, as the browser's own field does.
void paste(platform::Headless& page, const std::string& field, const std::string& text) {
    page.interface().text(field, text);
    page.settle();
}

std::unique_ptr<platform::Headless> finished(const ui::Viewport& viewport) {
    auto page = open_page(viewport);
    take_assessment(*page, [](int item) { return item % 4; });
    return page;
}

} // namespace

TEST_CASE("the lazily loaded screens keep every screen's promises at every size") {
    for (const ui::Viewport& viewport : kViewports) {
        const auto page = finished(viewport);
        page->act(Role::Button, "QR code, picture, reminder");
        REQUIRE(page->interface().semantics().screen() == "take");
        check_screen(*page, viewport.width);
        page->act(Role::Button, "Back to the result");

        page->act(Role::Button, "Compare two results");
        check_screen(*page, viewport.width);
        paste(*page, "compare/field", some_code(3));
        page->act(Role::Button, "Compare");
        REQUIRE(shows(*page, Role::Table, "Floor by floor"));
        check_screen(*page, viewport.width);
        page->act(Role::Button, "Back to the result");

        page->act(Role::Button, "See a team");
        check_screen(*page, viewport.width);
        std::string links = "a heading";
        for (const int level : {1, 2, 3, 4}) links += "\n" + some_code(level);
        for (int bad = 0; bad < 9; ++bad) links += "\nno link in this line";
        paste(*page, "team/field", links);
        page->act(Role::Button, "Show the team");
        REQUIRE(shows(*page, Role::Text, "4 results"));
        check_screen(*page, viewport.width);
        page->act(Role::Button, "Back");
        CHECK(page->interface().semantics().screen() == "result");
    }
}

TEST_CASE("a chosen file is read at once, and what cannot be read is said") {
    const auto page = open_page();
    page->act(Role::Button, "See a team’s results");
    paste(*page, "team/file", "nothing\nto see");
    CHECK(shows(*page, Role::Text, "No result could be read from this."));
    paste(*page, "team/file", some_code(1) + "\n" + some_code(2) + "\n" + some_code(3));
    CHECK(shows(*page, Role::Text, "3 results"));
    CHECK_FALSE(shows(*page, Role::Text, "No result could be read from this."));
}

TEST_CASE("on paper nothing stays folded, and from the screen with the print button the result is printed") {
    ui::Viewport viewport = phone();
    const auto page = finished(viewport);
    page->act(Role::Button, "QR code, picture, reminder");
    viewport.html = viewport.printing = viewport.reduced_motion = true;
    page->set_viewport(viewport);
    page->settle();
    const auto& tree = page->interface().semantics();
    CHECK(tree.find("result/title") != nullptr);
    CHECK(tree.find("take/title") == nullptr);
    CHECK(tree.find("limits/list") != nullptr);
    for (const ui::Node& node : tree.nodes()) CHECK_FALSE(node.expandable);
}
