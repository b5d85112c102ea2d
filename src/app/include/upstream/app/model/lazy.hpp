// Marks the entry points of the lazily loaded part of the module. May use: nothing.
#pragma once

/// After a function's declaration, with its name: its code may lie in a second file, which the page loads when it is first
/// asked for (LazyModule in model.hpp). tools/page/split-module.js knows the function by the prefix of its symbol. It is kept
/// apart and exported, as Binaryen leaves alone only what is exported.
#ifdef __EMSCRIPTEN__
#define UPSTREAM_LAZY(name) __asm__("lazy_" #name) __attribute__((noinline, used))
#else
#define UPSTREAM_LAZY(name)
#endif
