# Where the pinned sources of dependencies.lock.json are: in .deps/ (script/bootstrap put them there from Debian's
# archive) or, where that folder is missing, fetched from upstream. Either way the files in use must have the sum in
# the lock file; a wrong sum stops the build.
include_guard()

set(UPSTREAM_LOCK_FILE "${PROJECT_SOURCE_DIR}/dependencies.lock.json")
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
    include(FetchContent)
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
