// WebGL 2 through Dear ImGui's OpenGL backend. May use: Emscripten's html5.h.
#include "renderer.hpp"

#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <GLES3/gl3.h>

namespace upstream::platform {

namespace {

/// The handle in the type that this version of Emscripten gives it.
EMSCRIPTEN_WEBGL_CONTEXT_HANDLE handle_of(std::intptr_t context) {
    return static_cast<EMSCRIPTEN_WEBGL_CONTEXT_HANDLE>(context);
}

} // namespace

bool Renderer::create() {
    drop();
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = EM_FALSE;
    attributes.depth = EM_FALSE;
    attributes.stencil = EM_FALSE;
    attributes.antialias = EM_FALSE; // Dear ImGui smooths its own edges
    attributes.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
    context_ = static_cast<std::intptr_t>(emscripten_webgl_create_context("#canvas", &attributes));
    if (context_ <= 0) return false;
    if (emscripten_webgl_make_context_current(handle_of(context_)) != EMSCRIPTEN_RESULT_SUCCESS) return false;
    ready_ = ImGui_ImplOpenGL3_Init("#version 300 es");
    if (!ready_) return false;
    // A fresh context holds no texture, whatever an earlier one held.
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_WantCreate);
    }
    return ImGui_ImplOpenGL3_CreateDeviceObjects();
}

void Renderer::drop() {
    if (ready_) ImGui_ImplOpenGL3_Shutdown();
    if (context_ > 0) emscripten_webgl_destroy_context(handle_of(context_));
    ready_ = false;
    context_ = 0;
}

void Renderer::present(ImDrawData* picture, float red, float green, float blue) {
    if (!ready_) return;
    const ImVec2 size = picture->DisplaySize;
    const ImVec2 scale = picture->FramebufferScale;
    glViewport(0, 0, static_cast<int>(size.x * scale.x), static_cast<int>(size.y * scale.y));
    glClearColor(red, green, blue, 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(picture);
}

} // namespace upstream::platform
