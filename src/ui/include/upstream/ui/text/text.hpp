// Text as the interface sets it: a few styles, sizes, line heights and baselines as in CSS, greedy line breaking.
// May use: typeface, glyph_cache, theme.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "upstream/ui/core/theme.hpp"
#include "upstream/ui/text/glyph_cache.hpp"
#include "upstream/ui/text/typeface.hpp"

namespace upstream::ui {

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

/// The interface's typeface in its two weights.
class Fonts {
public:
    explicit Fonts(std::unique_ptr<Typeface> typeface)
        : typeface_(std::move(typeface)), glyphs_(std::make_unique<GlyphCache>(*typeface_)) {}

    /// From a line's top to its baseline, as CSS places it, in CSS px.
    [[nodiscard]] float baseline(const TextStyle& style) const;
    /// It grows while text is measured and drawn.
    [[nodiscard]] GlyphCache& glyphs() const { return *glyphs_; }

private:
    std::unique_ptr<Typeface> typeface_;
    std::unique_ptr<GlyphCache> glyphs_;
};

/// Text broken into lines for a width. Views into the text that was measured.
struct TextBlock {
    std::vector<std::string_view> lines;
    float width = 0;  ///< of the longest line
    float height = 0; ///< lines × leading
};

TextBlock lay_out(const Fonts& fonts, const TextStyle& style, std::string_view text, float width);
/// How a block of `text` was set, for the browser to set it likewise (docs/web-interface.md, Set text).
std::string describe(const TextStyle& style, const TextBlock& block, std::string_view text, float indent = 0);
/// Width of one line.
float text_width(const Fonts& fonts, const TextStyle& style, std::string_view line);

} // namespace upstream::ui
