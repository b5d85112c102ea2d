// The app's start: loads everything at once, boots the module, and ties it to the page. Whatever goes wrong ends on a
// readable page. May use: failure.js, load.js, wiring.js, visit-store.js, prerendered.js's types.
import { wire } from "./wiring.js";
import { bootModule, load } from "./load.js";
import { describe, kindOf } from "./failure.js";
import { VisitStore } from "../storage/visit-store.js";

/** @type {import("./prerendered.js").Prerendered} */
const prerendered = /** @type {any} */ (window).upstreamPrerendered;

async function start() {
    const loaded = await load(prerendered);
    const visit = new VisitStore(prerendered.storage.device, prerendered.store);
    const problem = await bootModule(loaded, visit, prerendered.screens.damaged);
    if (problem) prerendered.fail("content", problem);
    else wire(loaded, visit, prerendered);
}

if (typeof WebAssembly !== "object") {
    prerendered.fail("webassembly");
} else {
    start().catch((reason) => prerendered.fail(kindOf(reason), describe(reason)));
}
