// The semantic tree keeps reading order, nesting and rectangles, and its wire form survives any text.
#include "upstream/ui/core/semantics.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace upstream::ui;

TEST_CASE("a group that was opened without a rectangle encloses what is in it") {
    Semantics tree;
    tree.begin("test", "Test");
    tree.open({.role = Role::Group, .id = "group", .name = "Group"});
    tree.add({.role = Role::Button, .id = "a", .name = "A", .rect = {10, 20, 30, 40}});
    tree.add({.role = Role::Button, .id = "b", .name = "B", .rect = {5, 70, 10, 10}});
    tree.close();
    CHECK(tree.find("group")->rect == Rect{5, 20, 35, 60});
}

TEST_CASE("what is for assistive technology only does not stretch its group") {
    Semantics tree;
    tree.begin("test", "Test");
    tree.open({.role = Role::Group, .id = "group", .name = "Group"});
    tree.add({.role = Role::Text, .id = "hidden", .name = "Hidden", .hidden = true});
    tree.add({.role = Role::Button, .id = "a", .name = "A", .rect = {10, 20, 30, 40}});
    tree.close();
    CHECK(tree.find("group")->rect == Rect{10, 20, 30, 40});
}

TEST_CASE("controls are found by role and accessible name, as a person finds them") {
    Semantics tree;
    tree.begin("test", "Test");
    tree.add({.role = Role::Text, .id = "text", .name = "Start"});
    tree.add({.role = Role::Button, .id = "button", .name = "Start"});
    REQUIRE(tree.find(Role::Button, "Start") != nullptr);
    CHECK(tree.find(Role::Button, "Start")->id == "button");
    CHECK(tree.find(Role::Link, "Start") == nullptr);
}

TEST_CASE("the wire form has one line a node, with depth and every field in its place") {
    Semantics tree;
    tree.begin("intro", "Title");
    tree.open({.role = Role::Group, .id = "g", .name = "Who?"});
    tree.add({.role = Role::Radio,
              .id = "r",
              .name = "Me",
              .rect = {1, 2, 3, 4},
              .value = "1",
              .look = "quiet",
              .checked = true});
    tree.close();
    tree.finish(740);
    CHECK(tree.encode() == "screen\tintro\tTitle\t740\n"
                           "0\tgroup\tg\tWho?\t\t1\t2\t3\t4\t\t\t\n"
                           "1\tradio\tr\tMe\tc\t1\t2\t3\t4\t1\tquiet\t\n");
}

TEST_CASE("what a control does with keys is said by flags, not by how it looks") {
    Semantics tree;
    tree.begin("question/a", "Title");
    tree.add({.role = Role::Radio, .id = "r", .value = "0", .checked = true, .digit_key = true});
    tree.add({.role = Role::Button, .id = "b", .look = "primary", .disabled = true, .default_button = true});
    CHECK(tree.encode() == "screen\tquestion/a\tTitle\t0\n"
                           "0\tradio\tr\t\tcn\t0\t0\t0\t0\t0\t\t\n"
                           "0\tbutton\tb\t\tdg\t0\t0\t0\t0\t\tprimary\t\n");
}

TEST_CASE("tabs, newlines and backslashes in a text cannot break the wire form") {
    Semantics tree;
    tree.begin("test", "a\tb");
    tree.add({.role = Role::Text, .id = "t", .name = "one\ntwo\\three"});
    CHECK(tree.encode() == "screen\ttest\ta\\tb\t0\n"
                           "0\ttext\tt\tone\\ntwo\\\\three\t\t0\t0\t0\t0\t\t\t\n");
}

TEST_CASE("neighbours that touch still touch after rounding to whole pixels") {
    Semantics tree;
    tree.begin("test", "Test");
    tree.add({.role = Role::Text, .id = "a", .rect = {0, 0.4F, 10, 10.3F}});
    tree.add({.role = Role::Text, .id = "b", .rect = {0, 10.7F, 10, 10.0F}});
    CHECK(tree.encode() == "screen\ttest\tTest\t0\n"
                           "0\ttext\ta\t\t\t0\t0\t10\t11\t\t\t\n"
                           "0\ttext\tb\t\t\t0\t11\t10\t10\t\t\t\n");
}
