// What the interface asks of a typeface, whoever answers: how wide a letter is, and what it looks like in device pixels.
// In the browser that is the browser itself, so that drawn text is the text of the page (platform/web/browser_typeface.cpp);
// without one it is stb_truetype (platform/headless/truetype.cpp). May use: the standard library only.
#pragma once

#include <cstdint>
#include <vector>

namespace upstream::ui {

enum class Weight : std::uint8_t { Regular, Strong };

/// How much of each line is above the baseline and below it, in em.
struct Rise {
    float ascent = 0;
    float descent = 0;
};

/// A letter in some size, weight and place between two pixels.
struct Glyph {
    char32_t code = 0;
    Weight weight = Weight::Regular;
    float pixels = 0;   ///< the em, in device pixels
    float shift = 0;    ///< how far right of a pixel's edge it begins, 0–1
    bool light = false; ///< light ink on dark ground, which systems set a little thinner
};

/// The letter's picture: how much of each pixel is ink, 0–255, row by row.
struct Picture {
    int left = 0; ///< of the picture's edge from the letter's origin, in device pixels
    int top = 0;  ///< the same; above the baseline is negative
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> ink;
};

class Typeface {
public:
    Typeface() = default;
    Typeface(const Typeface&) = delete;
    Typeface& operator=(const Typeface&) = delete;
    virtual ~Typeface() = default;

    [[nodiscard]] virtual Rise rise(Weight weight) const = 0;
    /// In em.
    [[nodiscard]] virtual float advance(Weight weight, char32_t code) const = 0;
    /// A letter without ink has no size.
    [[nodiscard]] virtual Picture picture(const Glyph& wanted) const = 0;
};

} // namespace upstream::ui
