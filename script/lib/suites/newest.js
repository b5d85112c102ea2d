// The page and the tool with a second Emscripten, where one is offered: UPSTREAM_EMSDK_NEWEST=/path/to/emcc.
import { statSync } from "node:fs";
import { join } from "node:path";
import { buildPreset } from "../presets.js";
import { attempt, root } from "../run.js";
import { check, none, sum } from "../tally.js";

/** @type {import("../tally.js").Suite} */
export const newest = {
    name: "newest",
    about: "builds with the Emscripten that UPSTREAM_EMSDK_NEWEST names",
    run: () => {
        const emcc = process.env.UPSTREAM_EMSDK_NEWEST;
        if (!emcc) {
            console.log("not run: UPSTREAM_EMSDK_NEWEST names no second emcc");
            return none();
        }
        const options = { env: { UPSTREAM_EMCC: emcc }, folder: join(root, "build", "newest-web") };
        const version = attempt(emcc, ["--version"], { quiet: true }).output.split("\n")[0];
        const built = buildPreset("web", ["upstream_web"], options);
        const tally = check(`the page builds with ${version}`, built.ok ? null : built.output);
        if (built.ok) {
            const { size } = statSync(join(options.folder, "page", "upstream.wasm"));
            console.log(`      upstream.wasm: ${size} B`);
        }
        return sum([tally]);
    },
};
