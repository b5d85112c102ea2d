// What every screen promises at every size: targets large enough and apart, nothing cut off, few nodes, words that
// exist, and rest when nothing happens.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

#include "support.hpp"

using namespace upstream;
using namespace upstream::tests;
using ui::Role;

namespace {

/// Sixty, and on the result the table that says what the picture shows (21 for four floors) besides.
std::size_t most_nodes(const std::string& screen) { return screen.starts_with("result") ? 84 : 60; }

bool is_control(const ui::Node& node) {
    return node.role == Role::Button || node.role == Role::Radio || node.role == Role::Checkbox ||
           node.role == Role::Link;
}

void check_targets(const std::vector<ui::Node>& nodes, float width) {
    for (const ui::Node& node : nodes) {
        INFO(ui::role_name(node.role) << " “" << node.name << "”");
        if (node.hidden) continue;
        CHECK(node.rect.x >= 0);
        CHECK(node.rect.right() <= width + 0.5F);
        if (is_control(node)) CHECK(node.rect.h >= ui::kTarget);
    }
}

/// No two controls overlap, and those that share a column or row keep their distance.
void check_apart(const std::vector<ui::Node>& nodes) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        for (std::size_t j = i + 1; j < nodes.size(); ++j) {
            if (!is_control(nodes[i]) || !is_control(nodes[j])) continue;
            const ui::Rect& a = nodes[i].rect;
            const ui::Rect& b = nodes[j].rect;
            const bool apart = a.right() <= b.x + 0.5F || b.right() <= a.x + 0.5F ||
                               a.bottom() <= b.y + 0.5F || b.bottom() <= a.y + 0.5F;
            INFO("“" << nodes[i].name << "” and “" << nodes[j].name << "”");
            CHECK(apart);
        }
    }
}

void check_screen(platform::Headless& page, float width) {
    const auto& tree = page.interface().semantics();
    INFO("screen " << tree.screen() << " at width " << width);
    const auto& nodes = tree.nodes();
    CHECK(nodes.size() <= most_nodes(tree.screen()));
    CHECK(tree.encode().find("⟨") == std::string::npos);
    std::set<std::string> ids;
    for (const ui::Node& node : nodes) {
        INFO(node.id);
        CHECK(ids.insert(node.id).second);
    }
    check_targets(nodes, width);
    check_apart(nodes);
    page.settle();
    const ui::Due due = page.interface().pump(page.now());
    CHECK_FALSE(due.animation);
    CHECK_FALSE(due.tree);
}

} // namespace

TEST_CASE("every screen keeps its promises at every size") {
    const ui::View views[] = {{.width = 320, .height = 568, .ratio = 2},
                              phone(),
                              {.width = 844, .height = 390, .ratio = 3},
                              tablet(),
                              desktop(),
                              {.width = 320, .height = 256, .ratio = 4}};
    for (const ui::View& view : views) {
        const auto page = open_page(view);
        check_screen(*page, view.width);
        page->act(Role::Button, "Start");
        while (page->interface().model().screen == app::Screen::Question) {
            check_screen(*page, view.width);
            page->act(Role::Radio, answer_names(*page)[page->interface().model().item % 2 == 0 ? 0 : 5]);
        }
        check_screen(*page, view.width);
        page->act(Role::Button, "See my result");
        check_screen(*page, view.width);
        page->act(Role::Button, "Start over");
        check_screen(*page, view.width);
    }
}

TEST_CASE("the fullest result, everything weak and any floor unfolded, stays within the node budget") {
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
    while (page->interface().model().screen == app::Screen::Question) {
        const auto* next = page->interface().semantics().find(Role::Button, "Next");
        REQUIRE(next != nullptr);
        CHECK(next->rect.bottom() <= 740);
        page->act(Role::Radio, answer_names(*page)[2]);
    }
}

TEST_CASE("at rest nothing is drawn again, on any screen") {
    const auto page = open_page();
    take_assessment(*page, [](int item) { return item % 3; });
    page->interface().presented();
    for (int frame = 0; frame < 30; ++frame) {
        const ui::Due due = page->interface().pump(page->now() + frame * 1000.0);
        CHECK_FALSE(due.picture);
        CHECK_FALSE(due.animation);
    }
}
