# Targets that put the page together from the built module (needs the node packages of package.json):
#   page         dist/ in the build folder, ready for any web server
#   page_single  upstream.html in the build folder, the whole page as one file
include_guard()

if(TARGET upstream_web)
  find_program(UPSTREAM_NODE node REQUIRED)
  set(build_page "${UPSTREAM_NODE}" "${PROJECT_SOURCE_DIR}/tools/page/build-page.js"
    --module "$<TARGET_FILE_DIR:upstream_web>")
  add_custom_target(page DEPENDS upstream_web VERBATIM
    COMMAND ${build_page} --out "${PROJECT_BINARY_DIR}/dist")
  add_custom_target(page_single DEPENDS upstream_web VERBATIM
    COMMAND ${build_page} --single "${PROJECT_BINARY_DIR}/upstream.html")
endif()
