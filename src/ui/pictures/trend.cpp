// Drawing scores over time. May use: paint, app.
#include "pictures/trend.hpp"

#include <algorithm>

#include "upstream/ui/paint/paint.hpp"

namespace upstream::ui {

namespace {

constexpr float kNameLine = 26;
constexpr float kStripHeight = 84;
constexpr float kBetweenStrips = 16;
constexpr float kDaysHeight = 24;
/// From the strip's edges to the outermost dots.
constexpr float kStripSide = 16;

constexpr float kWordsLine = 22;
constexpr float kNameGap = 12;
constexpr TextStyle kNewest{.size = kSmall, .tone = Tone::Muted, .align = Align::Right};

struct Strip {
    Rect rect;
    std::size_t count;

    [[nodiscard]] float x(std::size_t index) const {
        const float steps = count > 1 ? static_cast<float>(count - 1) : 1;
        return rect.x + kStripSide + (rect.w - 2 * kStripSide) * static_cast<float>(index) / steps;
    }
    [[nodiscard]] float y(double value) const {
        return rect.bottom() - rect.h * static_cast<float>(value) / 100;
    }
};

void draw_joint(Ui& ui, const Strip& strip, const app::TrendFloor& floor, std::size_t index) {
    const app::TrendPoint& now = floor.points[index];
    if (now.evidence == engine::Evidence::None) return;
    const bool clear = now.evidence == engine::Evidence::Clear;
    line(ui, {strip.x(index - 1), strip.y(floor.points[index - 1].score)},
         {strip.x(index), strip.y(now.score)}, ink(ui, Tone::Text, clear ? 1 : 0.4F), clear ? 2.5F : 1.5F);
}

void draw_point(Ui& ui, const Strip& strip, const app::TrendFloor& floor, std::size_t index) {
    const app::TrendPoint& point = floor.points[index];
    const float x = strip.x(index);
    if (!point.known) return;
    const bool newest = index + 1 == strip.count;
    const Tone tone = newest ? Tone::Accent : Tone::Control;
    const float top = strip.y(point.high);
    fill(ui, {x - 7, top, 14, std::max(strip.y(point.low) - top, 2.0F)}, ink(ui, tone, 0.35F), 4);
    disc(ui, {x, strip.y(point.score)}, 5, ink(ui, Tone::Surface));
    disc(ui, {x, strip.y(point.score)}, 4, ink(ui, tone));
    if (!newest) disc(ui, {x, strip.y(point.score)}, 2, ink(ui, Tone::Surface));
}

void draw_strip(Ui& ui, const Strip& strip, const app::TrendFloor& floor, float threshold) {
    fill(ui, strip.rect, ink(ui, Tone::Sunken), 6);
    const float at = strip.y(threshold);
    line(ui, {strip.rect.x, at}, {strip.rect.right(), at}, ink(ui, Tone::Muted, 0.7F), 1);
    for (std::size_t i = 1; i < floor.points.size(); ++i) draw_joint(ui, strip, floor, i);
    for (std::size_t i = 0; i < floor.points.size(); ++i) draw_point(ui, strip, floor, i);
}

/// What the newest result says of a floor stands beside its name, or of every floor below it where one has no room.
float names_height(const Ui& ui, const app::ResultsOfView& view, float width) {
    const bool apart = std::any_of(view.trend.begin(), view.trend.end(), [&](const app::TrendFloor& floor) {
        return text_width(ui.fonts(), kFloorName, floor.name) + kNameGap +
                   text_width(ui.fonts(), kNewest, floor.points.back().words) >
               width;
    });
    return apart ? kNameLine + kWordsLine : kNameLine;
}

} // namespace

float trend_height(const Ui& ui, const app::ResultsOfView& view, float width) {
    const float names = names_height(ui, view, width);
    return static_cast<float>(view.trend.size()) * (names + kStripHeight + kBetweenStrips) - kBetweenStrips +
           kDaysHeight;
}

void draw_trend(Ui& ui, const Rect& rect, const app::ResultsOfView& view, float threshold) {
    constexpr TextStyle kDay{.size = kSmall, .tone = Tone::Muted};
    const float names = names_height(ui, view, rect.w);
    float y = rect.y;
    for (std::size_t i = view.trend.size(); i-- > 0;) {
        const app::TrendFloor& floor = view.trend[i];
        const std::string& newest = floor.points.back().words;
        draw_line(ui, kFloorName, floor.name, {rect.x, y, rect.w, kNameLine});
        if (names > kNameLine) {
            TextStyle below = kNewest;
            below.align = Align::Left;
            draw_line(ui, below, newest, {rect.x, y + kNameLine - 4, rect.w, kWordsLine});
        } else {
            draw_line(ui, kNewest, newest, {rect.x, y, rect.w, kNameLine});
        }
        y += names;
        draw_strip(ui, {{rect.x, y, rect.w, kStripHeight}, view.days.size()}, floor, threshold);
        y += kStripHeight + kBetweenStrips;
    }
    y += 4 - kBetweenStrips;
    const float half = rect.w / 2;
    draw_line(ui, kDay, view.days.front(), {rect.x, y, half, kDaysHeight - 4});
    TextStyle last = kDay;
    last.align = Align::Right;
    draw_line(ui, last, view.days.back(), {rect.x + half, y, half, kDaysHeight - 4});
}

} // namespace upstream::ui
