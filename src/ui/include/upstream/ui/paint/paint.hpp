// Drawing in document coordinates with theme colours, on the screen or, while Ui::display_list is set, into that display list. Pure
// pictures: nothing here is a control. May use: Dear ImGui's draw list, ui, display_list.
#pragma once

#include <span>

#include "upstream/ui/core/ui.hpp"

namespace upstream::ui {

struct Point {
    float x = 0;
    float y = 0;
};

/// A colour with opacity for the draw list (ImU32).
std::uint32_t ink(const Ui& ui, Tone tone, float alpha = 1);
/// Between two tones; `part` 0–1.
std::uint32_t blend(const Ui& ui, Tone from, Tone to, float part);

enum class Corners : std::uint8_t { All, Bottom };
void fill(Ui& ui, const Rect& rect, std::uint32_t colour, float radius = 0, Corners corners = Corners::All);
void outline(Ui& ui, const Rect& rect, std::uint32_t colour, float thickness, float radius = 0);
void line(Ui& ui, Point a, Point b, std::uint32_t colour, float thickness);
void polyline(Ui& ui, std::span<const Point> points, std::uint32_t colour, float thickness);
void polygon(Ui& ui, std::span<const Point> points, std::uint32_t colour);
void disc(Ui& ui, Point centre, float radius, std::uint32_t colour);
void ring(Ui& ui, Point centre, float radius, std::uint32_t colour, float thickness);
/// The soft shadow that lifts a card by `depth` (about 1–3).
void shadow(Ui& ui, const Rect& rect, float radius, float depth);
/// The ring around the control that has keyboard focus.
void focus_ring(Ui& ui, const Rect& rect, float radius);
void check_mark(Ui& ui, Point centre, float size, std::uint32_t colour, float thickness);
/// An arrow head; direction in quarter turns: 0 right, 1 down, 2 left, 3 up.
void chevron(Ui& ui, Point centre, float size, int direction, std::uint32_t colour, float thickness);

/// Draws a laid-out block with its top left at (x, y); `width` matters for centred and right-aligned text.
void draw_text(Ui& ui, const TextStyle& style, const TextBlock& block, float x, float y, float width,
               float alpha = 1);
/// One line, vertically centred in `rect`; smaller than its style, to a point, where a language needs more room.
void draw_line(Ui& ui, const TextStyle& style, std::string_view text, const Rect& rect, float alpha = 1);

} // namespace upstream::ui
