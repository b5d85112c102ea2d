// The WordPress of Debian and the newest that npm carries, each as a folder of its own that a test may write in. May use: tools/deps.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { placeOf } from "../../../tools/deps/servers.js";
import { root } from "../../../tools/shared/run.js";

/** @typedef {"debian" | "npm"} Source */

/** In the package: each version is an archive, and a folder with the rest of its files. */
const builds = join(root, "tests", "wordpress", "node_modules", "@wp-playground", "wordpress-builds"), newest = "nightly";

/** Debian's has links to libraries of other packages. @param {string} folder */
function fromDebian(folder) {
    const place = placeOf("wordpress");
    assert.ok(place, "There is no WordPress: script/bootstrap test brings Debian's.");
    // One leads to certificates, which nobody here needs.
    cpSync(dirname(place.program), folder, { recursive: true, dereference: true, filter: existsSync });
}

/** @param {string} folder */
function fromNpm(folder) {
    assert.ok(existsSync(builds), "There is no @wp-playground/wordpress-builds: `npm ci` in tests/wordpress brings it.");
    execFileSync("php", ["-r", "$z = new PharData($argv[1]); $z->extractTo($argv[2], null, true);", join(builds, "src", "wordpress", `wp-${newest}.zip`), folder]);
    cpSync(join(builds, "public", `wp-${newest}`), folder, { recursive: true, force: false });
    for (const name of ["database", "debug.log", "mu-plugins", "db.php"]) rmSync(join(folder, "wp-content", name), { recursive: true, force: true });
}

/** @param {Source} source @param {string} folder */
export function bringWordPress(source, folder) {
    mkdirSync(folder, { recursive: true });
    (source === "debian" ? fromDebian : fromNpm)(folder);
}
