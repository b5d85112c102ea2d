# What `cmake --install` brings: the tool, and the libraries below the interface with their public headers, for another
# project's find_package(upstream) (targets upstream::engine, upstream::content, upstream::codec).
include_guard()
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package "${CMAKE_INSTALL_LIBDIR}/cmake/upstream")
install(TARGETS upstream_engine upstream_content upstream_codec EXPORT upstream-targets
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
foreach(room engine content codec)
  install(DIRECTORY "${PROJECT_SOURCE_DIR}/src/${room}/include/" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
endforeach()
install(EXPORT upstream-targets NAMESPACE upstream:: DESTINATION "${package}")

configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/upstream-config.cmake.in"
  "${PROJECT_BINARY_DIR}/upstream-config.cmake" INSTALL_DESTINATION "${package}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/upstream-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/upstream-config.cmake" "${PROJECT_BINARY_DIR}/upstream-config-version.cmake"
  DESTINATION "${package}")

if(TARGET upstream)
  install(TARGETS upstream RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
