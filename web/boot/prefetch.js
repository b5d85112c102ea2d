// Asking for what the app needs, in turn and out of the way of what the visitor does. May use: failure.js.
import { fail } from "./failure.js";

/**
 * A slow machine shows the page first, and does everything else then. A page that nobody sees is never painted.
 * @param {Promise<unknown>} parsed the body is whole
 */
export const painted = (parsed) => parsed.then(() => new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 1000);
}));

/** One after the other, each when there is nothing else to do: a press waits for one of them at most. @param {(() => unknown)[]} steps */
export async function inTurn(steps) {
    // Safari knows no idle time.
    const idle = window.requestIdleCallback ?? setTimeout;
    for (const step of steps) {
        await new Promise((done) => {
            idle(done, { timeout: 1000 });
        });
        step();
    }
}

/**
 * A part that only some pages need (web/frame, web/kiosk) lies behind the app, as data. Without it, the page does what it does by itself.
 * @param {string} type of its element @returns {Promise<unknown>} when it has run, or will not
 */
export const fetchPart = (type) => new Promise((done) => {
    /** @type {HTMLTemplateElement | null} */
    const template = document.querySelector("#app-script");
    const script = /** @type {HTMLScriptElement | null | undefined} */ (template?.content.querySelector(`[type=${type}]`));
    if (!script) return done(0);
    script.onload = script.onerror = done;
    script.type = "";
    document.head.append(script);
    // What is written into the page has run by now.
    if (!script.src) done(0);
});

/** The app's script lies ready in the page, with the hash that the browser holds it against. */
export function fetchApp() {
    /** @type {HTMLTemplateElement | null} */
    const template = document.querySelector("#app-script");
    const content = template?.content;
    // That of an archive, which is no module, runs before it.
    const script = /** @type {HTMLScriptElement | null | undefined} */ (content?.querySelector("[type][src]"));
    // In the single file the app is in the page already.
    if (!content || !script) return;
    script.addEventListener("error", () => fail("download", "app.js: no connection"));
    // Something else came in its place: the page of a hotel's network.
    addEventListener("error", ({ filename, message }) => {
        if (filename === script.src && document.documentElement.dataset.stage === "waiting") fail("download", `app.js: ${message}`);
    });
    // One after the other, which scripts of a template do not by themselves: the archive's, the app's, the owner's.
    for (const each of content.querySelectorAll("script")) each.async = false;
    document.head.append(content);
}
