// What C++ and JavaScript agree on is as src/platform/web/abi.json declares it, and each way of drifting apart is found: in what
// is made from the declaration, in what people write in C++, and by the type checker in JavaScript.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, symlinkSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { abiProblems } from "../../../tools/abi/check.js";
import { madeFiles } from "../../../tools/abi/made.js";
import { root } from "../../../tools/shared/run.js";

/** @typedef {import("../../../tools/abi/made.js").Declaration} Declaration */

/** @param {string} file */
const read = (file) => readFileSync(join(root, file), "utf8");

/** @returns {Declaration} */
const declared = () => JSON.parse(read("src/platform/web/abi.json"));

/** @param {(declaration: Declaration) => void} change @returns {Declaration} */
function otherwise(change) {
    const declaration = declared();
    change(declaration);
    return declaration;
}

/** @param {Record<string, any>} of @param {string} name @param {string} other */
function rename(of, name, other) {
    const entries = Object.entries(of);
    for (const key of Object.keys(of)) delete of[key];
    for (const [key, value] of entries) of[key === name ? other : key] = value;
}

/** The files that a problem is found in. @param {Declaration} declaration @param {(file: string) => string} [reading] */
const filesWithProblems = (declaration, reading = read) =>
    [...new Set(abiProblems(declaration, reading).map((problem) => problem.split(":")[0]))].sort();

const made = ["docs/web-interface.md", "src/platform/web/abi.hpp", "web/abi/constants.js", "web/abi/declared.d.ts"];
const [page, header, numbers, types] = made;
const exportsFile = "src/platform/web/exports.cpp", wrapper = "web/abi/module.js", tree = "src/ui/core/semantics.cpp";

test("both sides are as declared", () => {
    assert.deepEqual(abiProblems(declared(), read), []);
});

test("a change of the declaration that has not reached both sides is found in each of them", () => {
    /** @type {[string, (declaration: Declaration) => void, string[]][]} */
    const changes = [
        ["a function less", ({ functions }) => delete functions.up_copied, [page, header, exportsFile, types, wrapper]],
        ["a function more", ({ functions }) => (functions.up_new = { means: "new" }), [page, header, exportsFile, types, wrapper]],
        ["an argument less", ({ functions }) => delete functions.up_view.takes?.ratio, [page, header, exportsFile, types]],
        ["another result", ({ functions }) => (functions.up_wait.gives = "int"), [page, header, exportsFile]],
        ["a field of the boot message less", ({ bootMessage }) => delete bootMessage.session, [page, exportsFile, types]],
        ["another bit", ({ numbers: { viewFlags } }) => (viewFlags.values.provisional.is = 64), [page, header, numbers]],
        ["another role", ({ roles }) => rename(roles, "drag", "card"), [page, tree, types]],
        ["another letter", ({ nodeFlags }) => rename(nodeFlags, "n", "k"), [page, tree, types]],
        ["an effect less", ({ effects }) => delete effects.print, [page, "src/app/update/update.cpp", types]],
    ];
    for (const [what, change, files] of changes) assert.deepEqual(filesWithProblems(otherwise(change)), [...files].sort(), what);
});

test("a change of one side alone is found there", () => {
    /** @type {[string, string, string][]} file, what stands in it, what somebody writes */
    const changes = [
        [page, "| `up_scroll(y: float)` |", "| `up_scroll(x: float)` |"],
        [header, "Provisional = 128", "Provisional = 64"],
        [numbers, "provisional: 128", "provisional: 64"],
        [types, '| "drag"', '| "card"'],
        [exportsFile, "up_action(char* id, int id_length, int value, int keyboard)", "up_action(char* id, int id_length, int value)"],
        [exportsFile, "EMSCRIPTEN_KEEPALIVE void up_language_failed()", "void up_language_failed()"],
        [exportsFile, 'field(message, "session")', 'field(message, "kept")'],
        [tree, 'return "drag"', 'return "card"'],
        [tree, "(node.digit_key) flags += 'n'", "(node.digit_key) flags += 'k'"],
        [tree, "(node.digit_key) flags += 'n'", "(node.quiet) flags += 'n'"],
        ["src/app/update/update.cpp", 'return "print"', 'return "paper"'],
        [wrapper, "module._up_picture()", "module._up_draw()"],
    ];
    for (const [file, from, to] of changes) {
        assert.ok(read(file).includes(from), `${file}: ${from}`);
        const reading = (/** @type {string} */ each) => (each === file ? read(each).replace(from, to) : read(each));
        assert.deepEqual(filesWithProblems(declared(), reading), [file], `${file}: ${to}`);
    }
});

test("a name or a number that a table has no place for stops the making", () => {
    const without = (/** @type {string} */ file) => read(file).replace("<!-- abi: due -->\n", "");
    assert.throws(() => madeFiles(declared(), without), /no place for: due/);
});

/** What the type checker says about the page, if these were the types. @param {string} text @returns {string[]} */
function typeErrors(text) {
    const folder = mkdtempSync(join(tmpdir(), "upstream-abi-"));
    try {
        for (const part of ["web", "tsconfig.json", "tsconfig.web.json", "tools/page/upstream-module.d.ts"]) {
            cpSync(join(root, part), join(folder, part), { recursive: true });
        }
        symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
        writeFileSync(join(folder, types), text);
        const { stdout } = spawnSync(join(root, "node_modules/.bin/tsc"), ["-p", "tsconfig.web.json"], { cwd: folder, encoding: "utf8" });
        return stdout.split("\n").filter((line) => line.includes(": error TS"));
    } finally {
        rmSync(folder, { recursive: true });
    }
}

test("JavaScript that calls, reads or does something else than declared has the wrong type", () => {
    assert.deepEqual(typeErrors(read(types)), []);
    const declaration = otherwise(({ functions, bootMessage, nodeFlags, roles, effects }) => {
        delete functions.up_copied;
        functions.up_scroll.takes = {};
        functions.up_painted.takes = { on: "text" };
        delete bootMessage.session;
        rename(nodeFlags, "n", "k");
        rename(roles, "drag", "card");
        rename(effects, "print", "paper");
    });
    const errors = typeErrors(madeFiles(declaration, read)[types]);
    for (const pattern of [
        /^web\/abi\/module\.js.* Property '_up_copied' does not exist/, /^web\/abi\/module\.js.* Expected 0 arguments, but got 1/,
        /^web\/abi\/module\.js.* Expected 2 arguments, but got 1/, /'session' does not exist in type 'BootMessage'/,
        /'"n"' is not assignable to parameter of type 'NodeFlag'/, /'drag' does not exist in type/, /'print' does not exist in type/,
    ]) assert.ok(errors.some((error) => pattern.test(error)), `${pattern} is not among:\n${errors.join("\n")}`);
});

test("what a control does is told by flags: JavaScript reads no style class of the tree, and only the mirror writes them", () => {
    const scripts = readdirSync(join(root, "web"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
    assert.ok(scripts.length > 20);
    const reading = scripts.filter((file) => !file.startsWith("mirror/") && /\blook-/.test(read(join("web", file))));
    assert.deepEqual(reading, []);
});
