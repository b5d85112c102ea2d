// The direction of dependencies: what each room of src/ may include. Link lines hold it for symbols; this holds it
// for headers.

/** Rooms and libraries that a room may include besides itself and the standard library. @type {Record<string, string[]>} */
const allowed = {
    engine: [],
    content: ["engine"],
    codec: ["engine", "content", "nlohmann"],
    app: ["engine", "content", "codec", "qrcodegen"],
    ui: ["engine", "content", "codec", "app", "imgui"],
    runtime: ["engine", "content", "codec", "app", "ui", "imgui"],
    cli: ["engine", "content", "codec"],
    platform: ["engine", "content", "codec", "app", "ui", "runtime", "imgui", "emscripten"],
};

/** The room or library that an include names; null for the standard library and a room's own files. @param {string} path */
function owner(path) {
    return /^upstream\/([a-z]+)\//.exec(path)?.[1] ?? /^(imgui|nlohmann|qrcodegen|emscripten|GLES)/.exec(path)?.[1] ?? null;
}

/**
 * Every include that goes the wrong way, as `file:line: …`.
 * @param {{file: string, text: string}[]} sources files as `src/<room>/…`
 */
export function roomProblems(sources) {
    const problems = [];
    for (const { file, text } of sources) {
        const room = file.split("/")[1];
        if (!(room in allowed)) problems.push(`${file}: nothing says what the room ${room} may use`);
        for (const [index, line] of text.split("\n").entries()) {
            const path = /^\s*#\s*include\s*["<]([^">]+)[">]/.exec(line)?.[1];
            const used = path && owner(path);
            if (!used || used === room || !(room in allowed) || used === "GLES") continue;
            if (!allowed[room].includes(used)) problems.push(`${file}:${index + 1}: ${room} may not use ${used}`);
        }
    }
    return problems;
}
