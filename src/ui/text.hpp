// Text as the interface sets it: a few styles, CSS-like sizes and line heights, greedy line breaking.
// May use: Dear ImGui's font functions, theme.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "ui/theme.hpp"

struct ImFont;

namespace upstream::ui {

enum class Weight : std::uint8_t { Regular, Strong };
enum class Align : std::uint8_t { Left, Centre, Right };

struct TextStyle {
    float size = kBody; ///< em in CSS px
    Weight weight = Weight::Regular;
    Tone tone = Tone::Text;
    float leading = 1.5F; ///< line height, in em
    Align align = Align::Left;
};

/// A floor's name, wherever it stands.
inline constexpr TextStyle kFloorName{.size = 17, .weight = Weight::Strong, .leading = 1.3F};

/// The two weights of the interface's typeface.
class Fonts {
public:
    /// Sets a TrueType or OpenType file for `weight`. The bytes must outlive the ImGui context. False if the file
    /// cannot be read as a font.
    bool add(Weight weight, std::span<const std::uint8_t> file);
    [[nodiscard]] bool complete() const { return fonts_[0] != nullptr && fonts_[1] != nullptr; }
    [[nodiscard]] ImFont* font(Weight weight) const { return fonts_[static_cast<std::size_t>(weight)]; }
    /// Dear ImGui sizes a font by its line (ascent to descent), CSS by its em. Returns the former for `em`.
    [[nodiscard]] float line_size(Weight weight, float em) const {
        return em * line_per_em_[static_cast<std::size_t>(weight)];
    }

private:
    ImFont* fonts_[2] = {nullptr, nullptr};
    float line_per_em_[2] = {1.0F, 1.0F};
};

/// Text broken into lines for a width. Views into the text that was measured.
struct TextBlock {
    std::vector<std::string_view> lines;
    float width = 0;  ///< of the longest line
    float height = 0; ///< lines × leading
};

TextBlock lay_out(const Fonts& fonts, const TextStyle& style, std::string_view text, float width);
/// Width of one line.
float text_width(const Fonts& fonts, const TextStyle& style, std::string_view line);

} // namespace upstream::ui
