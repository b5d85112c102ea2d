// Dear ImGui's backend reads the GPU's state before it draws and puts it back afterwards, for programs that draw with others.
// Here nobody else draws, and each question to the GPU's process halts the page until everything before it has been drawn.
// So the build gives the backend this function in place of glGetIntegerv (cmake/Dependencies.cmake): the answers are what
// the state is between two pictures, the initial values of OpenGL ES 3.0 (section 6.2). May use: Emscripten's GL.
#include <GLES3/gl3.h>

extern "C" void upstream_gl_state(GLenum name, GLint* value);

extern "C" void upstream_gl_state(GLenum name, GLint* value) {
    switch (name) {
    case GL_ACTIVE_TEXTURE: *value = GL_TEXTURE0; return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA: *value = GL_ONE; return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA: *value = GL_FUNC_ADD; return;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX: value[0] = value[1] = value[2] = value[3] = 0; return;
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA:
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_SAMPLER_BINDING:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING:
    case GL_PIXEL_UNPACK_BUFFER_BINDING: *value = 0; return;
    default: glGetIntegerv(name, value);
    }
}
