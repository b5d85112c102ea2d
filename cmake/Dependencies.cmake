# Brings the pinned sources named in dependencies.lock.json into the build and makes targets of them:
#   imgui, imgui_gl, nlohmann_json::nlohmann_json, qrcodegen, Catch2::Catch2WithMain
# Sources come from .deps/ (script/bootstrap put them there from Debian's archive) or, where that folder is
# missing, from upstream by FetchContent. Either way the used files must have the sum in the lock file.
include_guard()
include(FetchContent)

set(UPSTREAM_LOCK_FILE "${PROJECT_SOURCE_DIR}/dependencies.lock.json")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${UPSTREAM_LOCK_FILE}")
file(READ "${UPSTREAM_LOCK_FILE}" upstream_lock)

# The sum of a source tree: SHA-256 over the lines "<sha256>  <path>\n" of the files that match the patterns,
# sorted by path.
function(upstream_tree_sum root patterns out)
  set(paths "")
  foreach(pattern IN LISTS patterns)
    if(pattern MATCHES "/\\*$")
      file(GLOB_RECURSE found LIST_DIRECTORIES false RELATIVE "${root}" "${root}/${pattern}")
    else()
      file(GLOB found LIST_DIRECTORIES false RELATIVE "${root}" "${root}/${pattern}")
    endif()
    list(APPEND paths ${found})
  endforeach()
  list(REMOVE_DUPLICATES paths)
  list(SORT paths COMPARE STRING CASE SENSITIVE)
  set(lines "")
  foreach(path IN LISTS paths)
    file(SHA256 "${root}/${path}" sum)
    string(APPEND lines "${sum}  ${path}\n")
  endforeach()
  string(SHA256 sum "${lines}")
  set(${out} "${sum}" PARENT_SCOPE)
endfunction()

# Sets <NAME>_SOURCE (name upper-cased, - as _) to a directory whose used files are those of the lock file.
function(upstream_source wanted)
  string(JSON count LENGTH "${upstream_lock}" dependencies)
  math(EXPR last "${count} - 1")
  foreach(index RANGE ${last})
    string(JSON name GET "${upstream_lock}" dependencies ${index} name)
    if(name STREQUAL wanted)
      string(JSON entry GET "${upstream_lock}" dependencies ${index})
    endif()
  endforeach()
  if(NOT DEFINED entry)
    message(FATAL_ERROR "dependencies.lock.json does not name '${wanted}'.")
  endif()

  string(JSON version GET "${entry}" version)
  set(source "${PROJECT_SOURCE_DIR}/.deps/${wanted}-${version}")
  if(NOT EXISTS "${source}")
    string(JSON url GET "${entry}" upstream url)
    string(JSON archive_sum GET "${entry}" upstream sha256)
    message(STATUS "Fetching ${wanted} ${version} from ${url}")
    FetchContent_Declare(source_${wanted} URL "${url}" URL_HASH SHA256=${archive_sum}
                         DOWNLOAD_EXTRACT_TIMESTAMP TRUE SOURCE_SUBDIR none)
    FetchContent_MakeAvailable(source_${wanted})
    set(source "${source_${wanted}_SOURCE_DIR}")
  endif()

  set(patterns "")
  string(JSON pattern_count LENGTH "${entry}" files)
  math(EXPR last "${pattern_count} - 1")
  foreach(index RANGE ${last})
    string(JSON pattern GET "${entry}" files ${index})
    list(APPEND patterns "${pattern}")
  endforeach()
  string(JSON expected GET "${entry}" filesSha256)
  upstream_tree_sum("${source}" "${patterns}" actual)
  if(NOT actual STREQUAL expected)
    message(FATAL_ERROR
      "The sources of ${wanted} ${version} are not the ones in dependencies.lock.json.\n"
      "  folder    ${source}\n  expected  ${expected}\n  found     ${actual}\n"
      "Remove that folder and run script/bootstrap again. If the sum differs again, do not build.")
  endif()
  string(TOUPPER "${wanted}" variable)
  string(REPLACE "-" "_" variable "${variable}")
  set(${variable}_SOURCE "${source}" PARENT_SCOPE)
endfunction()

upstream_source(nlohmann-json)
add_library(nlohmann_json INTERFACE)
add_library(nlohmann_json::nlohmann_json ALIAS nlohmann_json)
target_include_directories(nlohmann_json SYSTEM INTERFACE "${NLOHMANN_JSON_SOURCE}/single_include")
# The WebAssembly build has no exceptions; every build reports errors the same way.
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION=1)

upstream_source(qrcodegen)
# Its C edition: the C++ one reports errors by exceptions, which the WebAssembly build does not have.
add_library(qrcodegen STATIC EXCLUDE_FROM_ALL "${QRCODEGEN_SOURCE}/c/qrcodegen.c")
target_include_directories(qrcodegen SYSTEM PUBLIC "${QRCODEGEN_SOURCE}/c")

upstream_source(imgui)
add_library(imgui STATIC EXCLUDE_FROM_ALL
  "${IMGUI_SOURCE}/imgui.cpp" "${IMGUI_SOURCE}/imgui_draw.cpp"
  "${IMGUI_SOURCE}/imgui_tables.cpp" "${IMGUI_SOURCE}/imgui_widgets.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${IMGUI_SOURCE}")
# No demo, no debug windows, no file, clipboard or shell access: the page needs drawing, and each byte counts.
target_compile_definitions(imgui PUBLIC
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
  IMGUI_DISABLE_DEFAULT_FONT IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_DISABLE_WIN32_FUNCTIONS
  IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS)

if(EMSCRIPTEN)
  add_library(imgui_gl STATIC EXCLUDE_FROM_ALL "${IMGUI_SOURCE}/backends/imgui_impl_opengl3.cpp")
  target_include_directories(imgui_gl SYSTEM PUBLIC "${IMGUI_SOURCE}/backends")
  target_compile_definitions(imgui_gl PUBLIC IMGUI_IMPL_OPENGL_ES3)
  target_link_libraries(imgui_gl PUBLIC imgui)
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
  set_target_properties(Catch2 Catch2WithMain PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 20)
  get_target_property(catch2_includes Catch2 INTERFACE_INCLUDE_DIRECTORIES)
  set_target_properties(Catch2 PROPERTIES INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${catch2_includes}")
endif()
