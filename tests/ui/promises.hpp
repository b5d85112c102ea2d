// What every screen promises at every size: targets large enough and apart, nothing cut off, few nodes, words that
// exist, and rest when nothing happens.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>
#include <vector>

#include "ui/support.hpp"

namespace upstream::tests {

using ui::Role;

/// Sixty, and more where a table says what a picture shows: 21 nodes for the four floors of a result, 31 for a team's,
/// beside which up to six refused lines are listed.
inline std::size_t most_nodes(const std::string& screen) {
    if (screen.starts_with("result")) return 96;
    // Of two views six results each, with a table of eight each.
    if (screen == "mine") return 210;
    return screen == "team" ? 66 : 60;
}

inline bool is_control(const ui::Node& node) {
    return node.role == Role::Button || node.role == Role::Radio || node.role == Role::Checkbox ||
           node.role == Role::Link || node.role == Role::Select;
}

inline void check_targets(const std::vector<ui::Node>& nodes, float width) {
    for (const ui::Node& node : nodes) {
        INFO(ui::role_name(node.role) << " “" << node.name << "”");
        if (node.hidden) continue;
        CHECK(node.rect.x >= 0);
        CHECK(node.rect.right() <= width + 0.5F);
        if (is_control(node)) CHECK(node.rect.h >= ui::kTarget);
    }
}

/// No two controls overlap, and those that share a column or row keep their distance.
inline void check_apart(const std::vector<ui::Node>& nodes) {
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

inline void check_screen(platform::Headless& page, float width) {
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
    CHECK(page.interface().overflowing_text() == "");
    const runtime::Due due = page.interface().pump(page.now());
    CHECK(due.wait == 0);
    CHECK_FALSE(due.tree);
}

/// Phones upright and on their side, a tablet, a desktop, and 1280 × 1024 at 400 % zoom.
inline const ui::Viewport kViewports[] = {{.width = 320, .height = 568, .ratio = 2},
                                          phone(),
                                          {.width = 844, .height = 390, .ratio = 3},
                                          tablet(),
                                          desktop(),
                                          {.width = 320, .height = 256, .ratio = 4}};

} // namespace upstream::tests
