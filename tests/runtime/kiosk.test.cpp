// What a kiosk shows: nothing that leads away, needs a keyboard or somebody's own device, and a code that a phone reads from a
// metre.
#include <catch2/catch_test_macros.hpp>

#include "ui/promises.hpp"
#include "ui/support.hpp"

using namespace upstream;
using namespace upstream::tests;
using ui::Role;

namespace {

constexpr ui::Viewport kUpright{.width = 1080, .height = 1920};
constexpr ui::Viewport kLying{.width = 1920, .height = 1080};
constexpr ui::Viewport kSmall{.width = 1024, .height = 768};

app::Start kiosk(const std::string& address = "https://example.org/") {
    return {.page = address, .previews = true, .kiosk_code = 378};
}

std::unique_ptr<platform::Headless> finished(const ui::Viewport& viewport, const app::Start& start) {
    auto page = open_page(viewport, start);
    take_assessment(*page, [](int item) { return item % 4; });
    return page;
}

const ui::Node* node_of(platform::Headless& page, const std::string& id) {
    return page.interface().semantics().find(id);
}

void require_no_way_out(platform::Headless& page) {
    for (const ui::Node& node : page.interface().semantics().nodes()) {
        INFO(node.id);
        CHECK(node.role != Role::Link);
        CHECK(node.role != Role::TextBox);
        CHECK(node.role != Role::File);
    }
}

} // namespace

TEST_CASE("a kiosk has no links, no text fields and no files on any screen of a visit") {
    for (const ui::Viewport& viewport : {kUpright, kLying, kSmall, phone()}) {
        const auto page = open_page(viewport, kiosk());
        require_no_way_out(*page);
        take_assessment(*page, [&](int item) {
            require_no_way_out(*page);
            return item % 4;
        });
        require_no_way_out(*page);
        for (const char* id : {"share/copy", "share/send", "together/compare", "together/team",
                               "result/again", "intro/team"}) {
            INFO(id);
            CHECK(node_of(*page, id) == nullptr);
        }
        page->act(Role::Button, "Picture, paper");
        require_no_way_out(*page);
        CHECK(node_of(*page, "picture/wide") == nullptr);
        CHECK(node_of(*page, "paper/print") == nullptr);
    }
}

TEST_CASE("its code is as large as it must be, and larger where there is room") {
    for (const ui::Viewport& viewport : {kUpright, kLying, kSmall}) {
        const auto page = finished(viewport, kiosk());
        page->act(Role::Button, "Picture, paper");
        const ui::Node* code = node_of(*page, "link/code");
        REQUIRE(code != nullptr);
        INFO(viewport.width);
        // A margin of four modules on either side of at most 57 belongs to it.
        CHECK(code->rect.w >= 378 * 65.0F / 57);
        CHECK(code->rect.h == code->rect.w);
        CHECK(code->rect.x >= 0);
        CHECK(code->rect.right() <= viewport.width);
    }
}

TEST_CASE("where no phone could follow, no code is offered") {
    const auto page = finished(kLying, kiosk(""));
    CHECK(node_of(*page, "share/more") == nullptr);
}
