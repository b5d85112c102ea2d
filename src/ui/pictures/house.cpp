// Drawing the house. May use: house_signs, house_words, paint.
#include "upstream/ui/pictures/house.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "pictures/house_signs.hpp"
#include "pictures/house_words.hpp"

namespace upstream::ui {

namespace {

/// One part of the house: a trapezoid, possibly tilted because something below it has given way.
struct Part {
    float centre = 0;
    float top = 0;
    float bottom = 0;
    float top_half = 0;
    float bottom_half = 0;
    float slope = 0; ///< downwards per px to the right

    /// `u` 0–1 from left to right, `v` 0–1 from top to bottom.
    [[nodiscard]] Point point(float u, float v) const {
        const float half = top_half + v * (bottom_half - top_half);
        const float x = centre + (2 * u - 1) * half;
        return {x, top + v * (bottom - top) + slope * (x - centre)};
    }
};

constexpr int kRows = 4;
constexpr int kColumns = 7;
constexpr int kBricks = kRows * kColumns;

constexpr int kStride = 11;

/// The order in which bricks go missing: scattered, the same in every picture.
constexpr std::array<int, kBricks> kFallOrder = [] {
    std::array<int, kBricks> order{};
    for (int i = 0; i < kBricks; ++i) order[static_cast<std::size_t>(i)] = (i * kStride + 5) % kBricks;
    return order;
}();
static_assert(kBricks % 11 != 0, "the stride is prime and does not divide the bricks, so each comes up once");

enum class Brick : std::uint8_t { Missing, Unsupported, Standing };

Brick brick_state(const HouseFloor& floor, int brick) {
    const float share =
        (static_cast<float>(kFallOrder[static_cast<std::size_t>(brick)]) + 0.5F) / kBricks * 100;
    if (share < floor.carried) return Brick::Standing;
    return share < floor.score ? Brick::Unsupported : Brick::Missing;
}

void draw_hatch(Ui& ui, const std::array<Point, 4>& quad, std::uint32_t colour) {
    const auto between = [](Point from, Point to, float part) {
        return Point{from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)};
    };
    const float width = std::max(quad[2].x - quad[3].x, 1.0F);
    // Each stroke leans by half the brick's height, and stays within it.
    const float shift = std::min((quad[3].y - quad[0].y) * 0.5F / width, 0.9F);
    const int strokes = std::max(static_cast<int>(width * (1 - shift) / 7), 1);
    for (int i = 0; i <= strokes; ++i) {
        const float part = 0.03F + 0.94F * (1 - shift) * static_cast<float>(i) / static_cast<float>(strokes);
        line(ui, between(quad[0], quad[1], part + shift), between(quad[3], quad[2], part), colour, 1.2F);
    }
}

void draw_brick(Ui& ui, const Part& part, const HouseFloor& floor, int row, int column, float alpha) {
    constexpr float kJoint = 0.014F;
    const float stagger = row % 2 == 0 ? 0.0F : 0.5F;
    const float step = 1.0F / kColumns;
    const float left = std::max((static_cast<float>(column) - stagger) * step, 0.0F) + kJoint * 0.5F;
    const bool last = column == kColumns - 1;
    const float right = (last ? 1.0F : (static_cast<float>(column) + 1 - stagger) * step) - kJoint * 0.5F;
    const float upper = static_cast<float>(row) / kRows + 0.03F;
    const float lower = (static_cast<float>(row) + 1) / kRows - 0.03F;
    const std::array<Point, 4> quad = {part.point(left, upper), part.point(right, upper),
                                       part.point(right, lower), part.point(left, lower)};
    const Tone front = front_tone(floor.soundness);
    switch (brick_state(floor, row * kColumns + column)) {
    case Brick::Standing: polygon(ui, quad, ink(ui, front, 0.88F * alpha)); break;
    case Brick::Unsupported: draw_hatch(ui, quad, ink(ui, front, 0.8F * alpha)); break;
    case Brick::Missing: polygon(ui, quad, ink(ui, front, 0.1F * alpha)); break;
    }
}

struct Crack {
    float place; ///< where it starts at the bottom edge, 0–1
    float reach; ///< how far up it goes, 0–1
    std::array<float, 5> jags;
};
constexpr std::array<Crack, 3> kCracks = {{{0.66F, 1.0F, {0.0F, 0.045F, -0.015F, 0.03F, -0.02F}},
                                           {0.2F, 0.55F, {0.0F, -0.03F, 0.015F, -0.02F, 0.03F}},
                                           {0.43F, 0.4F, {0.0F, 0.025F, -0.005F, 0.035F, 0.02F}}}};

/// Jagged lines from the bottom edge upwards: the worse the floor, the more of them.
void draw_cracks(Ui& ui, const Part& part, const HouseFloor& floor, float alpha) {
    const std::size_t count = floor.soundness == Soundness::Cracked ? 3
                              : floor.soundness == Soundness::Shaky ? 1
                                                                    : 0;
    for (const Crack& crack : std::span(kCracks).first(count)) {
        std::array<Point, 5> points{};
        for (std::size_t i = 0; i < points.size(); ++i) {
            const float v =
                1.0F - crack.reach * static_cast<float>(i) / static_cast<float>(points.size() - 1);
            points[i] = part.point(crack.place + crack.jags[i], v);
        }
        polyline(ui, points, ink(ui, Tone::Sky, alpha), 5);
        polyline(ui, points, ink(ui, Tone::Text, alpha), 2);
    }
}

void draw_part(Ui& ui, const Part& part, const HouseFloor& floor, float alpha) {
    const std::array<Point, 4> hull = {part.point(0, 0), part.point(1, 0), part.point(1, 1),
                                       part.point(0, 1)};
    polygon(ui, hull, ink(ui, soft_tone(floor.soundness), alpha));
    for (int row = 0; row < kRows; ++row) {
        for (int column = 0; column < kColumns; ++column) draw_brick(ui, part, floor, row, column, alpha);
    }
    draw_cracks(ui, part, floor, alpha);
    const std::array<Point, 5> edge = {hull[0], hull[1], hull[2], hull[3], hull[0]};
    const Tone tone = floor.focus ? Tone::Text : front_tone(floor.soundness);
    polyline(ui, edge, ink(ui, tone, alpha), floor.focus ? 3.0F : 1.5F);
}

/// How far the parts above a floor lean because of it.
float lean_of(const HouseFloor& floor) {
    switch (floor.soundness) {
    case Soundness::Cracked: return 0.038F;
    case Soundness::Shaky: return 0.014F;
    default: return 0;
    }
}

/// A storey's width, as a part of the foundation's.
constexpr float kStorey = 0.8F;

std::vector<Part> lay_parts(const Rect& rect, std::span<const HouseFloor> floors) {
    const auto count = static_cast<float>(floors.size());
    constexpr float kGap = 4;
    // The roof is taller than a storey because its tip holds little.
    const float storey = (rect.h - kGap * (count - 1)) / (count + 0.35F);
    std::vector<Part> parts;
    float bottom = rect.bottom();
    float lean = 0;
    const float half = rect.w / 2;
    for (std::size_t i = 0; i < floors.size(); ++i) {
        const bool roof = i + 1 == floors.size() && floors.size() > 1;
        const bool foundation = i == 0;
        const float height = roof ? storey * 1.35F : storey;
        Part part{rect.x + half, bottom - height, bottom, half * kStorey, half * kStorey, lean};
        if (foundation) {
            part.top_half = half * 0.92F;
            part.bottom_half = half;
        }
        if (roof) {
            part.top_half = half * 0.07F;
            part.bottom_half = half;
        }
        parts.push_back(part);
        bottom -= height + kGap;
        // A house leans one way, then the other: it looks settled, not sheared.
        lean += lean_of(floors[i]) * (i % 2 == 0 ? 1.0F : -0.6F);
    }
    return parts;
}

void draw_ground(Ui& ui, const Rect& rect, float level) {
    const Rect ground{rect.x, level, rect.w, rect.bottom() - level};
    // In high contrast a filled ground would be the brightest thing in the picture.
    if (!ui.viewport.high_contrast) {
        fill(ui, ground, ink(ui, Tone::Line), ui.theme().radius, Corners::Bottom);
    }
    line(ui, {ground.x, level}, {ground.right(), level}, ink(ui, Tone::Control), 2);
}

float part_progress(float built, std::size_t index, std::size_t count) {
    const auto n = static_cast<float>(count);
    return std::clamp(built * (n + 1) / 1.4F - static_cast<float>(index) * 0.72F, 0.0F, 1.0F);
}

/// How a picture's width is shared out, in px; the rest is margin.
struct Widths {
    float house = 0;
    float gap = 0;
    float labels = 0;
};

Widths share_width(const Ui& ui, std::span<const HouseFloor> floors, HouseLabels labels, float whole) {
    const float margin = std::clamp(whole * 0.05F, 16.0F, 36.0F);
    const float gap = labels == HouseLabels::None ? 0 : std::clamp(whole * 0.05F, 14.0F, 36.0F);
    const float room = label_width(ui, floors, labels, whole);
    return {whole - room - gap - 2 * margin, gap, room};
}

void draw_signs(Ui& ui, const Rect& place, std::span<const HouseFloor> floors, std::span<const Part> parts,
                float built) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const float progress = part_progress(built, i, parts.size());
        if (!floors[i].sign.empty() && progress > 0)
            draw_sign(ui, parts[i].point(0.5F, 0.52F), place, floors[i], progress);
    }
}

} // namespace

