// Reading TrueType files and drawing their letters. May use: stb_truetype.
#include "truetype.hpp"

#include <array>
#include <cmath>

#include "upstream/platform/headless/headless.hpp"

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#endif
#define STBTT_STATIC
#define STB_TRUETYPE_IMPLEMENTATION
#include <imstb_truetype.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

namespace upstream::platform {

namespace {

class TrueType final : public ui::Typeface {
public:
    /// False if `bytes` are no font.
    bool set(ui::Weight weight, std::string bytes) {
        Face& face = faces_[static_cast<std::size_t>(weight)];
        face.bytes = std::move(bytes);
        const auto* data = reinterpret_cast<const unsigned char*>(face.bytes.data());
        const int offset = face.bytes.size() < 12 ? -1 : stbtt_GetFontOffsetForIndex(data, 0);
        if (offset < 0 || stbtt_InitFont(&face.info, data, offset) == 0) return false;
        face.per_unit = stbtt_ScaleForMappingEmToPixels(&face.info, 1);
        return true;
    }

    [[nodiscard]] ui::Rise rise(ui::Weight weight) const override {
        const Face& face = of(weight);
        int ascent = 0;
        int descent = 0;
        int gap = 0;
        stbtt_GetFontVMetrics(&face.info, &ascent, &descent, &gap);
        return {static_cast<float>(ascent) * face.per_unit, static_cast<float>(-descent) * face.per_unit};
    }

    [[nodiscard]] float advance(ui::Weight weight, char32_t code) const override {
        const Face& face = of(weight);
        int advance = 0;
        int bearing = 0;
        stbtt_GetCodepointHMetrics(&face.info, static_cast<int>(code), &advance, &bearing);
        return static_cast<float>(advance) * face.per_unit;
    }

    [[nodiscard]] ui::Picture picture(const ui::Glyph& wanted) const override {
        const Face& face = of(wanted.weight);
        const float scale = face.per_unit * wanted.pixels;
        const int glyph = stbtt_FindGlyphIndex(&face.info, static_cast<int>(wanted.code));
        ui::Picture out;
        int right = 0;
        int bottom = 0;
        stbtt_GetGlyphBitmapBoxSubpixel(&face.info, glyph, scale, scale, wanted.shift, 0, &out.left, &out.top,
                                        &right, &bottom);
        out.width = right - out.left;
        out.height = bottom - out.top;
        out.ink.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
        if (!out.ink.empty()) {
            stbtt_MakeGlyphBitmapSubpixel(&face.info, out.ink.data(), out.width, out.height, out.width, scale,
                                          scale, wanted.shift, 0, glyph);
        }
        return out;
    }

private:
    struct Face {
        std::string bytes;
        stbtt_fontinfo info{};
        float per_unit = 0; ///< em per unit of the font
    };

    [[nodiscard]] const Face& of(ui::Weight weight) const { return faces_[static_cast<std::size_t>(weight)]; }

    std::array<Face, 2> faces_;
};

} // namespace

std::unique_ptr<ui::Typeface> read_typeface(const std::string& regular, const std::string& strong,
                                            std::string& problem) {
    auto typeface = std::make_unique<TrueType>();
    const std::pair<ui::Weight, const std::string&> files[] = {{ui::Weight::Regular, regular},
                                                               {ui::Weight::Strong, strong}};
    for (const auto& [weight, path] : files) {
        std::string bytes;
        if (!read_file(path, bytes))
            problem = "cannot read the font file " + path;
        else if (!typeface->set(weight, std::move(bytes)))
            problem = path + " is not a font";
    }
    return typeface;
}

} // namespace upstream::platform
