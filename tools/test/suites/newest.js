// The page with a second Emscripten, where one is offered: UPSTREAM_EMSDK_NEWEST=/path/to/emcc, or what script/bootstrap release brought.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { newestEmcc, versionOf } from "../../deps/emscripten.js";
import { splitModule } from "../../page/split-module.js";
import { buildPreset } from "../../shared/presets.js";
import { root } from "../../shared/run.js";
import { check, none, sum } from "../tally.js";

/** @type {import("../tally.js").Suite} */
export const newest = {
    name: "newest",
    about: "builds with the Emscripten that UPSTREAM_EMSDK_NEWEST names, or script/bootstrap release brought",
    run: async () => {
        const emcc = newestEmcc();
        if (!emcc) {
            console.log("not run: UPSTREAM_EMSDK_NEWEST names no second emcc, and script/bootstrap release has brought none");
            return none();
        }
        const options = { env: { UPSTREAM_EMCC: emcc }, folder: join(root, "build", "newest-web") };
        const built = buildPreset("web", ["upstream_web"], options);
        const tally = check(`the page builds with Emscripten ${versionOf(emcc)}`, built.ok ? null : built.output);
        if (!built.ok) return tally;
        process.env.UPSTREAM_EMCC = emcc;
        const { first, lazy } = await splitModule(readFileSync(join(options.folder, "page", "upstream.wasm")));
        delete process.env.UPSTREAM_EMCC;
        return sum([tally, check(`it is cut in two: ${first.length} B and ${lazy.length} B`, lazy.length > 0 ? null : "nothing is left for later")]);
    },
};
