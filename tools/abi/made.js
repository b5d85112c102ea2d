// The ABI (application binary interface: what C++ and JavaScript must agree on) is declared in src/platform/web/abi.json. From
// that this makes the C++ header, JavaScript's numbers and types, and the tables of docs/web-interface.md. May use: nothing.
// Pure functions; write.js writes the files, and check.js holds the rest of both sides to them.

/**
 * @typedef {"int" | "float" | "double" | "bool" | "text" | "memory" | "address"} Kind or the name of a group of numbers
 * @typedef {{takes?: Record<string, string>, gives?: string, means: string}} Declared a function
 * @typedef {{about: string, values: Record<string, {is: number, means: string}>}} Numbers
 * @typedef {object} Declaration
 * @property {Record<string, Declared>} functions
 * @property {Record<string, {once?: boolean, means: string}>} bootMessage
 * @property {Record<string, Numbers>} numbers
 * @property {Record<string, {field: string, means: string}>} nodeFlags by letter
 * @property {Record<string, {dom: string, value?: string}>} roles
 * @property {Record<string, {text?: string, means: string}>} effects
 */

const note = "// Made by tools/abi/write.js from src/platform/web/abi.json: change that, not this.";

/** @param {string} name */
const capital = (name) => name[0].toUpperCase() + name.slice(1);

/** @type {Record<string, string>} */
const cppKinds = { int: "int", float: "float", double: "double", bool: "int", memory: "char*", address: "const char*" };

/** What the declaration has no other word for is a group of numbers. @param {string} kind */
const cppKind = (kind) => cppKinds[kind] ?? "int";

/** @param {Declared} of @returns {[string, string][]} */
const taken = ({ takes = {} }) => Object.entries(takes);

/** A function's declaration in C++, on one line. @param {string} name @param {Declared} of */
export function cppDeclaration(name, of) {
    const parameters = taken(of).map(([parameter, kind]) =>
        (kind === "text" ? `char* ${parameter}, int ${parameter}_length` : `${cppKind(kind)} ${parameter}`));
    return `${of.gives ? cppKind(of.gives) : "void"} ${name}(${parameters.join(", ")})`;
}

/** @param {string} name @param {Numbers} numbers */
function cppEnum(name, { about, values }) {
    const lines = Object.entries(values).map(([key, { is }]) => `    ${capital(key)} = ${is},\n`);
    return `/// ${about}\nenum class ${capital(name)} : std::uint8_t {\n${lines.join("")}};\n`;
}

/** @param {Declaration} declaration */
function header({ functions, numbers }) {
    return `${note}
// The functions that JavaScript calls, and the numbers in their arguments. May use: the standard library only.
#pragma once

#include <cstdint>

namespace upstream::platform {

${Object.entries(numbers).map(([name, group]) => cppEnum(name, group)).join("\n")}
} // namespace upstream::platform

extern "C" {
${Object.entries(functions).map(([name, of]) => `${cppDeclaration(name, of)};\n`).join("")}} // extern "C"
`;
}

/** @param {Declaration} declaration */
function constants({ numbers }) {
    const groups = Object.entries(numbers).map(([name, { about, values }]) => {
        const entries = Object.entries(values).map(([key, { is }]) => `    ${key}: ${is},\n`);
        return `/** ${about} */\nexport const ${name} = {\n${entries.join("")}};\n`;
    });
    return `${note}\n// Numbers in the arguments of the module's functions. May use: nothing.\n\n${groups.join("\n")}`;
}

/** @type {Record<string, string>} */
const jsKinds = { bool: "0 | 1" };

/** @param {string} kind */
const jsKind = (kind) => jsKinds[kind] ?? "number";

/** A function as JavaScript sees it. @param {string} name @param {Declared} of */
function jsDeclaration(name, of) {
    const parameters = taken(of).map(([parameter, kind]) =>
        (kind === "text" ? `${parameter}: number, ${parameter}_length: number` : `${parameter}: ${jsKind(kind)}`));
    return `    _${name}(${parameters.join(", ")}): ${of.gives ? jsKind(of.gives) : "void"};\n`;
}

