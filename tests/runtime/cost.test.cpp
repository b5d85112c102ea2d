// What a frame costs, counted: how much of the screen is painted over, and how many frames a press takes. Milliseconds
// are for script/bench; what is counted here is the same on every machine.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <vector>

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

namespace {

/// Lets time pass from one moment that is waited for to the next, each pump so many ms late, until nothing is waited for or another
/// screen is there. Returns when each picture was drawn, since the first.
std::vector<double> pictures_of(platform::Headless& page, double& now, double late = 0) {
    auto& interface = page.interface();
    const std::string screen = interface.model().screen_key();
    std::vector<double> moments;
    const double begun = now;
    while (true) {
        const runtime::Due due = interface.pump(now);
        interface.go_without_renderer();
        if (interface.model().screen_key() != screen) return moments;
        if (due.picture) moments.push_back(now - begun);
        interface.presented();
        if (due.wait == 0) return moments;
        now += due.wait + late;
    }
}

void choose(platform::Headless& page, std::size_t option) {
    auto& interface = page.interface();
    interface.action(interface.semantics().find(Role::Radio, answer_names(page)[option])->id, {});
}

} // namespace

TEST_CASE("an answer is two pictures, the first at once, and the next question is two more") {
    const auto page = open_page();
    page->act(Role::Button, "Start");
    double now = page->now();
    pictures_of(*page, now);
    const std::string first = page->interface().model().screen_key();
    choose(*page, 2);
    CHECK(pictures_of(*page, now) == std::vector<double>{0, 60});
    const std::string second = page->interface().model().screen_key();
    CHECK(second != first);
    // The question itself, in which the bar is on its way; and the bar's arrival.
    CHECK(pictures_of(*page, now) == std::vector<double>{0, 120});
    CHECK(page->interface().model().screen_key() == second);
}

TEST_CASE("waiting to move on takes no picture") {
    const auto page = open_page();
    page->act(Role::Button, "Start");
    auto& interface = page->interface();
    double now = page->now();
    choose(*page, 2);
    interface.pump(now);
    now += 60;
    const std::string question = interface.model().screen_key();
    const double wait = interface.pump(now).wait;
    CHECK(std::abs(wait - 200) < 0.001);
    interface.presented();
    const runtime::Due due = interface.pump(now + wait - 1);
    CHECK(due.wait > 0);
    CHECK_FALSE(due.picture);
    CHECK(interface.model().screen_key() == question);
    interface.pump(now + wait);
    CHECK(interface.model().screen_key() != question);
}

TEST_CASE("where pictures come late three times in a row, nothing moves any more, until another visitor "
          "comes to a kiosk") {
    const auto page = open_page();
    page->act(Role::Button, "Start");
    double now = page->now();
    pictures_of(*page, now);
    const auto answered = [&](double late) {
        choose(*page, 2);
        const std::size_t chosen = pictures_of(*page, now, late).size();
        return chosen + pictures_of(*page, now, late).size();
    };
    // A machine that shows sixty pictures a second shows one within 17 ms.
    for (int i = 0; i < 5; ++i) CHECK(answered(17) == 4);
    // One that was asleep is not slow; when it wakes, it is time for the next question.
    for (int i = 0; i < 5; ++i) CHECK(answered(2000) == 3);
    CHECK(answered(17) == 4);
    // The second picture of an answer and that of the bar: two in a row.
    CHECK(answered(60) == 4);
    CHECK(answered(17) == 4);
    CHECK(answered(60) == 4);
    CHECK(answered(60) == 3);
    for (const double late : {17.0, 0.0, 60.0}) CHECK(answered(late) == 2);
    page->interface().send(app::NewVisitor{});
    pictures_of(*page, now);
    page->act(Role::Button, "Start");
    now = page->now() + 10'000;
    pictures_of(*page, now);
    CHECK(answered(17) == 4);
}
