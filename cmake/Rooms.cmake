# upstream_room(name SOURCES file… [USES target…] [PRIVATELY target…] [FAST])
# The room in the current folder, as the library upstream::name. Its public headers are in include/, its private ones
# beside the sources; it sees the public headers of what it links and nothing else. USES: what its public headers name;
# PRIVATELY: what only its sources name; FAST: optimised across files where the preset says so.
#
# upstream_private_headers(target name…)
# Lets a test see the private headers of rooms.
include_guard()
include(GNUInstallDirs)

function(upstream_room name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "FAST" "" "SOURCES;USES;PRIVATELY")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "upstream_room(${name}): unexpected ${arg_UNPARSED_ARGUMENTS}")
  endif()
  set(target upstream_${name})
  add_library(${target} STATIC ${arg_SOURCES})
  add_library(upstream::${name} ALIAS ${target})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name} CXX_EXTENSIONS OFF
    UPSTREAM_PRIVATE_HEADERS "${CMAKE_CURRENT_SOURCE_DIR}")
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_include_directories(${target}
    PUBLIC $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>
    PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
  target_link_libraries(${target} PUBLIC ${arg_USES} PRIVATE ${arg_PRIVATELY} $<BUILD_INTERFACE:upstream_rooms>)
  if(arg_FAST)
    upstream_fast_target(${target})
  endif()
endfunction()

function(upstream_private_headers target)
  foreach(room IN LISTS ARGN)
    get_target_property(folder upstream_${room} UPSTREAM_PRIVATE_HEADERS)
    target_include_directories(${target} PRIVATE "${folder}")
  endforeach()
endfunction()
