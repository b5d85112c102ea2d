# How targets are compiled, as interface targets that they link:
#   upstream_build     everything that is built here, libraries of others too: arithmetic that native and WebAssembly builds
#                      share to the last bit, no type information, and sanitizers where the preset asks for them
#   upstream_warnings  what is our own: C++20 and all warnings
#   upstream_rooms     the rooms of src/: both, without exceptions
include_guard()

add_library(upstream_build INTERFACE)
# A fused multiply-add rounds once where two operations round twice: results would differ between machines.
target_compile_options(upstream_build INTERFACE -ffp-contract=off)

if(UPSTREAM_SANITIZE)
  # Not vptr: it reads type information, which the rooms are built without.
  set(sanitize -fsanitize=${UPSTREAM_SANITIZE} -fno-sanitize=vptr -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  target_compile_options(upstream_build INTERFACE ${sanitize})
  target_link_options(upstream_build INTERFACE ${sanitize})
endif()
if(UPSTREAM_FUZZ)
  # So that libFuzzer sees which paths an input takes.
  target_compile_options(upstream_build INTERFACE -fsanitize=fuzzer-no-link)
  target_link_options(upstream_build INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(UPSTREAM_COVERAGE)
  target_compile_options(upstream_build INTERFACE -fprofile-instr-generate -fcoverage-mapping)
  target_link_options(upstream_build INTERFACE -fprofile-instr-generate)
endif()
if(EMSCRIPTEN)
  target_compile_options(upstream_build INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions> $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
  target_link_options(upstream_build INTERFACE -fno-exceptions -fno-rtti)
endif()

add_library(upstream_warnings INTERFACE)
target_compile_features(upstream_warnings INTERFACE cxx_std_20)
target_compile_options(upstream_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
  $<$<BOOL:${UPSTREAM_WARNINGS_AS_ERRORS}>:-Werror>)

# The rooms do without exceptions and run-time type information everywhere, so that the native build shows
# at once what would not work in the browser.
add_library(upstream_rooms INTERFACE)
target_link_libraries(upstream_rooms INTERFACE upstream_build upstream_warnings)
target_compile_options(upstream_rooms INTERFACE -fno-exceptions -fno-rtti)

# Optimises a target across files. Only what is measured for speed pays the longer link.
function(upstream_fast_target target)
  if(UPSTREAM_LTO)
    include(CheckIPOSupported)
    check_ipo_supported(RESULT supported OUTPUT reason LANGUAGES CXX)
    if(supported)
      set_target_properties(${target} PROPERTIES INTERPROCEDURAL_OPTIMIZATION ON)
      # Both kinds of code: what links without it, as tests do, is linked in a second.
      target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-ffat-lto-objects>)
    else()
      message(STATUS "Without link-time optimisation: ${reason}")
    endif()
  endif()
endfunction()
