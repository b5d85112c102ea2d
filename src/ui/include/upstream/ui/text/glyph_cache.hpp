// The glyph cache: widths of letters, and pictures of them in Dear ImGui's texture, each made once for each size, weight
// and quarter of a pixel. They are put down on whole device pixels, one texel to one pixel, so that nothing is scaled and
// nothing blurs.
// May use: Dear ImGui's font atlas and draw list, typeface.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "upstream/ui/text/typeface.hpp"

struct ImDrawList;

namespace upstream::ui {

/// A line of text on its way to the screen; places in device pixels of the window.
struct Written {
    std::string_view text;
    Weight weight = Weight::Regular;
    float pixels = 0; ///< the em
    float x = 0;
    float baseline = 0;
    std::uint32_t colour = 0; ///< ImU32
    bool light = false;
};

class GlyphCache {
public:
    explicit GlyphCache(const Typeface& typeface) : typeface_(typeface) {}

    Rise rise(Weight weight);
    /// How far on the next letter begins, in em. Both are kept, as asking a browser takes time.
    float advance(Weight weight, char32_t code);
    /// `ratio`: device pixels per unit of the draw list.
    void write(ImDrawList& list, const Written& line, float ratio);
    /// From now on no more than `most` pictures are made, and letters beyond that are left out, until `lift` says whether any was.
    void limit(int most);
    bool lift();
    /// Between frames: when there are far more pictures than a screen holds, all are made anew.
    void tidy();
    /// The typeface is another one from now on.
    void forget();

private:
    struct Placed {
        int rect = 0; ///< in the atlas; meaningless without a width
        int left = 0;
        int top = 0;
        int width = 0;
        int height = 0;
    };
    /// A picture, and the pixel that its letter begins in.
    struct Put {
        Placed placed;
        float x = 0;
    };

    Placed placed(const Glyph& wanted);
    void drop_pictures();

    const Typeface& typeface_;
    std::array<std::optional<Rise>, 2> rises_; ///< by weight, as the next
    std::array<std::unordered_map<char32_t, float>, 2> advances_;
    std::unordered_map<std::uint64_t, Placed> known_;
    std::vector<Put> line_; ///< of the line that is being written
    int room_ = -1;         ///< for so many pictures; negative: for any number
    bool left_out_ = false;
};

/// The next letter of UTF-8 text, and what is behind it; text that is none reads as U+FFFD.
char32_t next_letter(std::string_view& text);

} // namespace upstream::ui
