// The check on includes sees every wrong direction and no right one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { importProblems, roomProblems } from "../../../tools/test/rooms.js";

/** @param {string} file @param {string} include */
const problems = (file, include) => roomProblems([{ file, text: `// a file\n#include ${include}\n` }]);

test("a room may use the rooms below it, itself and the standard library", () => {
    for (const [file, include] of [
        ["src/codec/link/link.cpp", '"upstream/engine/model/response.hpp"'], ["src/codec/link/link.cpp", '"upstream/codec/link/link.hpp"'],
        ["src/codec/json.cpp", "<nlohmann/json.hpp>"], ["src/engine/score.cpp", "<vector>"],
        ["src/ui/paint/paint.cpp", "<imgui.h>"], ["src/ui/text/glyph_cache.cpp", "<imgui_internal.h>"],
        ["src/platform/web/exports.cpp", "<emscripten/html5.h>"], ["src/app/update/update.cpp", '"update/visit.hpp"'],
    ]) assert.deepEqual(problems(file, include), [], `${file} ${include}`);
});

test("a room may not use a room above it or a library that is not its own", () => {
    for (const [file, include, message] of [
        ["src/engine/score.cpp", '"upstream/codec/link/link.hpp"', "engine may not use codec"],
        ["src/engine/score.cpp", "<nlohmann/json.hpp>", "engine may not use nlohmann"],
        ["src/app/update/update.cpp", "<imgui.h>", "app may not use imgui"],
        ["src/app/update/update.cpp", '"upstream/ui/core/theme.hpp"', "app may not use ui"],
        ["src/cli/main.cpp", '"upstream/app/update/update.hpp"', "cli may not use app"],
        ["src/ui/core/ui.cpp", "<emscripten.h>", "ui may not use emscripten"],
    ]) assert.deepEqual(problems(file, include), [`${file}:2: ${message}`]);
});

test("a room that nothing is said about is a problem, and not free", () => {
    assert.match(problems("src/cellar/barrel.cpp", "<imgui.h>")[0], /nothing says what the room cellar may use/);
});

/** @param {string} file @param {string} line */
const imports = (file, line) => importProblems([{ file, text: `// a file\n${line}\n` }]);

test("a folder of JavaScript may import from itself, and from the folders below it", () => {
    for (const [file, line] of [
        ["web/mirror/mirror.js", 'import { due } from "../abi/constants.js";'], ["web/boot/main.js", 'import { Loop } from "../render/loop.js";'],
        ["web/render/loop.js", 'import { Other } from "./other.js";'], ["tools/serve/server.js", 'import { run } from "../shared/run.js";'],
        ["tools/page/typeface/fonts.js", 'import { join } from "node:path";'], ["web/abi/module.js", '/** @type {import("../mirror/mirror.js").Mirror} */'],
    ]) assert.deepEqual(imports(file, line), [], `${file} ${line}`);
});

test("a folder of JavaScript may not import from a folder above it, however it is written", () => {
    for (const [file, line, message] of [
        ["web/abi/module.js", 'import { Mirror } from "../mirror/mirror.js";', "web/abi may not import from web/mirror"],
        ["web/render/loop.js", 'export { x } from "../effects/effects.js";', "web/render may not import from web/effects"],
        ["web/mirror/mirror.js", 'import "../boot/main.js";', "web/mirror may not import from web/boot"],
        ["tools/shared/run.js", 'const { x } = await import("../page/shell.js");', "tools/shared may not import from tools/page"],
        ["web/input/x.js", '} from "../../tools/shared/run.js";', "web/input may not import from tools/shared"],
    ]) assert.deepEqual(imports(file, line), [`${file}:2: ${message}`]);
    assert.deepEqual(imports("web/new/x.js", ""), ["web/new/x.js: nothing says what web/new may import"]);
});
