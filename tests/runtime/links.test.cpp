// What a page offers of links: none where nobody else could open it, and a choice where a link can show a preview.
#include <catch2/catch_test_macros.hpp>

#include "ui/promises.hpp"
#include "ui/support.hpp"

using namespace upstream;
using namespace upstream::tests;
using ui::Role;

namespace {

std::unique_ptr<platform::Headless> taken_on(const app::Start& start) {
    auto page = open_page(phone(), start);
    take_assessment(*page, [](int item) { return item % 4; });
    return page;
}

bool is_there(platform::Headless& page, const std::string& id) {
    return page.interface().semantics().find(id) != nullptr;
}

} // namespace

TEST_CASE(
    "a page that has no address offers no links, no codes and no reminders, and still pictures and paper") {
    const auto page = taken_on({});
    CHECK_FALSE(is_there(*page, "share/copy"));
    page->act(Role::Button, "Picture, paper");
    for (const char* id : {"share/copy", "link/code", "link/open", "link/preview", "remind/30"}) {
        INFO(id);
        CHECK_FALSE(is_there(*page, id));
    }
    CHECK(is_there(*page, "picture/wide"));
    CHECK(is_there(*page, "paper/print"));
    ui::Viewport viewport = phone();
    viewport.printing = viewport.html = true;
    page->act(Role::Button, "Back to the result");
    page->set_viewport(viewport);
    page->settle();
    CHECK_FALSE(is_there(*page, "paper/code"));
}

TEST_CASE("a page without previews offers the exact link alone") {
    const auto page = taken_on({.page = "https://example.org/"});
    page->act(Role::Button, "QR code, picture, reminder");
    CHECK(is_there(*page, "link/code"));
    CHECK_FALSE(is_there(*page, "link/preview"));
}

TEST_CASE(
    "with previews people choose, and are told first what a server learns; the code for phones stays exact") {
    const auto page = taken_on({.page = "https://example.org/", .previews = true});
    page->act(Role::Button, "QR code, picture, reminder");
    CHECK(is_there(*page, "link/preview/note"));
    CHECK_FALSE(page->interface().semantics().find("link/preview")->checked);
    const std::string exact = page->interface().semantics().find("link/open")->value;
    page->act(Role::Checkbox, "Show a preview where the link is posted");
    CHECK(page->interface().semantics().find("link/preview")->checked);
    page->effects();
    page->act(Role::Button, "Copy link");
    const std::string copied = page->effects().front().text;
    CHECK(copied.starts_with("https://example.org/r/focus-"));
    CHECK(copied.substr(copied.find('#')) == exact.substr(exact.find('#')));
    CHECK(page->interface().semantics().find("link/open")->value == exact);
    check_screen(*page, phone().width);
}
