// Writing drawings as text. May use: the standard library.
#include "upstream/ui/paint/display_list.hpp"

#include <cmath>

namespace upstream::ui {

namespace {

void append_hex(std::string& out, std::uint32_t byte) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    out += kDigits[byte >> 4U & 15U];
    out += kDigits[byte & 15U];
}

} // namespace

DisplayList::DisplayList(float left, float top, float width, float height) : left_(left), top_(top) {
    out_.push_back('v');
    number(std::max(width, 0.0F));
    number(std::max(height, 0.0F));
}

/// Tenths of a pixel are fine enough for every pixel ratio in use.
void DisplayList::number(float value) {
    const long tenths = std::lround(value * scale_ * 10);
    out_ += ' ';
    if (tenths < 0) out_ += '-';
    const long size = std::labs(tenths);
    out_ += std::to_string(size / 10);
    if (size % 10 == 0) return;
    out_ += '.';
    out_ += static_cast<char>('0' + size % 10);
}

void DisplayList::begin(char kind, std::uint32_t colour) {
    out_ += '\n';
    out_ += kind;
    out_ += " #";
    for (const unsigned shift : {0U, 8U, 16U, 24U}) append_hex(out_, colour >> shift);
}

void DisplayList::box(const Box& box) {
    for (const float value : {box.x - left_, box.y - top_, box.w, box.h, box.radius}) number(value);
    if (box.bottom_only) out_ += " b";
}

void DisplayList::points(std::span<const float> points) {
    for (std::size_t i = 0; i < points.size(); ++i) number(points[i] - (i % 2 == 0 ? left_ : top_));
}

void DisplayList::fill(const Box& shape, std::uint32_t colour) {
    begin('r', colour);
    box(shape);
}

void DisplayList::outline(const Box& shape, std::uint32_t colour, float thickness) {
    begin('o', colour);
    number(thickness);
    box(shape);
}

void DisplayList::polygon(std::span<const float> corners, std::uint32_t colour) {
    begin('p', colour);
    points(corners);
}

void DisplayList::polyline(std::span<const float> corners, std::uint32_t colour, float thickness) {
    begin('l', colour);
    number(thickness);
    points(corners);
}

void DisplayList::text(float x, float y, float size, bool strong, std::uint32_t colour,
                       std::string_view text) {
    begin('t', colour);
    number(size);
    out_ += strong ? " 600" : " 400";
    number(x - left_);
    number(y - top_);
    out_ += ' ';
    out_ += text;
}

} // namespace upstream::ui
