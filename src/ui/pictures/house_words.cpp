// Drawing the words of the house. May use: paint.
#include "pictures/house_words.hpp"

#include <algorithm>

namespace upstream::ui {

namespace {

TextStyle caption_style(const HouseFloor& floor) {
    return {.size = kSmall, .weight = Weight::Strong, .tone = front_tone(floor.soundness), .leading = 1.35F};
}

} // namespace

void draw_label(Ui& ui, const Rect& rect, const HouseFloor& floor, float threshold, float alpha) {
    constexpr float kNameHeight = 21;
    constexpr float kRangeHeight = 14;
    const TextBlock caption = lay_out(ui.fonts(), caption_style(floor), floor.caption, rect.w);
    const bool range = floor.soundness != Soundness::Unknown;
    const float block = kNameHeight + caption.height + (range ? kRangeHeight : 0);
    float y = rect.y + (rect.h - block) / 2;
    draw_name(ui, {rect.x, y, rect.w, kNameHeight}, floor, alpha);
    y += kNameHeight;
    draw_text(ui, caption_style(floor), caption, rect.x, y, rect.w, alpha);
    y += caption.height;
    if (range) draw_range(ui, {rect.x, y, rect.w, kRangeHeight}, floor, threshold);
}

float label_width(const Ui& ui, std::span<const HouseFloor> floors, HouseLabels labels, float whole) {
    if (labels == HouseLabels::None) return 0;
    float width = labels == HouseLabels::Full ? 128 : 0;
    for (const HouseFloor& floor : floors) {
        width = std::max(width, text_width(ui.fonts(), kFloorName, floor.name));
        if (labels == HouseLabels::Full) {
            width = std::max(width, text_width(ui.fonts(), caption_style(floor), floor.caption));
        }
    }
    return std::min(width + 4, whole * 0.46F);
}

void draw_name(Ui& ui, const Rect& rect, const HouseFloor& floor, float alpha) {
    const TextBlock block = lay_out(ui.fonts(), kFloorName, floor.name, rect.w);
    draw_text(ui, kFloorName, block, rect.x, rect.y + (rect.h - block.height) / 2, rect.w, alpha);
}

void draw_range(Ui& ui, const Rect& rect, const HouseFloor& floor, float threshold) {
    const float middle = rect.y + rect.h / 2;
    const auto place = [&rect](float value) { return rect.x + rect.w * value / 100; };
    fill(ui, {rect.x, middle - 2, rect.w, 4}, ink(ui, Tone::Line), 2);
    const Tone tone = front_tone(floor.soundness);
    fill(ui, {place(floor.low), middle - 3, place(floor.high) - place(floor.low), 6}, ink(ui, tone, 0.45F),
         3);
    line(ui, {place(threshold), middle - 6}, {place(threshold), middle + 6}, ink(ui, Tone::Muted), 1.5F);
    disc(ui, {place(floor.score), middle}, 5.5F, ink(ui, Tone::Surface));
    disc(ui, {place(floor.score), middle}, 4.5F, ink(ui, tone));
}

} // namespace upstream::ui
