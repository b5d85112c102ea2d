// Pages for when something has gone wrong: shell.html holds one for each kind, in plain words; this shows it. Their buttons
// are prerendered.js's, which is always there.
// May use: assets.js, lifecycle.js.
import { tell } from "../effects/lifecycle.js";
import { downloadError } from "../files/assets.js";

/** @typedef {"download" | "webassembly" | "content" | "crash"} Kind */

let shown = false;

/**
 * Ends on a readable page. Answers are in storage already, so nothing is lost. Only the first failure is shown: what
 * follows it is its consequence.
 * @param {Kind} kind
 * @param {string} [details] lines for someone who can mend it
 */
export function fail(kind, details = "") {
    if (shown) return;
    shown = true;
    document.documentElement.dataset.stage = "failed";
    tell({ name: "error", reason: kind });
    for (const section of document.querySelectorAll("[data-failure]")) {
        /** @type {HTMLElement} */ (section).hidden = /** @type {HTMLElement} */ (section).dataset.failure !== kind;
    }
    const page = document.querySelector(`[data-failure="${kind}"]`);
    const box = page?.querySelector("pre");
    if (box) {
        box.textContent = details;
        box.hidden = !details;
    }
    const heading = page?.querySelector("h1");
    if (heading instanceof HTMLElement) {
        heading.tabIndex = -1;
        heading.focus();
    }
}

/** This browser runs WebAssembly, so a module that it cannot run is a broken file. */
function runsModules() {
    try {
        return new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) instanceof WebAssembly.Module;
    } catch {
        return false;
    }
}

/** What kind of failure it is that the page could not be started. @param {unknown} reason @returns {Kind} */
export function kindOf(reason) {
    if (reason instanceof Error && reason.name === downloadError) return "download";
    if (!(reason instanceof WebAssembly.CompileError)) return "crash";
    return runsModules() ? "download" : "webassembly";
}

/**
 * Nothing may fail silently: a trap in the module ends on a page that says so.
 * @param {typeof fail} show @param {() => void} what
 */
export function orCrash(show, what) {
    try {
        what();
    } catch (reason) {
        show("crash", describe(reason));
    }
}

/** @param {unknown} reason @returns {string} */
export const describe = (reason) => (reason instanceof Error ? reason.message : String(reason));
