// Kept results, found by role and name: they keep every screen's promises, and nothing is kept that nobody asked for.
#include "ui/promises.hpp"

#include "app/device.hpp"
#include "upstream/codec/link/link.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

using enum engine::Perspective;

std::string code_at(int level, engine::Perspective perspective = First) {
    const engine::Instrument& instrument = content_in("en").instrument;
    engine::Response response;
    response.perspective = perspective;
    for (int item = 0; item < instrument.item_count(); ++item)
        response.answers[static_cast<std::size_t>(item)] =
            static_cast<std::int8_t>(instrument.item(item).reverse ? 4 - level : level);
    return codec::encode(instrument, response);
}

/// Eight results of each view.
std::string many() {
    std::string text = "r1";
    for (int month = 1; month < 9; ++month) {
        const std::string day = "2026-0" + std::to_string(month) + "-11 ";
        text += "|" + day + code_at(month % 5) + "|" + day + code_at((month + 2) % 5, Second);
    }
    return text;
}

app::Start kept(const std::string& results) {
    app::Start start = at_noon(results);
    start.language = "en";
    return start;
}

/// Does what the app asks of the device.
void serve(platform::Headless& page, Device& device) {
    for (const app::Effect& effect : page.effects()) {
        if (effect.kind != app::Effect::Kind::Results) continue;
        device.change(effect.text);
        page.interface().send(app::MyResults{app::MyResults::Act::Found, device.text()});
    }
    page.settle();
}

const ui::Node* find(platform::Headless& page, const std::string& id) {
    return page.interface().semantics().find(id);
}

} // namespace

TEST_CASE("my results keep every screen's promises at every size, in every language that is drawn") {
    for (const ui::Viewport& viewport : kViewports) {
        for (const char* language : {"en", "de", "es"}) {
            INFO(language);
            app::Start start = kept(many());
            start.languages = {{"en", "English"}, {"de", "Deutsch"}, {"es", "Español"}};
            start.language = language;
            const auto page = open_page(viewport, start, in_language(language));
            check_screen(*page, viewport.width);
            page->interface().action("mine/open", {});
            page->settle();
            REQUIRE(page->interface().semantics().screen() == "mine");
            check_screen(*page, viewport.width);
            page->interface().action("mine/forget", {});
            page->settle();
            check_screen(*page, viewport.width);
            page->interface().text("mine/import", "2026-01-01 nothing\nnothing\n2026-01-01 #" + code_at(0) +
                                                      "\n#" + code_at(0));
            page->settle();
            check_screen(*page, viewport.width);
        }
    }
}

TEST_CASE("a result is kept and found again by its buttons, at every size") {
    for (const ui::Viewport& viewport : kViewports) {
        Device device;
        const auto page = open_page(viewport, kept("r1"));
        CHECK(find(*page, "mine/open") == nullptr);
        take_assessment(*page, [](int item) { return item % 4; });
        serve(*page, device);
        CHECK(device.entries.empty());
        check_screen(*page, viewport.width);
        CHECK(find(*page, "mine/open") == nullptr);
        page->act(Role::Button, "Keep this result on this device");
        serve(*page, device);
        CHECK(device.entries.size() == 1);
        CHECK(page->interface().semantics().find(Role::Text, "Kept on this device: 2026-11-24.") != nullptr);
        check_screen(*page, viewport.width);
        page->act(Role::Button, "QR code, picture, reminder");
        check_screen(*page, viewport.width);
        page->act(Role::Button, "My results");
        check_screen(*page, viewport.width);
        page->act(Role::Button, "Take out 2026-11-24");
        serve(*page, device);
        CHECK(device.entries.empty());
        check_screen(*page, viewport.width);
        page->act(Role::Button, "Put it back");
        serve(*page, device);
        CHECK(device.entries.size() == 1);
        page->act(Role::Button, "Back");
        CHECK(page->interface().semantics().screen() == "result");
    }
}

TEST_CASE("where nothing may be kept there is no word of it") {
    const auto page = open_page(phone(), kept(""));
    take_assessment(*page, [](int item) { return item % 4; });
    page->act(Role::Button, "QR code, picture, reminder");
    for (const ui::Node& node : page->interface().semantics().nodes())
        CHECK_FALSE(node.id.starts_with("mine"));
    page->act(Role::Button, "Back to the result");
    for (const ui::Node& node : page->interface().semantics().nodes())
        CHECK_FALSE(node.id.starts_with("mine"));
}

TEST_CASE("the other view beside one's own keeps every screen's promises, and leads to the single result") {
    for (const ui::Viewport& viewport : kViewports) {
        app::Start start = kept("r1|2026-03-01 " + code_at(2));
        start.link = "#" + code_at(1, Second);
        const auto page = open_page(viewport, start);
        CHECK(page->interface().semantics().screen() == "compare/shared");
        CHECK(page->interface().semantics().find(Role::Table, "Floor by floor") != nullptr);
        CHECK(find(*page, "compare/field") == nullptr);
        check_screen(*page, viewport.width);
        page->act(Role::Button, "See this result by itself");
        CHECK(page->interface().semantics().screen() == "result/shared");
        check_screen(*page, viewport.width);
        page->act(Role::Button, "Compare with my own result");
        CHECK(page->interface().semantics().screen() == "compare/shared");
        CHECK(page->interface().semantics().find(Role::Table, "Floor by floor") != nullptr);
    }
}

TEST_CASE("only two views can be asked for the other one") {
    const auto page = open_page(phone(), kept("r1"));
    take_assessment(*page, [](int item) { return item % 4; });
    page->act(Role::Button, "QR code, picture, reminder");
    const ui::Node* link = find(*page, "invite/link");
    REQUIRE(link != nullptr);
    CHECK(link->name == "https://example.com/check/?perspective=rep");
}

TEST_CASE("what the picture shows is said in a table, in both renderings") {
    for (const bool html : {false, true}) {
        ui::Viewport viewport = tablet();
        viewport.html = html;
        const auto page =
            open_page(viewport, kept("r1|2026-01-11 " + code_at(1) + "|2026-05-11 " + code_at(4)));
        page->interface().action("mine/open", {});
        page->settle();
        const ui::Node* table = find(*page, "mine/leader/table");
        REQUIRE(table != nullptr);
        CHECK(table->hidden == !html);
        // The newest first, the roof first.
        const ui::Node* newest = find(*page, "mine/leader/table/1/0");
        REQUIRE(newest != nullptr);
        CHECK(newest->name.starts_with("100, likely "));
        CHECK(find(*page, "mine/leader/table/0/0")->name.starts_with("25, likely "));
        const ui::Node* picture = find(*page, "mine/leader/picture");
        REQUIRE(picture != nullptr);
        CHECK(picture->name ==
              "2 results over time, from 2026-01-11 to 2026-05-11. The table says the same.");
        CHECK(picture->value.empty() == !html);
    }
}
