// The built page on the servers that owners have, with the files that the build makes for them.
import { dist } from "../../shared/files.js";
import { buildPreset } from "../../shared/presets.js";
import { check } from "../tally.js";
import { runFiles, testFiles } from "./scripts.js";

async function run() {
    const module = buildPreset("web", ["upstream_web"]);
    if (!module.ok) return check("the page builds", module.output);
    const { buildPage } = await import("../../page/build-page.js");
    await buildPage();
    return runFiles("hosting", testFiles("tests/hosting"), { env: { UPSTREAM_DIST: dist }, atOnce: 2 });
}

/** @type {import("../tally.js").Suite} */
export const hosting = { name: "hosting", about: "the built page on nginx, Caddy and Apache, as their files say", run };