/** @param {string} name @param {string} about @param {string[]} values */
const union = (name, about, values) => `/** ${about} */\nexport type ${name} =\n${values.map((value) => `    | "${value}"\n`).join("").replace(/\n$/, ";\n")}`;

/** @param {Declaration} declaration */
function types({ functions, bootMessage, nodeFlags, roles, effects }) {
    const fields = Object.entries(bootMessage).map(([name, { once, means }]) => `    /** ${capital(means)}. */\n    ${name}${once ? "?: string | null" : ": string"};\n`);
    return `${note}
// What crosses between the module and JavaScript, for the type checker: it costs the page nothing.

/** The module's C functions; \`text\` is a place in memory and a length. */
export interface Exports {
    HEAPU8: Uint8Array;
${Object.entries(functions).map(([name, of]) => jsDeclaration(name, of)).join("")}}

/** What up_boot reads. */
export interface BootMessage {
${fields.join("")}}

${union("Role", "A node's role.", Object.keys(roles))}
${union("NodeFlag", `A node's flags: ${Object.entries(nodeFlags).map(([letter, { field }]) => `${letter} ${field}`).join(", ")}.`, Object.keys(nodeFlags))}
${union("EffectKind", "What the app asks the page to do.", Object.keys(effects))}`;
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
    const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
    return `${lines.join("\n")}\n`;
}

/** A function as the documentation writes it. @param {string} name @param {Declared} of */
function signature(name, of) {
    const parameters = taken(of).map(([parameter, kind]) => `${parameter}: ${kind}`);
    return `\`${name}(${parameters.join(", ")})${of.gives ? ` → ${of.gives}` : ""}\``;
}

/** The tables of the documentation, by name. @param {Declaration} declaration @returns {Record<string, string>} */
function tables({ functions, bootMessage, numbers, nodeFlags, roles, effects }) {
    const groups = Object.entries(numbers).map(([name, { values }]) =>
        [name, table([`\`${name}\``, "name", "meaning"], Object.entries(values).map(([key, { is, means }]) => [`${is}`, `\`${key}\``, means]))]);
    return {
        functions: table(["function", "meaning"], Object.entries(functions).map(([name, of]) => [signature(name, of), of.means])),
        bootMessage: table(["field", "the first time only", "meaning"],
            Object.entries(bootMessage).map(([name, { once, means }]) => [`\`${name}\``, once ? "yes" : "", means])),
        ...Object.fromEntries(groups),
        nodeFlags: table(["flag", "meaning"], Object.entries(nodeFlags).map(([letter, { means }]) => [`\`${letter}\``, means])),
        roles: table(["role", "DOM", "value"], Object.entries(roles).map(([name, { dom, value }]) => [`\`${name}\``, dom, value ?? "–"])),
        effects: table(["effect", "its text", "meaning"], Object.entries(effects).map(([name, { text, means }]) => [`\`${name}\``, text ?? "–", means])),
    };
}

/**
 * The documentation with its tables made anew, each between `<!-- abi: name -->` and `<!-- /abi -->`.
 * @param {Declaration} declaration @param {string} page
 */
function documentation(declaration, page) {
    const made = tables(declaration), left = new Set(Object.keys(made));
    const out = page.replace(/(<!-- abi: (\w+) -->\n)[^]*?(<!-- \/abi -->)/g, (whole, before, name, after) =>
        (left.delete(name) ? before + made[name] + after : whole));
    if (left.size > 0) throw new Error(`docs/web-interface.md has no place for: ${[...left].join(", ")}`);
    return out;
}

const page = "docs/web-interface.md";

/**
 * Every file that follows from the declaration, whole.
 * @param {Declaration} declaration @param {(file: string) => string} read a file of the project
 * @returns {Record<string, string>} by path
 */
export function madeFiles(declaration, read) {
    return {
        "src/platform/web/abi.hpp": header(declaration),
        "web/abi/constants.js": constants(declaration),
        "web/abi/declared.d.ts": types(declaration),
        [page]: documentation(declaration, read(page)),
    };
}
