// Marks the doors to what only some visitors need. May use: nothing.
#pragma once

/// On a function: its code may lie in a second file that the page loads when it is first asked for (tools/page/split-module.js,
/// Model::complete). So the function must stay one of its own; binaryen leaves alone only what is exported.
#ifdef __EMSCRIPTEN__
#define UPSTREAM_LATER [[gnu::noinline, gnu::used]]
#else
#define UPSTREAM_LATER
#endif
