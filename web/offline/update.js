// The page's side of a new version: looks for one, and lets it take over where nothing is under way: on the intro, or a kiosk's attract
// screen. May use: take-over.js.
import { visitLock } from "./take-over.js";

/** Screens on which nothing is under way. */
const resting = new Set(["intro", "attract"]);

/** A page that is never closed looks for a new version no more often than this, ms. */
const interval = 3_600_000;

/** When a new version that was refused asks again, ms. */
const patience = 5000;

const root = document.documentElement;
const atRest = () => resting.has(root.dataset.screen ?? "");

/** @param {() => void} look called with each other screen */
const onOtherScreen = (look) => new MutationObserver(look).observe(root, { attributes: true, attributeFilter: ["data-screen"] });

/**
 * Whether what serves the page now has another one: a browser may let a new version take over between two pages, before this script was
 * there, even while the document was on its way.
 * @param {ServiceWorkerContainer} container @param {ServiceWorker | null} [from] where the document came from
 */
async function isReplaced(container, from) {
    if (!from) return false;
    if (from !== container.controller || from.state === "redundant") return true;
    const now = await fetch(location.pathname).then((response) => response.text(), () => "");
    const addresses = [...document.querySelectorAll("link[rel=asset]")].map((link) => `href="${link.getAttribute("href")}"`);
    return now.includes('id="app-script"') && !addresses.every((address) => now.includes(address));
}

/**
 * Reloads when a new version serves the page, as soon as nothing is under way.
 * @param {ServiceWorkerContainer} container @param {ServiceWorker | null} [from] where the document came from
 */
function reloadAtRest(container, from) {
    // The first worker of all serves the page that brought it: that is no new version.
    let served = container.controller !== null;
    let stale = false;
    const look = () => {
        if (stale && atRest()) location.reload();
    };
    container.addEventListener("controllerchange", () => {
        stale ||= served;
        served = true;
        look();
    });
    onOtherScreen(look);
    void isReplaced(container, from).then((replaced) => {
        stale ||= replaced;
        look();
    });
}

/** @param {ServiceWorkerContainer} container @param {ServiceWorkerRegistration} registration */
export function followUpdates(container, registration) {
    let looked = Date.now(), again = 0;
    const ask = () => {
        clearTimeout(again);
        if (!container.controller || !atRest() || !registration.waiting) return;
        registration.waiting.postMessage("take over");
        // Another tab may be in the middle of a visit, and done later.
        again = setTimeout(ask, patience);
    };
    const look = () => {
        if (!atRest()) return;
        ask();
        if (Date.now() - looked < interval) return;
        looked = Date.now();
        registration.update().catch(() => {}); // there is no network
    };
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", ask));
    onOtherScreen(look);
    look();
}

/** Holds a lock while a visit is under way, for a worker that gets no answer (take-over.js). */
function holdWhileVisiting() {
    /** @type {(() => void) | null} */
    let release = null;
    const hold = () => {
        const held = new Promise((done) => { release = () => done(undefined); });
        navigator.locks?.request(visitLock, { mode: "shared" }, () => held).catch(() => {}); // refused, as storage may be
    };
    const look = () => {
        if (!atRest()) return release || hold();
        release?.();
        release = null;
    };
    onOtherScreen(look);
    look();
}

/** Before anything is registered, so that no question is missed. @param {ServiceWorkerContainer} container @param {ServiceWorker | null} [from] where the document came from */
export function answerWorker(container, from) {
    holdWhileVisiting();
    reloadAtRest(container, from);
    container.addEventListener("message", ({ data, ports }) => {
        if (data === "at rest?") ports[0]?.postMessage(atRest());
    });
    container.startMessages();
}
