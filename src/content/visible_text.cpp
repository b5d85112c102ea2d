// Looking through a text's characters. May use: the standard library.
#include "upstream/content/visible_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace upstream::content {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array<Range, 2> kControls{{{0x0, 0x1F}, {0x7F, 0x9F}}};
constexpr std::array<Range, 2> kDirections{{{0x202A, 0x202E}, {0x2066, 0x2069}}};
/// Space, and what has no width or no ink (Unicode 15: White_Space, Default_Ignorable_Code_Point, the blank of Braille).
constexpr std::array<Range, 20> kInvisible{
    {{0x20, 0x20},     {0xA0, 0xA0},     {0xAD, 0xAD},     {0x34F, 0x34F},   {0x61C, 0x61C},
     {0x115F, 0x1160}, {0x1680, 0x1680}, {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x2000, 0x200F},
     {0x2028, 0x202F}, {0x205F, 0x206F}, {0x2800, 0x2800}, {0x3000, 0x3000}, {0x3164, 0x3164},
     {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0xE0000, 0xE0FFF}}};

template <std::size_t Size>
bool among(char32_t character, const std::array<Range, Size>& ranges) {
    return std::any_of(ranges.begin(), ranges.end(), [character](const Range& range) {
        return range.first <= character && character <= range.last;
    });
}

/// The character at `at`, which is moved behind it.
char32_t next_character(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80) return lead;
    char32_t out = lead < 0xE0 ? lead & 0x1FU : lead < 0xF0 ? lead & 0x0FU : lead & 0x07U;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        out = out << 6U | (static_cast<unsigned char>(text[at++]) & 0x3FU);
    return out;
}

std::string code_point(char32_t character) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out = "U+";
    for (int shift = 12; shift >= 0; shift -= 4) out.push_back(kHex[character >> shift & 0xFU]);
    return out;
}

} // namespace

std::string problem_of_text(std::string_view text) {
    if (text.empty()) return "this text is empty; write it, or leave the key out if it may be";
    bool visible = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = next_character(text, at);
        if (among(character, kControls)) {
            return "this text holds the control character " + code_point(character) +
                   "; expected letters, signs and spaces only";
        }
        if (among(character, kDirections)) {
            return "this text holds " + code_point(character) +
                   ", which turns the direction of what follows; remove it";
        }
        visible = visible || !among(character, kInvisible);
    }
    return visible ? "" : "nothing of this text can be seen; write it, or leave the key out if it may be";
}

} // namespace upstream::content
