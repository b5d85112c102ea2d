// What a kiosk keeps, on disks that are cut off, full or damaged, and the kiosk itself: the built page on the shipped command line, on a
// screen that is not there.
import { join } from "node:path";
import { dist } from "../../shared/files.js";
import { buildPreset } from "../../shared/presets.js";
import { find, root } from "../../shared/run.js";
import { check } from "../tally.js";
import { runFiles, testFiles } from "./scripts.js";

async function run() {
    if (!["chromium-headless-shell", "chromium"].some(find)) return check("a browser is there", "There is no chromium on the PATH.");
    const tool = buildPreset("native", ["upstream"]), module = buildPreset("web", ["upstream_web"]);
    if (!tool.ok || !module.ok) return check("the page builds", tool.ok ? module.output : tool.output);
    const { buildPage } = await import("../../page/build-page.js");
    await buildPage();
    const env = { UPSTREAM_DIST: dist, UPSTREAM_CLI: join(root, "build", "native", "bin", "upstream") };
    return runFiles("kiosk", testFiles("tests/kiosk"), { env, atOnce: 2 });
}

/** @type {import("../tally.js").Suite} */
export const kiosk = { name: "kiosk", about: "a kiosk on a screen of the tests; its records through power cuts, on full and on damaged disks", run };
