// A drawn picture as bytes, for a painter that shares no memory with Dear ImGui: web/render/painter.js, which may run in a worker.
// May use: Dear ImGui core.
#pragma once

#include <cstdint>
#include <string>

struct ImDrawData;
struct ImTextureData;
template <typename T>
struct ImVector;

namespace upstream::ui {

/// Writes `picture`, drawn over `background` (0xAABBGGRR), as docs/web-interface.md says (“Pictures as bytes”), and marks the
/// textures that go with it as handed over: what is in one picture is in no later one, so none may be left out.
/// Textures have one byte a pixel, its opacity. Lengths are in CSS px but where they are called pixels.
[[nodiscard]] std::string picture_bytes(const ImDrawData& picture, std::uint32_t background);

/// Whoever paints holds no texture yet: each is handed over whole with the next picture.
void hand_over_anew(ImVector<ImTextureData*>& textures);

/// Nobody paints: says that the textures are where they should be.
void hand_over_nothing(ImVector<ImTextureData*>& textures);

} // namespace upstream::ui
