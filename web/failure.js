// Pages for when something has gone wrong: shell.html holds one for each kind, in plain words; this shows it.
// May use: nothing.

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
    for (const section of document.querySelectorAll("[data-failure]")) {
        /** @type {HTMLElement} */ (section).hidden = /** @type {HTMLElement} */ (section).dataset.failure !== kind;
    }
    const page = document.querySelector(`[data-failure="${kind}"]`);
    const box = page?.querySelector("pre");
    if (box) {
        box.textContent = details;
        box.hidden = !details;
    }
    page?.querySelector("button")?.addEventListener("click", () => location.reload());
    const heading = page?.querySelector("h1");
    if (heading instanceof HTMLElement) {
        heading.tabIndex = -1;
        heading.focus();
    }
}

/** The name of errors of the network. (Their class is another one in each script of the page.) */
export const downloadError = "DownloadError";

/** A file could not be fetched. */
export class DownloadError extends Error {
    name = downloadError;
}

/** @param {unknown} reason @returns {string} */
export const describe = (reason) => (reason instanceof Error ? reason.message : String(reason));
