// Asks the page's script for widths and pictures of letters (web/render/typeface.js). May use: Emscripten.
#include "browser_typeface.hpp"

#include <emscripten/emscripten.h>

#include <cmath>

// The script hands itself over with the module's other parts (web/abi/module.js).
// clang-format off
EM_JS(double, upstream_letter_rise, (int weight, int below), {
    const { ascent, descent } = Module["letters"].rise(weight);
    return below ? descent : ascent;
})

EM_JS(double, upstream_letter_advance, (int weight, int code), { return Module["letters"].advance(weight, code); })

EM_JS(int, upstream_letter_picture,
      (int weight, double pixels, int code, double shift, int light, int* box, unsigned char* ink, int room), {
    const picture = Module["letters"].picture({ weight, pixels, code, shift, light: light === 1 });
    if (!picture || picture.ink.length > room) return 0;
    HEAP32.set([picture.left, picture.top, picture.width, picture.height], box >> 2);
    HEAPU8.set(picture.ink, ink);
    return 1;
})
// clang-format on

namespace upstream::platform {

namespace {

/// As CSS counts.
int number_of(ui::Weight weight) { return weight == ui::Weight::Strong ? 600 : 400; }

class BrowserTypeface final : public ui::Typeface {
public:
    [[nodiscard]] ui::Rise rise(ui::Weight weight) const override {
        const int number = number_of(weight);
        return {static_cast<float>(upstream_letter_rise(number, 0)),
                static_cast<float>(upstream_letter_rise(number, 1))};
    }

    [[nodiscard]] float advance(ui::Weight weight, char32_t code) const override {
        return static_cast<float>(upstream_letter_advance(number_of(weight), static_cast<int>(code)));
    }

    [[nodiscard]] ui::Picture picture(const ui::Glyph& wanted) const override {
        // No letter is wider or higher than this.
        const auto side = static_cast<std::size_t>(std::ceil(3 * wanted.pixels)) + 8;
        ui::Picture out;
        out.ink.resize(side * side);
        int box[4] = {};
        if (upstream_letter_picture(number_of(wanted.weight), wanted.pixels, static_cast<int>(wanted.code),
                                    wanted.shift, wanted.light ? 1 : 0, box, out.ink.data(),
                                    static_cast<int>(out.ink.size())) == 0)
            return {};
        out.left = box[0];
        out.top = box[1];
        out.width = box[2];
        out.height = box[3];
        return out;
    }
};

} // namespace

std::unique_ptr<ui::Typeface> browser_typeface() { return std::make_unique<BrowserTypeface>(); }

} // namespace upstream::platform
