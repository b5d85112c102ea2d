// A display list: a drawing as text, for whoever draws without Dear ImGui: the HTML rendering (as SVG) and the picture card (on a 2D
// canvas). `paint` records into it while Ui::display_list is set. The format is in docs/web-interface.md.
// May use: the standard library.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace upstream::ui {

/// Colours are those of the draw list (ImU32: R in the lowest byte). Coordinates are CSS px from (left, top).
class DisplayList {
public:
    /// `width` and `height` of the drawing, whose top left is at (left, top) of the document.
    DisplayList(float left, float top, float width, float height);

    /// What follows is enlarged by this much, from the top left.
    void scale(float by) { scale_ = by; }

    struct Box {
        float x, y, w, h;
        float radius;
        bool bottom_only = false; ///< only the two lower corners are round
    };
    void fill(const Box& box, std::uint32_t colour);
    void outline(const Box& box, std::uint32_t colour, float thickness);
    /// `points`: x, y, x, y, …
    void polygon(std::span<const float> points, std::uint32_t colour);
    void polyline(std::span<const float> points, std::uint32_t colour, float thickness);
    /// One line of text whose baseline begins at (x, y). `size` is the em; `strong` the heavier weight.
    void text(float x, float y, float size, bool strong, std::uint32_t colour, std::string_view text);

    [[nodiscard]] const std::string& str() const { return out_; }

private:
    void begin(char kind, std::uint32_t colour);
    void number(float value);
    void box(const Box& box);
    void points(std::span<const float> points);

    float left_;
    float top_;
    float scale_ = 1;
    std::string out_;
};

} // namespace upstream::ui
