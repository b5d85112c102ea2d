# Toolchain file for the web presets: finds Emscripten through the emcc on the PATH (a distribution's package or
# an activated emsdk) and hands over to the toolchain file that comes with it.
find_program(UPSTREAM_EMCC NAMES "$ENV{UPSTREAM_EMCC}" emcc REQUIRED)
get_filename_component(upstream_emcc_real "${UPSTREAM_EMCC}" REALPATH)
get_filename_component(upstream_emcc_root "${upstream_emcc_real}" DIRECTORY)
set(upstream_emcc_toolchain "${upstream_emcc_root}/cmake/Modules/Platform/Emscripten.cmake")
if(NOT EXISTS "${upstream_emcc_toolchain}")
  message(FATAL_ERROR
    "emcc is ${UPSTREAM_EMCC}, but there is no Emscripten.cmake at ${upstream_emcc_toolchain}.\n"
    "Install Debian's emscripten package, or activate an emsdk (source emsdk_env.sh) and try again.")
endif()
include("${upstream_emcc_toolchain}")
