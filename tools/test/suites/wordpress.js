// The plugin in two real WordPresses, with a database of their own, driven by a browser.
import { join } from "node:path";
import { installNodePackages } from "../../deps/bootstrap.js";
import { dist } from "../../shared/files.js";
import { buildPreset } from "../../shared/presets.js";
import { root } from "../../shared/run.js";
import { check } from "../tally.js";
import { runFiles, testFiles } from "./scripts.js";

async function run() {
    const tool = buildPreset("native", ["upstream"]), module = buildPreset("web", ["upstream_web"]);
    if (!tool.ok || !module.ok) return check("the page builds", tool.ok ? module.output : tool.output);
    const packages = installNodePackages(join(root, "tests", "wordpress"));
    if (!packages.ok) return check("the newest WordPress comes from npm", packages.output);
    const { buildPage } = await import("../../page/build-page.js");
    await buildPage();
    return runFiles("wordpress", testFiles("tests/wordpress"), { env: { UPSTREAM_DIST: dist, UPSTREAM_CLI: join(root, "build", "native", "bin", "upstream") }, atOnce: 2 });
}

/** @type {import("../tally.js").Suite} */
export const wordpress = { name: "wordpress", about: "the plugin in Debian's WordPress and in the newest that npm carries", run };
