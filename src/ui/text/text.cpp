// Measuring and breaking lines. May use: glyph_cache.
#include "upstream/ui/text/text.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace upstream::ui {

namespace {

/// A line may end behind these, where something follows that is no space.
bool joins(char32_t code) { return code == U'-' || code == U'\u2013' || code == U'\u2014'; }

bool starts_word(char32_t code) { return code != U' ' && code != U'\n' && (code < U'0' || code > U'9'); }

/// How much of `text` goes on one line: up to the last place that fits where it may be broken; where there is none, as many
/// letters as fit, and one at least. The space or line end behind it belongs to no line.
std::size_t line_length(GlyphCache& glyphs, const TextStyle& style, std::string_view text, float width) {
    float pen = 0;
    std::size_t fits = 0; // the last place to break at
    char32_t before = U' ';
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t at = text.size() - rest.size();
        const char32_t code = next_letter(rest);
        if (code == U'\n') return at;
        if (code == U' ' && before != U' ') fits = at;
        if (joins(before) && starts_word(code)) fits = at;
        pen += glyphs.advance(style.weight, code) * style.size;
        if (pen > width && code != U' ') return fits > 0 ? fits : at > 0 ? at : text.size() - rest.size();
        before = code;
    }
    return text.size();
}

/// A length in px to a hundredth, without printing fractions (cmake/small_numbers.cpp).
std::string number(float length) {
    const long hundredths = std::lround(length * 100);
    std::string out = std::to_string(hundredths / 100) + '.';
    out += static_cast<char>('0' + hundredths / 10 % 10);
    out += static_cast<char>('0' + hundredths % 10);
    return out;
}

/// How long text is as JavaScript counts, in units of UTF-16.
std::size_t units(std::string_view text) {
    std::size_t count = 0;
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        if ((value & 0xC0U) != 0x80U) count += value >= 0xF0U ? 2 : 1;
    }
    return count;
}

/// As style sheets name it.
const char* align_name(Align align) {
    switch (align) {
    case Align::Left: return "left";
    case Align::Centre: return "center";
    case Align::Right: return "right";
    }
    return "";
}

} // namespace

float Fonts::baseline(const TextStyle& style) const {
    // Browsers round what is above the baseline and what is below to whole px, and share out what is left.
    const auto [ascent, descent] = glyphs_->rise(style.weight);
    const float above = std::round(ascent * style.size);
    const float below = std::round(descent * style.size);
    return above + std::floor((style.size * style.leading - above - below) / 2);
}

std::string describe(const TextStyle& style, const TextBlock& block, std::string_view text, float indent) {
    std::string out = number(style.size) + (style.weight == Weight::Strong ? " 600 " : " 400 ") +
                      number(style.size * style.leading) + ' ';
    out.append(align_name(style.align)).append(" ").append(number(indent));
    for (std::size_t i = 1; i < block.lines.size(); ++i) {
        const auto start = static_cast<std::size_t>(block.lines[i].data() - text.data());
        out.append(" ").append(std::to_string(units(text.substr(0, start))));
    }
    return out;
}

float text_width(const Fonts& fonts, const TextStyle& style, std::string_view line) {
    float width = 0;
    while (!line.empty()) width += fonts.glyphs().advance(style.weight, next_letter(line));
    return width * style.size;
}

TextBlock lay_out(const Fonts& fonts, const TextStyle& style, std::string_view text, float width) {
    TextBlock block;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, line_length(fonts.glyphs(), style, text, width));
        block.lines.push_back(line);
        block.width = std::max(block.width, text_width(fonts, style, line));
        text.remove_prefix(line.size());
        if (!text.empty() && text.front() == '\n') {
            text.remove_prefix(1);
            continue;
        }
        while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    }
    block.height = static_cast<float>(block.lines.size()) * style.size * style.leading;
    return block;
}

} // namespace upstream::ui
