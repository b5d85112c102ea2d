// A card's soft shadow: only the ring that shows around the card, fading outwards. May use: Dear ImGui's draw list.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <span>

#include "upstream/ui/paint/paint.hpp"

namespace upstream::ui {

namespace {

struct RoundRect {
    Rect rect;
    float radius;
};

/// A quarter turn in steps of 18 degrees: sines, and backwards cosines.
constexpr float kQuarter[] = {0, 0.30902F, 0.58779F, 0.80902F, 0.95106F, 1};
constexpr int kQuarterPoints = 6;
constexpr int kRingPoints = 4 * kQuarterPoints;

/// Clockwise from the right end of the top edge.
std::array<ImVec2, kRingPoints> ring_points(const Ui& ui, const RoundRect& round) {
    const Rect middle = round.rect.inset(round.radius);
    const Point corners[] = {{middle.right(), middle.y},
                             {middle.right(), middle.bottom()},
                             {middle.x, middle.bottom()},
                             {middle.x, middle.y}};
    constexpr Point kAhead[] = {{0, -1}, {1, 0}, {0, 1}, {-1, 0}};
    std::array<ImVec2, kRingPoints> points;
    for (int i = 0; i < kRingPoints; ++i) {
        const int corner = i / kQuarterPoints;
        const Point from = kAhead[corner];
        const Point to = kAhead[(corner + 1) % 4];
        const float sine = round.radius * kQuarter[i % kQuarterPoints];
        const float cosine = round.radius * kQuarter[kQuarterPoints - 1 - i % kQuarterPoints];
        points[static_cast<std::size_t>(i)] = ui.screen(corners[corner].x + cosine * from.x + sine * to.x,
                                                        corners[corner].y + cosine * from.y + sine * to.y);
    }
    return points;
}

/// What lies between rounded rectangles, each with its own colour, from the innermost to the outermost.
void draw_rings(const Ui& ui, std::span<const RoundRect> rings, std::span<const std::uint32_t> colours) {
    const int strips = static_cast<int>(rings.size()) - 1;
    ui.draw->PrimReserve(6 * kRingPoints * strips, kRingPoints * (strips + 1));
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    const unsigned first = ui.draw->_VtxCurrentIdx;
    for (std::size_t ring = 0; ring < rings.size(); ++ring) {
        for (const ImVec2 point : ring_points(ui, rings[ring]))
            ui.draw->PrimWriteVtx(point, white, colours[ring]);
    }
    for (int strip = 0; strip < strips; ++strip) {
        for (int i = 0; i < kRingPoints; ++i) {
            const auto vertex = [&](int ring, int point) {
                return static_cast<ImDrawIdx>(
                    first + static_cast<unsigned>(ring * kRingPoints + point % kRingPoints));
            };
            const ImDrawIdx inner = vertex(strip, i);
            const ImDrawIdx inner_next = vertex(strip, i + 1);
            const ImDrawIdx outer = vertex(strip + 1, i);
            const ImDrawIdx outer_next = vertex(strip + 1, i + 1);
            for (const ImDrawIdx index : {inner, outer, outer_next, inner, outer_next, inner_next})
                ui.draw->PrimWriteIdx(index);
        }
    }
}

} // namespace

void shadow(Ui& ui, const Rect& rect, float radius, float depth) {
    if (ui.viewport.high_contrast) return;
    const std::uint32_t dark = ink(ui, Tone::Shadow, ui.viewport.dark ? 0.31F : 0.103F);
    const Rect cast{rect.x, rect.y + depth, rect.w, rect.h};
    const float reach = 3.6F * depth;
    const Rect edge{rect.x - reach, rect.y - 0.8F * depth, rect.w + 2 * reach, rect.h + 5.4F * depth};
    // Only what shows: the card hides the middle, and to blend it for nothing was most of what a frame cost.
    constexpr float kHidden = 2;
    const RoundRect rings[] = {{cast.inset(depth + kHidden), std::max(radius - depth - kHidden, 0.0F)},
                               {cast, radius},
                               {edge, radius + reach}};
    const std::uint32_t colours[] = {dark, dark, dark & ~IM_COL32_A_MASK};
    draw_rings(ui, rings, colours);
}

} // namespace upstream::ui
