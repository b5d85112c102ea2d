// Making glyphs, keeping them and putting them down. May use: Dear ImGui's font atlas and draw list.
#include "upstream/ui/text/glyph_cache.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <cstring>

namespace upstream::ui {

namespace {

/// GlyphCache begin at quarters of a pixel: finer than anyone sees, and as browsers do it.
constexpr float kShiftSteps = 4;
/// A screen holds some hundred; a window that is being resized asks for ever other sizes.
constexpr std::size_t kMostPictures = 4000;

std::uint64_t key_of(const Glyph& wanted) {
    std::uint32_t size = 0;
    static_assert(sizeof size == sizeof wanted.pixels);
    std::memcpy(&size, &wanted.pixels, sizeof size);
    const auto step = static_cast<std::uint64_t>(wanted.shift * kShiftSteps);
    return static_cast<std::uint64_t>(size) << 32 | static_cast<std::uint64_t>(wanted.code) << 4 | step << 2 |
           static_cast<std::uint64_t>(wanted.weight) << 1 | (wanted.light ? 1U : 0U);
}

/// The texture holds opacity alone; the ink's colour comes with each line.
void fill_rect(ImFontAtlas& atlas, const ImFontAtlasRect& rect, const Picture& picture) {
    const auto width = static_cast<std::size_t>(picture.width);
    for (int row = 0; row < picture.height; ++row)
        std::memcpy(atlas.TexData->GetPixelsAt(rect.x, rect.y + row),
                    picture.ink.data() + static_cast<std::size_t>(row) * width, width);
}

} // namespace

char32_t next_letter(std::string_view& text) {
    unsigned int code = 0;
    const int bytes = ImTextCharFromUtf8(&code, text.data(), text.data() + text.size());
    text.remove_prefix(static_cast<std::size_t>(bytes));
    return code;
}

Rise GlyphCache::rise(Weight weight) {
    std::optional<Rise>& known = rises_[static_cast<std::size_t>(weight)];
    if (!known) known = typeface_.rise(weight);
    return *known;
}

float GlyphCache::advance(Weight weight, char32_t code) {
    const auto [found, fresh] = advances_[static_cast<std::size_t>(weight)].try_emplace(code);
    if (fresh) found->second = typeface_.advance(weight, code);
    return found->second;
}

GlyphCache::Placed GlyphCache::placed(const Glyph& wanted) {
    const std::uint64_t key = key_of(wanted);
    if (const auto known = known_.find(key); known != known_.end()) return known->second;
    if (room_ == 0) {
        left_out_ = true;
        return {};
    }
    if (room_ > 0) --room_;
    Placed& made = known_[key];
    const Picture picture = typeface_.picture(wanted);
    if (picture.width == 0 || picture.height == 0) return made;
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontAtlasRect rect;
    const ImFontAtlasRectId id = atlas.AddCustomRect(picture.width, picture.height, &rect);
    if (id == ImFontAtlasRectId_Invalid) return made;
    fill_rect(atlas, rect, picture);
    made = {id, picture.left, picture.top, picture.width, picture.height};
    return made;
}

void GlyphCache::write(ImDrawList& list, const Written& line, float ratio) {
    line_.clear();
    float pen = line.x;
    for (std::string_view rest = line.text; !rest.empty();) {
        const char32_t code = next_letter(rest);
        const float step = std::floor(pen * kShiftSteps + 0.5F);
        const float pixel = std::floor(step / kShiftSteps);
        const Placed letter =
            placed({code, line.weight, line.pixels, step / kShiftSteps - pixel, line.light});
        if (letter.width > 0) line_.push_back({letter, pixel});
        pen += advance(line.weight, code) * line.pixels;
    }
    // All pictures are there before the first is put down: a texture that grows begins another draw command.
    const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const float baseline = std::round(line.baseline);
    const auto count = static_cast<int>(line_.size());
    list.PrimReserve(6 * count, 4 * count);
    for (const auto& [letter, pixel] : line_) {
        ImFontAtlasRect rect;
        atlas.GetCustomRect(letter.rect, &rect);
        const ImVec2 corner{pixel + static_cast<float>(letter.left),
                            baseline + static_cast<float>(letter.top)};
        const ImVec2 end{corner.x + static_cast<float>(letter.width),
                         corner.y + static_cast<float>(letter.height)};
        list.PrimRectUV({corner.x / ratio, corner.y / ratio}, {end.x / ratio, end.y / ratio}, rect.uv0,
                        rect.uv1, line.colour);
    }
}

void GlyphCache::drop_pictures() {
    for (const auto& [key, letter] : known_) {
        if (letter.width > 0) ImGui::GetIO().Fonts->RemoveCustomRect(letter.rect);
    }
    known_.clear();
}

void GlyphCache::limit(int most) {
    room_ = most;
    left_out_ = false;
}

bool GlyphCache::lift() {
    room_ = -1;
    return left_out_;
}

void GlyphCache::tidy() {
    if (known_.size() > kMostPictures) drop_pictures();
}

void GlyphCache::forget() {
    drop_pictures();
    rises_ = {};
    for (auto& advances : advances_) advances.clear();
}

} // namespace upstream::ui
