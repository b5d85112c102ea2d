// Everything that can be seen without running the code: layout, mistakes, types, and the direction of dependencies
// between the rooms.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { abiProblems } from "../../abi/check.js";
import { attemptAside, find, root } from "../../shared/run.js";
import { check, none, sum } from "../tally.js";
import { importProblems, roomProblems } from "../rooms.js";
import { tidy } from "../tidy.js";

/** C++ files below the folders, relative to the project. @param {string[]} folders */
export function sourceFiles(folders) {
    return folders.map((folder) => join(root, folder)).filter(existsSync).flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: "utf8" })
            .filter((name) => /\.[ch]pp$/.test(name)).map((name) => relative(root, join(folder, name)))).sort();
}

/** @param {string} promise @param {string} program @param {string[]} args */
async function tool(promise, program, args) {
    if (!find(program) && !existsSync(program)) return check(promise, `${program} is not on the PATH.`);
    const { ok, output } = await attemptAside(program, args);
    return check(promise, ok ? null : output);
}

/** @param {string} promise @param {string} program @param {string[]} args @param {string[]} files none: nothing to look at */
const onFiles = (promise, program, args, files) => files.length > 0 ? tool(promise, program, [...args, ...files]) : none();

const nodeTool = (/** @type {string} */ name) => join(root, "node_modules", ".bin", name);

/** What C++ and JavaScript do not agree on; null if they agree. */
function abiDrift() {
    const read = (/** @type {string} */ file) => readFileSync(join(root, file), "utf8");
    const problems = abiProblems(JSON.parse(read("src/platform/web/abi.json")), read);
    return problems.length > 0 ? problems.join("\n") : null;
}

/** Imports in web/ and tools/ that go the wrong way; null if there is none. */
function strayImports() {
    const files = ["web", "tools"].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".js")).map((name) => `${folder}/${name}`));
    const problems = importProblems(files.map((file) => ({ file, text: readFileSync(join(root, file), "utf8") })));
    return problems.length > 0 ? problems.join("\n") : null;
}

/** @type {import("../tally.js").Suite} */
export const lint = {
    name: "lint",
    about: "layout, mistakes, types, and who uses whom",
    run: async (changed) => {
        const all = sourceFiles(["src", "tests", "bench", "cmake"]);
        const rooms = all.filter((file) => file.startsWith("src/"));
        const within = (/** @type {string[]} */ files) => files.filter((file) => changed?.includes(file) ?? true);
        const rulesChanged = within(["eslint.config.js", "package-lock.json"]).length > 0;
        const crossing = roomProblems(rooms.map((file) => ({ file, text: readFileSync(join(root, file), "utf8") })));
        return sum(await Promise.all([
            check("every room uses only the rooms below it", crossing.length > 0 ? crossing.join("\n") : null),
            check("every folder of JavaScript imports only from those below it", strayImports()),
            check("C++ and JavaScript meet as declared", abiDrift()),
            onFiles("C++ is laid out as .clang-format says", "clang-format", ["--dry-run", "--Werror"], within(all)),
            onFiles("JavaScript has no lint", nodeTool("eslint"), ["--no-warn-ignored"],
                rulesChanged || !changed ? ["."] : changed.filter((file) => file.endsWith(".js"))),
            tool("the scripts' and tests' types hold", nodeTool("tsc"), ["-p", "tsconfig.json"]),
            tool("the page's types hold", nodeTool("tsc"), ["-p", "tsconfig.web.json"]),
            tidy(rooms.filter((file) => file.endsWith(".cpp")), changed),
        ]));
    },
};
