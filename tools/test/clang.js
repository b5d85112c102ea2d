// Building with clang where a suite needs it: its sanitizers, its coverage, its fuzzer.
import { find } from "../shared/run.js";

/** The first of these programs that is there, as Debian may call it. @param {string} name */
export const clangTool = (name) => [name, `${name}-14`].find(find);

/** Settings for CMake; none where there is no clang. @returns {string[]} */
export function clangSettings() {
    const clang = clangTool("clang++");
    return clang ? [`-DCMAKE_CXX_COMPILER=${clang}`, `-DCMAKE_C_COMPILER=${clang.replace("++", "")}`] : [];
}
