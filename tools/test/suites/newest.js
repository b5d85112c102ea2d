// The page and the tool with a second Emscripten, where one is offered: UPSTREAM_EMSDK_NEWEST=/path/to/emcc.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { splitModule } from "../../page/split-module.js";
import { buildPreset } from "../../shared/presets.js";
import { attempt, root } from "../../shared/run.js";
import { check, none, sum } from "../tally.js";

/** @type {import("../tally.js").Suite} */
export const newest = {
    name: "newest",
    about: "builds with the Emscripten that UPSTREAM_EMSDK_NEWEST names",
    run: async () => {
        const emcc = process.env.UPSTREAM_EMSDK_NEWEST;
        if (!emcc) {
            console.log("not run: UPSTREAM_EMSDK_NEWEST names no second emcc");
            return none();
        }
        const options = { env: { UPSTREAM_EMCC: emcc }, folder: join(root, "build", "newest-web") };
        const version = attempt(emcc, ["--version"], { quiet: true }).output.split("\n")[0];
        const built = buildPreset("web", ["upstream_web"], options);
        const tally = check(`the page builds with ${version}`, built.ok ? null : built.output);
        if (!built.ok) return tally;
        process.env.UPSTREAM_EMCC = emcc;
        const { first, lazy } = await splitModule(readFileSync(join(options.folder, "page", "upstream.wasm")));
        delete process.env.UPSTREAM_EMCC;
        return sum([tally, check(`it is cut in two: ${first.length} B and ${lazy.length} B`, lazy.length > 0 ? null : "nothing is left for later")]);
    },
};
