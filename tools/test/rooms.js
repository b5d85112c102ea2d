// The direction of dependencies. What each room of src/ may include: CMake's targets hold it already, as a room sees only the
// headers of what it links; this says it by name and line. And what each folder of web/ and tools/ may import. Pure functions.
import { dirname, normalize } from "node:path/posix";

/** Rooms and libraries that a room may include besides itself and the standard library. @type {Record<string, string[]>} */
const rooms = {
    engine: [],
    content: ["engine"],
    codec: ["engine", "content", "nlohmann"],
    app: ["engine", "content", "codec", "qrcodegen"],
    ui: ["engine", "content", "codec", "app", "imgui"],
    runtime: ["engine", "content", "codec", "app", "ui", "imgui"],
    cli: ["engine", "content", "codec"],
    bindings: ["engine", "content", "codec", "emscripten"],
    platform: ["engine", "content", "codec", "app", "ui", "runtime", "imgui", "emscripten"],
};

/** The room or library that an include names; null for the standard library and a room's own files. @param {string} path */
function owner(path) {
    return /^upstream\/([a-z]+)\//.exec(path)?.[1] ?? /^(imgui|nlohmann|qrcodegen|emscripten)/.exec(path)?.[1] ?? null;
}

/**
 * Every include that goes the wrong way, as `file:line: …`.
 * @param {{file: string, text: string}[]} sources files as `src/<room>/…`
 */
export function roomProblems(sources) {
    const problems = [];
    for (const { file, text } of sources) {
        const room = file.split("/")[1];
        if (!(room in rooms)) problems.push(`${file}: nothing says what the room ${room} may use`);
        for (const [index, line] of text.split("\n").entries()) {
            const path = /^\s*#\s*include\s*["<]([^">]+)[">]/.exec(line)?.[1];
            const used = path && owner(path);
            if (!used || used === room || !(room in rooms)) continue;
            if (!rooms[room].includes(used)) problems.push(`${file}:${index + 1}: ${room} may not use ${used}`);
        }
    }
    return problems;
}

/** Folders of JavaScript that a folder may import from besides itself; types may come from anywhere. @type {Record<string, string[]>} */
const folders = {
    "web/abi": [],
    "web/engine": [],
    "web/files": [],
    "web/archive": ["web/effects"],
    "web/protocol": [],
    "web/frame": ["web/protocol"],
    "web/element": ["web/protocol"],
    "web/storage": [],
    "web/kiosk": ["web/files", "web/i18n", "web/storage"],
    "web/render": ["web/abi", "web/files"],
    "web/mirror": ["web/abi", "web/render"],
    "web/input": ["web/abi", "web/storage"],
    "web/effects": ["web/abi", "web/files", "web/render", "web/storage"],
    "web/i18n": ["web/files", "web/storage"],
    "web/share": ["web/effects"],
    "web/offline": [],
    "web/boot": ["web/abi", "web/effects", "web/files", "web/i18n", "web/input", "web/mirror", "web/render", "web/storage"],
    "web/site": ["web/files", "web/storage"],
    "tools/shared": [],
    "tools/abi": ["tools/shared"],
    "tools/deps": ["tools/shared"],
    "tools/page": ["tools/shared", "tools/deps", "web/abi", "web/kiosk"],
    "tools/serve": ["tools/shared", "tools/deps", "tools/page"],
    "tools/assessment": ["tools/shared", "tools/page", "tools/serve", "web/engine", "web/kiosk"],
    "tools/package": ["tools/shared", "tools/deps", "tools/page"],
    "tools/evidence": ["tools/shared"],
    "tools/wordpress": ["tools/shared", "tools/page"],
    "tools/test": ["tools/shared", "tools/abi", "tools/deps", "tools/package", "tools/page", "web/abi"],
};

/** @param {string} path */
const folderOf = (path) => path.split("/").slice(0, 2).join("/");

/**
 * Every import that goes the wrong way, as `file:line: …`.
 * @param {{file: string, text: string}[]} sources files as `web/<folder>/…` or `tools/<folder>/…`
 */
export function importProblems(sources) {
    const problems = [];
    for (const { file, text } of sources) {
        const folder = folderOf(file);
        if (!(folder in folders)) problems.push(`${file}: nothing says what ${folder} may import`);
        for (const [index, line] of text.split("\n").entries()) {
            const path = /(?:^(?:import|export|\}).*\bfrom\s*|^import\s*|\bawait import\()"(\.[^"]+)"/.exec(line)?.[1];
            const used = path && folderOf(normalize(`${dirname(file)}/${path}`));
            if (!used || used === folder || !(folder in folders)) continue;
            if (!folders[folder].includes(used)) problems.push(`${file}:${index + 1}: ${folder} may not import from ${used}`);
        }
    }
    return problems;
}
