# Targets made of the pinned sources, those that the rooms to be built need:
#   nlohmann_json::nlohmann_json (codec), qrcodegen (app), imgui (ui), Catch2::Catch2WithMain (the tests)
include_guard()
include(SourceLock)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${UPSTREAM_LOCK_FILE}")

upstream_source(nlohmann-json)
add_library(nlohmann_json INTERFACE)
add_library(nlohmann_json::nlohmann_json ALIAS nlohmann_json)
target_include_directories(nlohmann_json SYSTEM INTERFACE "${NLOHMANN_JSON_SOURCE}/single_include")
# The WebAssembly build has no exceptions; every build reports errors the same way.
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION=1)
# What the libraries call for numbers in the page (cmake/small_numbers.cpp).
if(EMSCRIPTEN)
  add_library(small_numbers STATIC EXCLUDE_FROM_ALL "${CMAKE_CURRENT_LIST_DIR}/small_numbers.cpp")
  target_link_libraries(small_numbers PRIVATE upstream_build)
  target_compile_definitions(nlohmann_json INTERFACE strtod=upstream_strtod snprintf=upstream_snprintf)
  target_link_libraries(nlohmann_json INTERFACE small_numbers)
endif()

if("app" IN_LIST UPSTREAM_ROOMS)
  upstream_source(qrcodegen)
  # Its C edition: the C++ one reports errors by exceptions, which the WebAssembly build does not have.
  add_library(qrcodegen STATIC EXCLUDE_FROM_ALL "${QRCODEGEN_SOURCE}/c/qrcodegen.c")
  target_include_directories(qrcodegen SYSTEM PUBLIC "${QRCODEGEN_SOURCE}/c")
  target_link_libraries(qrcodegen PRIVATE upstream_build)
endif()

if("ui" IN_LIST UPSTREAM_ROOMS)
  upstream_source(imgui)
  set(imgui_core "${IMGUI_SOURCE}/imgui.cpp" "${IMGUI_SOURCE}/imgui_draw.cpp" "${IMGUI_SOURCE}/imgui_widgets.cpp")
  # For visitors alone: where assertions are on, in the tests and in the page for a debugger, they find that something was left out.
  if(EMSCRIPTEN AND CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT UPSTREAM_TESTS)
    include(TrimmedImgui)
    upstream_trimmed_imgui("${IMGUI_SOURCE}" imgui_core)
  endif()
  add_library(imgui STATIC EXCLUDE_FROM_ALL ${imgui_core})
  target_include_directories(imgui SYSTEM PUBLIC "${IMGUI_SOURCE}")
  target_compile_features(imgui PUBLIC cxx_std_20)
  target_link_libraries(imgui PRIVATE upstream_build)
  # No demo, no debug windows, no file, clipboard or shell access: the page needs drawing, and each byte counts.
  target_compile_definitions(imgui PUBLIC
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
    IMGUI_DISABLE_DEFAULT_FONT IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_DISABLE_WIN32_FUNCTIONS
    IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS)

  if(NOT EMSCRIPTEN)
    target_sources(imgui PRIVATE "${IMGUI_SOURCE}/imgui_tables.cpp")
  else()
    target_sources(imgui PRIVATE "${CMAKE_CURRENT_LIST_DIR}/imgui_trimmed.cpp")
    target_compile_definitions(imgui PRIVATE
      sscanf=upstream_no_sscanf snprintf=upstream_snprintf vsnprintf=vsniprintf
      IMGUI_STB_TRUETYPE_FILENAME="${CMAKE_CURRENT_LIST_DIR}/no_truetype.h")
    target_link_libraries(imgui PUBLIC small_numbers)
  endif()
endif()

if(UPSTREAM_TESTS)
  upstream_source(catch2)
  set(CMAKE_POLICY_DEFAULT_CMP0077 NEW)
  set(CATCH_INSTALL_DOCS OFF)
  set(CATCH_INSTALL_EXTRAS OFF)
  if(EMSCRIPTEN)
    set(CATCH_CONFIG_DISABLE_EXCEPTIONS ON CACHE BOOL "" FORCE)
  endif()
  add_subdirectory("${CATCH2_SOURCE}" "${PROJECT_BINARY_DIR}/catch2" EXCLUDE_FROM_ALL)
  target_compile_features(Catch2 PUBLIC cxx_std_20)
  target_link_libraries(Catch2 PRIVATE $<BUILD_INTERFACE:upstream_build>)
  target_compile_options(Catch2 PRIVATE -O0 -g0)
  set_target_properties(Catch2 Catch2WithMain PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 20)
  get_target_property(catch2_includes Catch2 INTERFACE_INCLUDE_DIRECTORIES)
  set_target_properties(Catch2 PROPERTIES INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${catch2_includes}")
endif()
