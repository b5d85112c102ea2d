# Targets that put the page together from the built module (needs the node packages of package.json):
#   page         dist/ in the build folder, ready for any web server, and hosting/ beside it with files that tell servers about it
#   page_single  upstream.html in the build folder, the whole page as one file
#   source_map   of a module that holds debug information, beside it (preset web-debug): made from a file of several
#                megabytes in as many seconds, so the module does not wait for it
include_guard()

if(TARGET upstream_web)
  find_program(UPSTREAM_NODE node REQUIRED)
  set(build_page "${UPSTREAM_NODE}" "${PROJECT_SOURCE_DIR}/tools/page/build-page.js"
    --module "$<TARGET_FILE_DIR:upstream_web>" $<$<CONFIG:Debug>:--debug>)
  add_custom_target(page DEPENDS upstream_web VERBATIM COMMAND_EXPAND_LISTS
    COMMAND ${build_page} --out "${PROJECT_BINARY_DIR}/dist" --hosting "${PROJECT_BINARY_DIR}/hosting")
  add_custom_target(page_single DEPENDS upstream_web VERBATIM COMMAND_EXPAND_LISTS
    COMMAND ${build_page} --single "${PROJECT_BINARY_DIR}/upstream.html")

  if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    find_program(UPSTREAM_PYTHON python3 REQUIRED)
    find_program(UPSTREAM_DWARFDUMP NAMES llvm-dwarfdump llvm-dwarfdump-14 REQUIRED
      HINTS "${EMSCRIPTEN_ROOT_PATH}/../bin") # where an emsdk has it
    set(module "${PROJECT_BINARY_DIR}/page/upstream.wasm")
    add_custom_command(OUTPUT "${module}.map" DEPENDS upstream_web VERBATIM
      COMMAND "${UPSTREAM_PYTHON}" "${EMSCRIPTEN_ROOT_PATH}/tools/wasm-sourcemap.py" "${module}" -o "${module}.map"
              --dwarfdump=${UPSTREAM_DWARFDUMP} --basepath "${PROJECT_BINARY_DIR}/page"
      WORKING_DIRECTORY "${PROJECT_BINARY_DIR}") # where the compiler was run: names of sources may be relative to it
    add_custom_target(source_map DEPENDS "${module}.map")
    add_dependencies(page source_map)
  endif()
endif()
