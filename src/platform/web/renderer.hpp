// The WebGL context on the page's canvas: made, lost, made again. May use: Dear ImGui's OpenGL backend, Emscripten.
#pragma once

#include <cstdint>

struct ImDrawData;

namespace upstream::platform {

class Renderer {
public:
    ~Renderer() { drop(); }
    /// Creates the context on `#canvas` (or takes up a restored one) and the backend's objects.
    /// False when the browser gives no WebGL.
    bool create();
    /// Lets go of everything; a lost context's objects are already gone and are only forgotten.
    void drop();
    [[nodiscard]] bool ready() const { return ready_; }
    void present(ImDrawData* picture, float red, float green, float blue);

private:
    std::intptr_t context_ = 0; ///< Emscripten's handle, whose type differs between versions; 0 or less: none
    bool ready_ = false;
};

} // namespace upstream::platform
