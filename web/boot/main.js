// The app's start: loads everything at once, boots the module, and ties it to the page. Whatever goes wrong ends on a
// readable page. May use: failure.js, load.js, wiring.js, history.js, results-store.js, visit-store.js, prerendered.js's types.
import { wire } from "./wiring.js";
import { bootModule, load } from "./load.js";
import { describe, kindOf } from "./failure.js";
import { topLevel } from "../effects/history.js";
import { ResultsStore } from "../storage/results-store.js";
import { VisitStore } from "../storage/visit-store.js";

/** @type {import("./prerendered.js").Prerendered} */
const prerendered = /** @type {any} */ (window).upstreamPrerendered;

async function start() {
    const loaded = await load(prerendered);
    const visit = new VisitStore(prerendered.storage.device, prerendered.store);
    // A frame is somebody else's page, and an owner may not want it (docs/my-results.md).
    const keeps = topLevel() && !("noHistory" in document.documentElement.dataset);
    const results = new ResultsStore(prerendered.storage.device, `${prerendered.store}/results`, keeps);
    const problem = await bootModule(loaded, visit, results, prerendered.screens.damaged);
    if (problem) prerendered.fail("content", problem);
    else wire(loaded, visit, results, prerendered);
}

if (typeof WebAssembly !== "object") {
    prerendered.fail("webassembly");
} else {
    start().catch((reason) => prerendered.fail(kindOf(reason), describe(reason)));
}
