// Drawing the words of the house. May use: paint.
#include "ui/house_words.hpp"

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

void draw_sign(Ui& ui, Point middle, const Rect& place, const HouseFloor& floor, float alpha) {
    constexpr float kPadding = 13;
    constexpr float kRadius = 14;
    const TextStyle style{.size = kSmall,
                          .weight = Weight::Strong,
                          .tone = floor.focus ? Tone::OnAccent : Tone::Text,
                          .leading = 1.3F,
                          .align = Align::Centre};
    const float room = place.w - 2 * kPadding;
    const TextBlock words = lay_out(ui.fonts(), style, floor.sign, room);
    const float inner = std::min(words.width, room);
    const float width = inner + 2 * kPadding;
    const float height = std::max(words.height + 9, 2 * kRadius);
    const float left = std::max(std::min(middle.x - width / 2, place.right() - width), place.x);
    const Rect rect{left, middle.y - height / 2, width, height};
    fill(ui, rect.inset(-2), ink(ui, Tone::Sky, alpha), kRadius + 2);
    fill(ui, rect, ink(ui, floor.focus ? Tone::Accent : Tone::Surface, alpha), kRadius);
    if (!floor.focus) outline(ui, rect, ink(ui, Tone::Control, alpha), 1.5F, kRadius);
    draw_text(ui, style, words, rect.x + kPadding, rect.y + (height - words.height) / 2, inner, alpha);
}

} // namespace upstream::ui
