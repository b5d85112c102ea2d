// What a frame costs, counted: how much of the screen is painted over, and how many frames a press takes. Milliseconds
// are for script/bench; what is counted here is the same on every machine.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/promises.hpp"

using namespace upstream;
using namespace upstream::tests;

namespace {

/// The area of a triangle, at most that of the screen's.
double area(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) {
    return std::abs((b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) - (c.pos.x - a.pos.x) * (b.pos.y - a.pos.y)) /
           2.0;
}

/// How many times over the visible part of the page is painted, the background aside.
double overdraw(platform::Headless& page, const ui::Viewport& viewport) {
    double painted = 0;
    for (const ImDrawList* list : page.interface().picture()->CmdLists) {
        for (int i = 0; i + 2 < list->IdxBuffer.Size; i += 3) {
            const ImDrawVert* corners[3];
            for (int k = 0; k < 3; ++k) corners[k] = &list->VtxBuffer[list->IdxBuffer[i + k]];
            const auto [top, bottom] = std::minmax({corners[0]->pos.y, corners[1]->pos.y, corners[2]->pos.y});
            if (bottom < 0 || top > viewport.height) continue;
            painted += area(*corners[0], *corners[1], *corners[2]);
        }
    }
    return painted / static_cast<double>(viewport.width * viewport.height);
}

} // namespace

TEST_CASE("no screen is painted over more than once: a phone's GPU pays for each pixel") {
    const ui::Viewport viewport = phone();
    const auto page = open_page(viewport);
    const auto check = [&] {
        INFO(page->interface().model().screen_key()
             << " is painted " << overdraw(*page, viewport) << " times over");
        CHECK(overdraw(*page, viewport) > 0.1);
        CHECK(overdraw(*page, viewport) < 1);
    };
    check();
    page->act(Role::Button, "Start");
    check();
    while (page->interface().model().view.screen == app::Screen::Question)
        page->act(Role::Radio, answer_names(*page)[1]);
    check();
    page->act(Role::Button, "See my result");
    check();
}

TEST_CASE("a tap fires in the frame that sees the finger lift, and the next one shows what came of it") {
    const auto page = open_page();
    auto& interface = page->interface();
    const ui::Rect start = interface.semantics().find(Role::Button, "Start")->rect;
    const auto frames_of = [&](bool down) {
        const int before = ImGui::GetFrameCount();
        interface.pointer(start.x + start.w / 2, start.y + start.h / 2, down, true);
        interface.pump(page->now());
        return ImGui::GetFrameCount() - before;
    };
    CHECK(frames_of(true) == 1);
    CHECK(interface.last_messages().empty());
    CHECK(frames_of(false) == 2);
    REQUIRE(interface.last_messages().size() == 1);
    CHECK(interface.last_messages().front() == app::Message(app::Begin{}));
    CHECK(interface.semantics().screen().starts_with("question"));
}

TEST_CASE("an answer moves for an eighth of a second, and waiting to move on takes no frame") {
    const auto page = open_page();
    page->act(Role::Button, "Start");
    auto& interface = page->interface();
    double now = page->now();
    interface.pump(now);
    interface.presented();
    interface.action(interface.semantics().find(Role::Radio, answer_names(*page)[2])->id, {});
    int frames = 0;
    runtime::Due due = interface.pump(now);
    for (; due.animation; due = interface.pump(now)) {
        CHECK(due.picture);
        interface.go_without_renderer();
        interface.presented();
        now += 1000.0 / 60;
        ++frames;
    }
    CHECK(frames > 3);
    CHECK(frames <= 8);
    const std::string question = interface.model().screen_key();
    CHECK(due.wait > 0);
    CHECK(due.wait <= 260);
    CHECK(interface.pump(now + due.wait - 1).wait > 0);
    CHECK(interface.model().screen_key() == question);
    CHECK(interface.pump(now + due.wait).wait == 0);
    CHECK(interface.model().screen_key() != question);
}
