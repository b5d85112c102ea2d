# Builds the project WAY beside this file against Upstream and holds what it prints against what the tool says.
# Arguments (-D): WAY installed or subproject, FROM the build tree to install from, SOURCE this project, TOOL its tool,
# COMPILER, C_COMPILER, LAUNCHER, GENERATOR
cmake_minimum_required(VERSION 3.25)

set(folder "${FROM}/package/${WAY}")
set(prefix "${folder}/prefix")
file(REMOVE_RECURSE "${prefix}")
if(WAY STREQUAL "installed")
  execute_process(COMMAND "${CMAKE_COMMAND}" --install "${FROM}" --prefix "${prefix}" OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
  # What is found has to do by itself: neither this source tree nor the build tree is named in it.
  file(GLOB_RECURSE files "${prefix}/*.cmake")
  foreach(file IN LISTS files)
    file(READ "${file}" text)
    foreach(path "${SOURCE}" "${FROM}")
      string(REPLACE "${prefix}" "" text "${text}")
      string(FIND "${text}" "${path}/" at)
      if(NOT at EQUAL -1)
        message(FATAL_ERROR "${file} names ${path}")
      endif()
    endforeach()
  endforeach()
endif()

execute_process(COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET COMMAND "${CMAKE_COMMAND}" -S "${CMAKE_CURRENT_LIST_DIR}/${WAY}"
  -B "${folder}/build" -G "${GENERATOR}" "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_C_COMPILER=${C_COMPILER}"
  "-DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}" "-DCMAKE_PREFIX_PATH=${prefix}" "-DUPSTREAM_FOLDER=${SOURCE}")
execute_process(COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET COMMAND "${CMAKE_COMMAND}" --build "${folder}/build" --target diagnose)

# Output where the project itself put it: a guest leaves its host's folders alone.
set(program "${folder}/build/diagnose")
if(NOT EXISTS "${program}")
  message(FATAL_ERROR "${program} is somewhere else")
endif()
foreach(guest "${folder}/build/bin" "${folder}/build/compile_commands.json" "${folder}/build/upstream/catch2")
  if(EXISTS "${guest}")
    message(FATAL_ERROR "Upstream put ${guest} into the tree of a project that only uses it")
  endif()
endforeach()

set(instrument "${SOURCE}/assets/instruments/sales-foundation.en.json")
set(answers "${SOURCE}/tests/golden/sales-foundation.input.jsonl")
execute_process(COMMAND "${program}" "${instrument}" INPUT_FILE "${answers}" OUTPUT_VARIABLE found COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${TOOL}" score "${instrument}" INPUT_FILE "${answers}" OUTPUT_VARIABLE said COMMAND_ERROR_IS_FATAL ANY)
if(found STREQUAL "" OR NOT found STREQUAL said)
  message(FATAL_ERROR "The project says\n${found}\nand the tool\n${said}")
endif()
