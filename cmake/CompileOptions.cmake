# How every target that is added after this file is compiled: C++20, all warnings as errors, arithmetic that
# native and WebAssembly builds share to the last bit, and sanitizers where the preset asks for them.
include_guard()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

# A fused multiply-add rounds once where two operations round twice: results would differ between machines.
add_compile_options(-ffp-contract=off)

if(UPSTREAM_SANITIZE)
  # Not vptr: it reads type information, which the rooms are built without.
  set(sanitize -fsanitize=${UPSTREAM_SANITIZE} -fno-sanitize=vptr -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  add_compile_options(${sanitize})
  add_link_options(${sanitize})
endif()
if(UPSTREAM_FUZZ)
  # So that libFuzzer sees which paths an input takes.
  add_compile_options(-fsanitize=fuzzer-no-link)
  add_link_options(-fsanitize=fuzzer-no-link)
endif()
if(UPSTREAM_COVERAGE)
  add_compile_options(-fprofile-instr-generate -fcoverage-mapping)
  add_link_options(-fprofile-instr-generate)
endif()

set(UPSTREAM_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Werror)

# The rooms do without exceptions and run-time type information everywhere, so that the native build shows
# at once what would not work in the browser.
set(UPSTREAM_ROOM_OPTIONS ${UPSTREAM_WARNINGS} -fno-exceptions -fno-rtti)

# Optimises a target across files. Only what is measured for speed pays the longer link.
function(upstream_fast_target target)
  if(UPSTREAM_LTO)
    include(CheckIPOSupported)
    check_ipo_supported(RESULT supported OUTPUT reason LANGUAGES CXX)
    if(supported)
      set_target_properties(${target} PROPERTIES INTERPROCEDURAL_OPTIMIZATION ON)
    else()
      message(STATUS "Without link-time optimisation: ${reason}")
    endif()
  endif()
endfunction()
