// Theme colours and document coordinates → ImDrawList, or the display list that is being made. May use: Dear ImGui's draw
// list, display_list.
#include "upstream/ui/paint/paint.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "upstream/ui/paint/display_list.hpp"

namespace upstream::ui {

namespace {

ImVec2 at(const Ui& ui, Point point) { return ui.screen(point.x, point.y); }

std::vector<ImVec2> window_points(const Ui& ui, std::span<const Point> points) {
    std::vector<ImVec2> out;
    out.reserve(points.size());
    for (const Point& point : points) out.push_back(at(ui, point));
    return out;
}

std::vector<float> plain_numbers(std::span<const Point> points) {
    std::vector<float> out;
    out.reserve(2 * points.size());
    for (const Point& point : points) {
        out.push_back(point.x);
        out.push_back(point.y);
    }
    return out;
}

} // namespace

std::uint32_t ink(const Ui& ui, Tone tone, float alpha) {
    const Colour c = ui.colour(tone);
    return IM_COL32(c.r, c.g, c.b, static_cast<int>(std::lround(std::clamp(alpha, 0.0F, 1.0F) * 255)));
}

std::uint32_t blend(const Ui& ui, Tone from, Tone to, float part) {
    const Colour a = ui.colour(from);
    const Colour b = ui.colour(to);
    const auto mix = [part](std::uint8_t x, std::uint8_t y) {
        return static_cast<int>(std::lround(static_cast<float>(x) + part * static_cast<float>(y - x)));
    };
    return IM_COL32(mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b), 255);
}

void fill(Ui& ui, const Rect& rect, std::uint32_t colour, float radius, Corners corners) {
    const bool bottom = corners == Corners::Bottom;
    if (ui.display_list != nullptr)
        return ui.display_list->fill({rect.x, rect.y, rect.w, rect.h, radius, bottom}, colour);
    ui.draw->AddRectFilled(ui.screen(rect.x, rect.y), ui.screen(rect.right(), rect.bottom()), colour, radius,
                           bottom ? ImDrawFlags_RoundCornersBottom : 0);
}

void outline(Ui& ui, const Rect& rect, std::uint32_t colour, float thickness, float radius) {
    // Inside the rectangle, so that what is drawn never exceeds what is reported.
    const float round = std::max(radius - thickness / 2, 0.0F);
    if (ui.display_list != nullptr) {
        const Rect middle = rect.inset(thickness / 2);
        return ui.display_list->outline({middle.x, middle.y, middle.w, middle.h, round}, colour, thickness);
    }
    // AddRect moves its line half a pixel inwards by itself.
    const Rect inner = rect.inset(thickness / 2 - 0.5F);
    ui.draw->AddRect(ui.screen(inner.x, inner.y), ui.screen(inner.right(), inner.bottom()), colour, round, 0,
                     thickness);
}

void line(Ui& ui, Point a, Point b, std::uint32_t colour, float thickness) {
    if (ui.display_list != nullptr) {
        const float ends[] = {a.x, a.y, b.x, b.y};
        return ui.display_list->polyline(ends, colour, thickness);
    }
    ui.draw->AddLine(at(ui, a), at(ui, b), colour, thickness);
}

void polyline(Ui& ui, std::span<const Point> points, std::uint32_t colour, float thickness) {
    if (ui.display_list != nullptr)
        return ui.display_list->polyline(plain_numbers(points), colour, thickness);
    const auto window = window_points(ui, points);
    ui.draw->AddPolyline(window.data(), static_cast<int>(window.size()), colour, 0, thickness);
}

void polygon(Ui& ui, std::span<const Point> points, std::uint32_t colour) {
    if (ui.display_list != nullptr) return ui.display_list->polygon(plain_numbers(points), colour);
    const auto window = window_points(ui, points);
    ui.draw->AddConvexPolyFilled(window.data(), static_cast<int>(window.size()), colour);
}

