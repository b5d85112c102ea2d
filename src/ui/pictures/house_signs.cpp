// Drawing the signs of the house. May use: paint.
#include "pictures/house_signs.hpp"

#include <algorithm>
#include <array>

namespace upstream::ui {

namespace {

constexpr float kPadding = 13;
constexpr float kRadius = 14;
/// Of a storey's width, what a sign on it may take.
constexpr float kShare = 0.6F;

constexpr float kFlagEdge = 8; ///< from the picture's edge to the first pole
constexpr float kBetweenPoles = 8;
constexpr float kBetweenFlags = 6;

struct Sign {
    TextStyle style;
    TextBlock words;
    float inner = 0; ///< width of the words
    [[nodiscard]] float width() const { return inner + 2 * kPadding; }
    [[nodiscard]] float height() const { return std::max(words.height + 9, 2 * kRadius); }
};

Sign lay_sign(const Ui& ui, const HouseFloor& floor, float room) {
    Sign sign;
    sign.style = {.size = kSmall,
                  .weight = Weight::Strong,
                  .tone = floor.focus ? Tone::OnAccent : Tone::Text,
                  .leading = 1.3F,
                  .align = Align::Centre};
    const float inner = room - 2 * kPadding;
    sign.words = lay_out(ui.fonts(), sign.style, floor.sign, inner);
    sign.inner = std::min(sign.words.width, inner);
    return sign;
}

void draw_board(Ui& ui, const Rect& rect, const Sign& sign, const HouseFloor& floor, float alpha) {
    fill(ui, rect.inset(-2), ink(ui, Tone::Sky, alpha), kRadius + 2);
    fill(ui, rect, ink(ui, floor.focus ? Tone::Accent : Tone::Surface, alpha), kRadius);
    if (!floor.focus) outline(ui, rect, ink(ui, Tone::Control, alpha), 1.5F, kRadius);
    draw_text(ui, sign.style, sign.words, rect.x + kPadding, rect.y + (rect.h - sign.words.height) / 2,
              sign.inner, alpha);
}

float flag_room(float whole, int number) {
    return whole - 2 * kFlagEdge - kBetweenPoles * static_cast<float>(number);
}

} // namespace

float flags_height(const Ui& ui, std::span<const HouseFloor> floors, float storey, float whole) {
    bool hides = false;
    float height = 0;
    int number = 0;
    for (const HouseFloor& floor : floors) {
        if (floor.sign.empty()) continue;
        const Sign sign = lay_sign(ui, floor, flag_room(whole, number++));
        hides = hides || sign.width() > kShare * storey;
        height += sign.height() + kBetweenFlags;
    }
    return hides ? height : 0;
}

void draw_sign(Ui& ui, Point middle, const Rect& place, const HouseFloor& floor, float alpha) {
    const Sign sign = lay_sign(ui, floor, place.w);
    const float left = std::max(std::min(middle.x - sign.width() / 2, place.right() - sign.width()), place.x);
    draw_board(ui, {left, middle.y - sign.height() / 2, sign.width(), sign.height()}, sign, floor, alpha);
}

void draw_flags(Ui& ui, const Rect& strip, std::span<const HouseFloor> floors, std::span<const Point> marks,
                float alpha) {
    float y = strip.y;
    int number = 0;
    // The lowest floor's flag flies highest and furthest out, so that no two poles cross.
    for (std::size_t i = 0; i < floors.size(); ++i) {
        if (floors[i].sign.empty()) continue;
        const Sign sign = lay_sign(ui, floors[i], flag_room(strip.w, number));
        const float pole = strip.x + kFlagEdge + kBetweenPoles * static_cast<float>(number++);
        const Rect board{pole, y, sign.width(), sign.height()};
        const std::uint32_t colour = ink(ui, floors[i].focus ? Tone::Accent : Tone::Control, alpha);
        const std::array<Point, 3> way = {Point{pole + 1, board.y + kRadius}, Point{pole + 1, marks[i].y},
                                          marks[i]};
        polyline(ui, way, ink(ui, Tone::Sky, alpha), 5);
        polyline(ui, way, colour, 2);
        disc(ui, marks[i], 6, ink(ui, Tone::Sky, alpha));
        disc(ui, marks[i], 4, colour);
        draw_board(ui, board, sign, floors[i], alpha);
        y = board.bottom() + kBetweenFlags;
    }
}

} // namespace upstream::ui
