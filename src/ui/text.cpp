// Loading fonts and breaking lines. May use: Dear ImGui.
#include "ui/text.hpp"

#include <imgui.h>

#include <algorithm>
#include <cfloat>

namespace upstream::ui {

namespace {

std::uint32_t big_endian(std::span<const std::uint8_t> file, std::size_t at, std::size_t bytes) {
    if (at + bytes > file.size()) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i) value = value << 8 | file[at + i];
    return value;
}

std::size_t table_offset(std::span<const std::uint8_t> file, std::uint32_t tag) {
    const std::size_t tables = big_endian(file, 4, 2);
    for (std::size_t i = 0; i < tables; ++i) {
        const std::size_t record = 12 + 16 * i;
        if (big_endian(file, record, 4) == tag) return big_endian(file, record + 8, 4);
    }
    return 0;
}

constexpr std::uint32_t kHead = 0x68656164;
constexpr std::uint32_t kHhea = 0x68686561;

/// (ascender − descender) / unitsPerEm from the font's own tables; 0 when they are not there.
float read_line_per_em(std::span<const std::uint8_t> file) {
    const std::size_t head = table_offset(file, kHead);
    const std::size_t hhea = table_offset(file, kHhea);
    const auto units = static_cast<float>(big_endian(file, head + 18, 2));
    if (head == 0 || hhea == 0 || units == 0) return 0;
    const auto ascender = static_cast<std::int16_t>(big_endian(file, hhea + 4, 2));
    const auto descender = static_cast<std::int16_t>(big_endian(file, hhea + 6, 2));
    return static_cast<float>(ascender - descender) / units;
}

} // namespace

bool Fonts::add(Weight weight, std::span<const std::uint8_t> file) {
    const float line_per_em = read_line_per_em(file);
    if (line_per_em <= 0) return false;
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    // ImGui's signature is not const, but with FontDataOwnedByAtlas off it only reads.
    auto* data = const_cast<std::uint8_t*>(file.data()); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    ImFont* font = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(data, static_cast<int>(file.size()),
                                                              kBody * line_per_em, &config);
    if (font == nullptr) return false;
    ImFont*& place = fonts_[static_cast<std::size_t>(weight)];
    if (place != nullptr) ImGui::GetIO().Fonts->RemoveFont(place);
    place = font;
    line_per_em_[static_cast<std::size_t>(weight)] = line_per_em;
    return true;
}

float text_width(const Fonts& fonts, const TextStyle& style, std::string_view line) {
    return fonts.font(style.weight)
        ->CalcTextSizeA(fonts.line_size(style.weight, style.size), FLT_MAX, 0, line.data(),
                        line.data() + line.size())
        .x;
}

TextBlock lay_out(const Fonts& fonts, const TextStyle& style, std::string_view text, float width) {
    TextBlock block;
    ImFont* font = fonts.font(style.weight);
    const float size = fonts.line_size(style.weight, style.size);
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        const char* stop = font->CalcWordWrapPosition(size, at, end, width);
        if (stop == at) ++stop;
        const char* newline = std::find(at, stop, '\n');
        const std::string_view line(at, static_cast<std::size_t>(newline - at));
        block.lines.push_back(line);
        block.width = std::max(block.width, text_width(fonts, style, line));
        at = newline < stop ? newline + 1 : stop;
        while (at < end && *at == ' ') ++at;
    }
    block.height = static_cast<float>(block.lines.size()) * style.size * style.leading;
    return block;
}

} // namespace upstream::ui