Tone front_tone(Soundness soundness) {
    switch (soundness) {
    case Soundness::Cracked: return Tone::Cracked;
    case Soundness::Shaky: return Tone::Shaky;
    case Soundness::Solid: return Tone::Solid;
    case Soundness::Unknown: break;
    }
    return Tone::Muted;
}

Tone soft_tone(Soundness soundness) {
    switch (soundness) {
    case Soundness::Cracked: return Tone::CrackedSoft;
    case Soundness::Shaky: return Tone::ShakySoft;
    case Soundness::Solid: return Tone::SolidSoft;
    case Soundness::Unknown: break;
    }
    return Tone::Sunken;
}

float house_headroom(const Ui& ui, std::span<const HouseFloor> floors, HouseLabels labels, float width) {
    if (labels != HouseLabels::Full) return 0;
    return flags_height(ui, floors, kStorey * share_width(ui, floors, labels, width).house, width);
}

void draw_house(Ui& ui, const Rect& rect, std::span<const HouseFloor> floors, float threshold, float built,
                HouseLabels labels) {
    constexpr float kGround = 18;
    constexpr float kSunk = 8; // the foundation reaches into the ground
    constexpr float kAbove = 24;
    const float headroom = house_headroom(ui, floors, labels, rect.w);
    const float height = rect.h - headroom;
    const auto [most, gap, label_room] = share_width(ui, floors, labels, rect.w);
    const float house_width = std::min(most, (height - kGround) * 1.02F);
    const float left = rect.x + (rect.w - house_width - gap - label_room) / 2;
    const Rect house{left, rect.y + headroom + kAbove, house_width, height - kGround - kAbove + kSunk};
    const float ground = rect.bottom() - kGround;
    fill(ui, rect, ink(ui, Tone::Sky), ui.theme().radius);
    if (ui.viewport.high_contrast) outline(ui, rect, ink(ui, Tone::Line), 1, ui.theme().radius);
    draw_ground(ui, rect, ground);

    std::vector<Part> parts = lay_parts(house, floors);
    std::vector<Point> marks;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const float progress = part_progress(built, i, parts.size());
        // The foundation reaches into the ground, its label does not.
        const float label_end = std::min(parts[i].bottom, ground - 2);
        const Rect label{house.right() + gap, parts[i].top, label_room, label_end - parts[i].top};
        const float drop = 18 * (1 - progress) * (1 - progress);
        parts[i].top -= drop;
        parts[i].bottom -= drop;
        marks.push_back(parts[i].point(0.07F, 0.5F));
        if (progress <= 0) continue;
        draw_part(ui, parts[i], floors[i], progress);
        if (labels == HouseLabels::Full) draw_label(ui, label, floors[i], threshold, progress);
        if (labels == HouseLabels::Names) draw_name(ui, label, floors[i], progress);
    }
    // Signs last: no part may cover one. On a narrow house a long one stands out to the left, away from the labels.
    if (headroom > 0) {
        const float last = part_progress(built, parts.size() - 1, parts.size());
        draw_flags(ui, {rect.x, rect.y + 10, rect.w, headroom}, floors, marks, last);
        return;
    }
    const float edge = rect.x + 8;
    draw_signs(ui, {edge, house.y, house.right() - edge, house.h}, floors, parts, built);
}

} // namespace upstream::ui
