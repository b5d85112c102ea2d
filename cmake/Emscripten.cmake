# Link options for what Emscripten builds, from 3.1.6 (Debian 12) to the newest:
#   upstream_wasm_target(target)  a module for the page: strict content-security policy, no file system
#   upstream_library_target(target)  a module without any page: for browsers, workers and node, no file system
#   upstream_node_target(target)  a program to run under node: reads and writes files and streams like any tool
include_guard()

set(UPSTREAM_NODE_PRELUDE "${CMAKE_CURRENT_LIST_DIR}/node-prelude.js")

if(EMSCRIPTEN)
  # Debian's package keeps acorn, which its linker needs, where node does not look.
  if(EXISTS "/usr/share/nodejs/acorn" AND EMSCRIPTEN_ROOT_PATH MATCHES "^/usr/share/emscripten")
    set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs")
  endif()

  if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.27)
    set(upstream_stack_setting TOTAL_STACK)
  else()
    set(upstream_stack_setting STACK_SIZE)
  endif()
endif()

# Shared by both kinds. 256 KB of stack: the same everywhere, although defaults differ between versions.
function(upstream_emscripten_options target)
  target_link_options(${target} PRIVATE
    -sALLOW_MEMORY_GROWTH=1 -s${upstream_stack_setting}=262144 -sDYNAMIC_EXECUTION=0)
endfunction()

function(upstream_wasm_target target)
  upstream_emscripten_options(${target})
  set_target_properties(${target} PROPERTIES OUTPUT_NAME upstream SUFFIX .mjs
    RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/page")
  # The page calls the exported C functions only, and reads memory through HEAPU8. It gives the module its
  # WebAssembly itself (instantiateWasm), so the glue need not know where the file is.
  target_link_options(${target} PRIVATE
    -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createUpstream -sENVIRONMENT=web
    -sFILESYSTEM=0 -sMALLOC=emmalloc -sINITIAL_MEMORY=4194304
    "-sINCOMING_MODULE_JS_API=[instantiateWasm,print,printErr,onAbort]"
    "-sEXPORTED_RUNTIME_METHODS=[HEAPU8]" --no-entry
    # Names of functions, which tools/page/split-module.js cuts the module by and then leaves out.
    --profiling-funcs -Wl,--no-demangle)
endfunction()

# JavaScript calls the exported C functions only, and gives the module its WebAssembly itself (instantiateWasm): so the glue uses
# nothing of a browser and nothing of node.
function(upstream_library_target target)
  upstream_emscripten_options(${target})
  set_target_properties(${target} PROPERTIES OUTPUT_NAME engine SUFFIX .mjs
    RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/engine")
  target_link_options(${target} PRIVATE
    -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createEngine -sENVIRONMENT=web
    -sFILESYSTEM=0 -sMALLOC=emmalloc -sINITIAL_MEMORY=1048576
    "-sINCOMING_MODULE_JS_API=[instantiateWasm,print,printErr,onAbort]"
    "-sEXPORTED_RUNTIME_METHODS=[HEAPU8]" --no-entry)
endfunction()

function(upstream_node_target target)
  upstream_emscripten_options(${target})
  set_target_properties(${target} PROPERTIES SUFFIX .cjs)
  # Time zones ask 3.1.6's runtime for malloc without saying so. Its loader also mistakes node's fetch for a
  # browser's and then cannot find the .wasm file.
  target_link_options(${target} PRIVATE
    -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1 "-sEXPORTED_FUNCTIONS=[_main,_malloc]"
    --pre-js "${UPSTREAM_NODE_PRELUDE}")
  set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS "${UPSTREAM_NODE_PRELUDE}")
endfunction()
