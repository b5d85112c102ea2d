// Drawing what was said against what was right. May use: paint, ui.
#include "pictures/calibration.hpp"

#include <algorithm>
#include <string>

#include "upstream/ui/paint/paint.hpp"

namespace upstream::ui {

namespace {

constexpr float kAxis = 32; ///< room for the numbers
constexpr float kEnd = 16;  ///< and for half of the last one

/// A line of short strokes.
void draw_diagonal(Ui& ui, Point from, Point to) {
    constexpr int kStrokes = 24;
    const auto at = [&](float part) {
        return Point{from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
    };
    for (int i = 0; i < kStrokes; ++i) {
        const float begin = static_cast<float>(i) / kStrokes;
        line(ui, at(begin), at(begin + 0.55F / kStrokes), ink(ui, Tone::Muted), 1.5F);
    }
}

} // namespace

float calibration_side(float width) { return std::min(width, 300.0F); }

void draw_calibration(Ui& ui, const Rect& rect, const std::vector<app::SaidAndRight>& tenths) {
    const Rect field{rect.x + kAxis, rect.y + 8, rect.w - kAxis - kEnd, rect.h - kAxis - 8};
    const auto at = [&](double said, double right) {
        return Point{field.x + field.w * static_cast<float>(said),
                     field.bottom() - field.h * static_cast<float>(right)};
    };
    constexpr int kLines = 4;
    for (int i = 0; i <= kLines; ++i) {
        const double level = static_cast<double>(i) / kLines;
        line(ui, at(0, level), at(1, level), ink(ui, Tone::Line), 1);
        if (i % 2 == 1) continue;
        const std::string number = std::to_string(100 * i / kLines);
        TextStyle style{.size = kSmall - 2, .tone = Tone::Muted, .align = Align::Right};
        draw_line(ui, style, number, {rect.x, at(0, level).y - 8, kAxis - 8, 16});
        style.align = Align::Centre;
        draw_line(ui, style, number, {at(level, 0).x - 20, field.bottom() + 8, 40, 16});
    }
    draw_diagonal(ui, at(0, 0), at(1, 1));
    std::vector<Point> way;
    for (const app::SaidAndRight& tenth : tenths) way.push_back(at(tenth.said, tenth.right));
    polyline(ui, way, ink(ui, Tone::Accent), 2);
    for (const Point& point : way) disc(ui, point, 4.5F, ink(ui, Tone::Accent));
}

} // namespace upstream::ui
