// Holds both sides of the border to its declaration (src/platform/web/abi.json): what made.js makes is what is there, and what
// people write by hand says the same. JavaScript's own side is held by the type checker, which reads web/abi/declared.d.ts.
// May use: made.js. Pure functions.
import { cppDeclaration, madeFiles } from "./made.js";

/** @typedef {import("./made.js").Declaration} Declaration */
/** @typedef {(file: string) => string} Read a file of the project */

/**
 * @param {string} file @param {string} what @param {string[]} there @param {string[]} declared
 * @returns {string[]} what only one of them has
 */
function differences(file, what, there, declared) {
    const missing = declared.filter((each) => !there.includes(each)).map((each) => `${file}: the ${what} “${each}” is declared and not there`);
    const extra = there.filter((each) => !declared.includes(each)).map((each) => `${file}: the ${what} “${each}” is not declared`);
    return [...missing, ...extra];
}

/** @param {string} text @param {RegExp} pattern with one group @returns {string[]} */
const all = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found.replace(/\s+/g, " "));

/** The texts that C++ returns for the values of an enumeration. @param {string} text @param {string} type */
function namesOf(text, type) {
    const body = new RegExp(`^const char\\* name_of\\(${type} [^]*?^}$`, "m").exec(text)?.[0] ?? "";
    return all(body, /^ *case [\w:]+: return "([^"]*)"/gm);
}

/** @param {Declaration} declaration @param {Read} read */
function cppProblems({ functions, bootMessage, nodeFlags, roles, effects }, read) {
    const exports = "src/platform/web/exports.cpp", tree = "src/ui/core/semantics.cpp", update = "src/app/update/update.cpp";
    const flags = [...read(tree).matchAll(/if \(node\.(\w+)\) flags \+= '(\w)'/g)].map(([, field, letter]) => `${letter} ${field}`);
    return [
        ...differences(exports, "function", all(read(exports), /EMSCRIPTEN_KEEPALIVE ([^{]*\))/g),
            Object.entries(functions).map(([name, of]) => cppDeclaration(name, of))),
        ...differences(exports, "field of the boot message", all(read(exports), /\bfield\(message, "(\w+)"\)/g), Object.keys(bootMessage)),
        ...differences(tree, "role", namesOf(read(tree), "Role"), Object.keys(roles)),
        ...differences(tree, "flag", flags, Object.entries(nodeFlags).map(([letter, { field }]) => `${letter} ${field}`)),
        ...differences(update, "effect", namesOf(read(update), "Effect::Kind"), Object.keys(effects)),
    ];
}

/** Calls that are wrong the type checker sees; that nobody calls, it does not. @param {Declaration} declaration @param {Read} read */
function jsProblems({ functions }, read) {
    const file = "web/abi/module.js";
    return differences(file, "function", [...new Set(all(read(file), /\._(up_\w+)/g))], Object.keys(functions));
}

/** @param {Declaration} declaration @param {Read} read @returns {string[]} */
export function abiProblems(declaration, read) {
    const stale = Object.entries(madeFiles(declaration, read)).filter(([file, text]) => read(file) !== text)
        .map(([file]) => `${file}: differs from its declaration; node tools/abi/write.js makes it anew`);
    return [...stale, ...cppProblems(declaration, read), ...jsProblems(declaration, read)];
}
