// Draw lists and changed textures, one after the other. May use: Dear ImGui core.
#include "upstream/ui/paint/picture_bytes.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace upstream::ui {

namespace {

static_assert(sizeof(ImDrawVert) == 20 && sizeof(ImDrawIdx) == 2, "as web/render/painter.js reads them");

class Writer {
public:
    void word(std::uint32_t value) { bytes(&value, sizeof value); }
    void count(std::size_t value) { word(static_cast<std::uint32_t>(value)); }
    void pixels(float value) { word(static_cast<std::uint32_t>(std::max(static_cast<int>(value), 0))); }
    void length(float value) { bytes(&value, sizeof value); }
    void bytes(const void* data, std::size_t size) { out_.append(static_cast<const char*>(data), size); }
    /// What follows begins at a whole word again.
    void align() { out_.resize((out_.size() + 3) / 4 * 4); }
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    std::string out_;
};

std::uint32_t id_of(const ImTextureData& texture) {
    // 0 is what Dear ImGui takes for “none”.
    return static_cast<std::uint32_t>(texture.UniqueID) + 1;
}

/// A part of a texture; `whole`: of one that is new, or that is of another size now.
void write_part(Writer& out, ImTextureData& texture, const ImTextureRect& part, bool whole) {
    out.word(id_of(texture));
    out.word(whole ? 1 : 0);
    for (const unsigned short at : {part.x, part.y, part.w, part.h}) out.word(at);
    for (int row = 0; row < part.h; ++row) out.bytes(texture.GetPixelsAt(part.x, part.y + row), part.w);
    out.align();
}

/// One that goes is a new one without a pixel.
void write_texture(Writer& out, ImTextureData& texture) {
    const auto extent = [](int size) { return static_cast<unsigned short>(size); };
    switch (texture.Status) {
    case ImTextureStatus_WantCreate:
        write_part(out, texture, {0, 0, extent(texture.Width), extent(texture.Height)}, true);
        texture.SetTexID(id_of(texture));
        texture.SetStatus(ImTextureStatus_OK);
        return;
    case ImTextureStatus_WantUpdates:
        for (const ImTextureRect& part : texture.Updates) write_part(out, texture, part, false);
        texture.SetStatus(ImTextureStatus_OK);
        return;
    default:
        write_part(out, texture, {}, true);
        texture.SetTexID(ImTextureID_Invalid);
        texture.SetStatus(ImTextureStatus_Destroyed);
    }
}

bool changes(const ImTextureData& texture) {
    switch (texture.Status) {
    case ImTextureStatus_WantCreate:
    case ImTextureStatus_WantUpdates: return true;
    // Not while the picture at hand may still show it.
    case ImTextureStatus_WantDestroy: return texture.UnusedFrames > 0;
    default: return false;
    }
}

std::size_t parts_of(const ImTextureData& texture) {
    if (!changes(texture)) return 0;
    return texture.Status == ImTextureStatus_WantUpdates ? static_cast<std::size_t>(texture.Updates.Size) : 1;
}

void write_textures(Writer& out, ImVector<ImTextureData*>& textures) {
    std::size_t parts = 0;
    for (const ImTextureData* texture : textures) parts += parts_of(*texture);
    out.count(parts);
    for (ImTextureData* texture : textures) {
        if (changes(*texture)) write_texture(out, *texture);
    }
}

void write_list(Writer& out, const ImDrawList& list, ImVec2 scale, float height) {
    out.count(static_cast<std::size_t>(list.VtxBuffer.Size));
    out.count(static_cast<std::size_t>(list.IdxBuffer.Size));
    out.count(static_cast<std::size_t>(list.CmdBuffer.Size));
    for (const ImDrawCmd& command : list.CmdBuffer) {
        out.word(command.ElemCount);
        out.word(command.IdxOffset);
        out.word(static_cast<std::uint32_t>(command.GetTexID()));
        // As WebGL takes it: from the lower left corner.
        const ImVec4& clip = command.ClipRect;
        for (const float side : {clip.x * scale.x, height - clip.w * scale.y, (clip.z - clip.x) * scale.x,
                                 (clip.w - clip.y) * scale.y})
            out.pixels(side);
    }
    out.bytes(list.VtxBuffer.Data, static_cast<std::size_t>(list.VtxBuffer.size_in_bytes()));
    out.bytes(list.IdxBuffer.Data, static_cast<std::size_t>(list.IdxBuffer.size_in_bytes()));
    out.align();
}

} // namespace

std::string picture_bytes(const ImDrawData& picture, std::uint32_t background) {
    Writer out;
    const ImVec2 size = picture.DisplaySize;
    const ImVec2 scale = picture.FramebufferScale;
    out.pixels(size.x * scale.x);
    out.pixels(size.y * scale.y);
    out.word(background);
    out.length(size.x);
    out.length(size.y);
    write_textures(out, *picture.Textures);
    out.count(static_cast<std::size_t>(picture.CmdLists.Size));
    for (const ImDrawList* list : picture.CmdLists)
        write_list(out, *list, scale, std::floor(size.y * scale.y));
    return out.take();
}

void hand_over_anew(ImVector<ImTextureData*>& textures) {
    for (ImTextureData* texture : textures) {
        if (texture->Status == ImTextureStatus_WantDestroy || texture->Status == ImTextureStatus_Destroyed)
            continue;
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_WantCreate);
    }
}

void hand_over_nothing(ImVector<ImTextureData*>& textures) {
    for (ImTextureData* texture : textures) {
        const bool leaving = texture->Status == ImTextureStatus_WantDestroy;
        texture->SetTexID(leaving ? ImTextureID_Invalid : ImTextureID{1});
        texture->SetStatus(leaving ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
    }
}

} // namespace upstream::ui