void disc(Ui& ui, Point centre, float radius, std::uint32_t colour) {
    if (ui.display_list != nullptr) {
        return fill(ui, {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, colour, radius);
    }
    ui.draw->AddCircleFilled(at(ui, centre), radius, colour);
}

void ring(Ui& ui, Point centre, float radius, std::uint32_t colour, float thickness) {
    ui.draw->AddCircle(at(ui, centre), radius - thickness / 2, colour, 0, thickness);
}

void focus_ring(Ui& ui, const Rect& rect, float radius) {
    outline(ui, rect.inset(-5), ink(ui, Tone::Accent), 3, radius + 5);
    outline(ui, rect.inset(-2), ink(ui, Tone::Background), 2, radius + 2);
}

void check_mark(Ui& ui, Point centre, float size, std::uint32_t colour, float thickness) {
    const Point points[] = {{centre.x - size * 0.45F, centre.y + size * 0.02F},
                            {centre.x - size * 0.12F, centre.y + size * 0.34F},
                            {centre.x + size * 0.46F, centre.y - size * 0.34F}};
    polyline(ui, points, colour, thickness);
}

void chevron(Ui& ui, Point centre, float size, int direction, std::uint32_t colour, float thickness) {
    constexpr Point kTurns[] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
    const Point ahead = kTurns[direction & 3];
    const Point side{-ahead.y, ahead.x};
    const float half = size / 2;
    const auto corner = [&](float along, float across) {
        return Point{centre.x + half * (along * ahead.x + across * side.x),
                     centre.y + half * (along * ahead.y + across * side.y)};
    };
    const Point points[] = {corner(-0.5F, -1), corner(0.5F, 0), corner(-0.5F, 1)};
    polyline(ui, points, colour, thickness);
}

namespace {

/// How light a colour is to the eye, 0–1.
float lightness(Colour c) {
    return (0.299F * static_cast<float>(c.r) + 0.587F * static_cast<float>(c.g) +
            0.114F * static_cast<float>(c.b)) /
           255;
}

/// A line of text from (x, y) on its baseline.
void put_line(Ui& ui, const TextStyle& style, std::string_view text, Point start, float alpha) {
    const std::uint32_t colour = ink(ui, style.tone, alpha);
    if (ui.display_list != nullptr)
        return ui.display_list->text(start.x, start.y, style.size, style.weight == Weight::Strong, colour,
                                     text);
    // Nobody would see it, and the browser takes long to draw each letter.
    if (ui.viewport.html) return;
    const ImVec2 pen = at(ui, start);
    if (pen.y < 0 || pen.y > ui.viewport.height + style.size) return; // beyond the window
    const float ratio = ui.viewport.ratio;
    ui.fonts().glyphs().write(*ui.draw,
                              {.text = text,
                               .weight = style.weight,
                               .pixels = style.size * ratio,
                               .x = pen.x * ratio,
                               .baseline = pen.y * ratio,
                               .colour = colour,
                               .light = lightness(ui.colour(style.tone)) > 0.5F},
                              ratio);
}

} // namespace

void draw_text(Ui& ui, const TextStyle& style, const TextBlock& block, float x, float y, float width,
               float alpha) {
    float baseline = y + ui.fonts().baseline(style);
    for (const std::string_view text : block.lines) {
        float left = x;
        if (style.align != Align::Left) {
            const float spare = width - text_width(ui.fonts(), style, text);
            left += style.align == Align::Centre ? spare / 2 : spare;
        }
        if (ui.reports_overflow) {
            const float needed = text_width(ui.fonts(), style, text);
            if (needed > width + 1 || left < -1 || left + needed > ui.viewport.width + 1)
                ui.overflowing_text = text;
        }
        put_line(ui, style, text, {left, baseline}, alpha);
        baseline += style.size * style.leading;
    }
}

void draw_line(Ui& ui, const TextStyle& style, std::string_view text, const Rect& rect, float alpha) {
    constexpr float kSmallest = 0.7F;
    TextStyle fitted = style;
    const float width = text_width(ui.fonts(), style, text);
    if (width > rect.w) fitted.size *= std::max(rect.w / width, kSmallest);
    TextBlock block;
    block.lines.push_back(text);
    const float leading = fitted.size * fitted.leading;
    draw_text(ui, fitted, block, rect.x, rect.y + (rect.h - leading) / 2, rect.w, alpha);
}

} // namespace upstream::ui
