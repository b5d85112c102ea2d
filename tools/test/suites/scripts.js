// The JavaScript tests: units under node, and the built page in a real browser.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { installNodePackages } from "../../deps/bootstrap.js";
import { dist } from "../../shared/files.js";
import { buildPreset } from "../../shared/presets.js";
import { attempt, find, root } from "../../shared/run.js";
import { check, sum } from "../tally.js";

/** Every *.test.js below a folder. @param {string} folder @returns {string[]} */
export function testFiles(folder) {
    const path = join(root, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path, { recursive: true, encoding: "utf8" })
        .filter((name) => /\.test\.js$/.test(name) && !name.includes("node_modules")).sort().map((name) => join(path, name));
}

const ending = pathToFileURL(join(root, "tools", "test", "ending.js")).href;

/**
 * Runs test files with node's own runner and counts tests. A file ends soon after its last test, though one that failed left
 * something open, and has failed when it takes too long: one that hangs must not cost the report of all the others.
 * @param {string} name of the report
 * @param {string[]} files
 * @param {{env?: Record<string, string>, atOnce?: number, seconds?: number, quiet?: boolean}} [options] atOnce: how many files run beside
 *   each other; seconds: how long each may take, several times what the longest does; quiet: nothing is printed
 */
export function runFiles(name, files, { env = {}, atOnce = 1, seconds = 900, quiet = false } = {}) {
    if (files.length === 0) return check(`${name} has tests`, "No test file was found.");
    const report = join(root, "build", "reports", `${name}.tap`);
    mkdirSync(join(root, "build", "reports"), { recursive: true });
    rmSync(report, { force: true });
    const reporters = ["--test-reporter=spec", "--test-reporter-destination=stdout",
        "--test-reporter=tap", `--test-reporter-destination=${report}`];
    const { ok } = attempt("node", ["--import", ending, "--test", `--test-timeout=${seconds * 1000}`, `--test-concurrency=${atOnce}`, ...reporters, ...files], { env, quiet });
    const tap = existsSync(report) ? readFileSync(report, "utf8") : "";
    const counted = (/** @type {string} */ word) => Number(new RegExp(`^# ${word} (\\d+)$`, "m").exec(tap)?.[1] ?? 0);
    const failed = counted("fail") + counted("cancelled");
    return { passed: counted("pass"), failed: failed === 0 && !ok ? 1 : failed };
}

/** The browser's tests that take longest: begun first, so that none of them is waited for at the end. */
const longest = ["axe", "journey", "phones", "failures", "budgets", "a11y", "stored", "languages", "firefox", "take"];

/** The page in build/web/dist/, the tool to compare it with, and a browser. */
async function runBrowser() {
    if (!["chromium", "google-chrome", "chromium-browser"].some(find)) {
        return check("a browser is there", "There is no chromium on the PATH.");
    }
    const tool = buildPreset("native", ["upstream"]);
    const module = buildPreset("web", ["upstream_web"]);
    if (!tool.ok || !module.ok) return check("the page builds", tool.ok ? module.output : tool.output);
    const { buildPage, buildSinglePage } = await import("../../page/build-page.js");
    await buildPage();
    await buildSinglePage(join(root, "build", "web-single", "upstream.html"), {});
    rmSync(join(root, "build", "budgets"), { recursive: true, force: true });
    const env = {
        UPSTREAM_DIST: dist,
        UPSTREAM_SINGLE: join(root, "build", "web-single", "upstream.html"),
        UPSTREAM_CLI: join(root, "build", "native", "bin", "upstream"),
    };
    // Most of what these tests do is wait: four at once keep two cores busy, and leave none of them without a turn.
    const alone = testFiles("tests/e2e/alone");
    const others = testFiles("tests/e2e").filter((path) => !alone.includes(path));
    const rank = (/** @type {string} */ path) => (longest.indexOf(basename(path, ".test.js")) + 1) || longest.length + 1;
    others.sort((a, b) => rank(a) - rank(b));
    // What is measured in milliseconds, or listened to, has the machine to itself.
    return sum([runFiles("e2e", others, { env, atOnce: 4 }), runFiles("alone", alone, { env })]);
}

/** The examples with the native tool. What an example's own packages are needed for is skipped without them. */
function runExamples() {
    const tool = buildPreset("native", ["upstream"]);
    if (!tool.ok) return check("the tool builds", tool.output);
    const packages = installNodePackages(join(root, "examples", "many-results"));
    if (!packages.ok) console.error(packages.output);
    const env = { UPSTREAM_TOOL: join(root, "build", "native", "bin", "upstream") };
    return runFiles("examples", testFiles("tests/examples"), { env });
}

/** @type {import("../tally.js").Suite[]} */
export const scriptSuites = [
    { name: "js", about: "JavaScript units and the scripts",
      run: () => runFiles("js", ["tests/web", "tests/golden", "tests/tools"].flatMap(testFiles)) },
    { name: "examples", about: "what examples/ shows, with the native tool", run: runExamples },
    { name: "e2e", about: "the built page in a real browser", run: runBrowser },
];
