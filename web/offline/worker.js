// The service worker: keeps every file of one build of the page, and answers with them, so that the page works without a network. It is
// installed whole or not at all, and leaves alone whatever it has no file for. The build writes the list before it (tools/page/offline).
// May use: workbox-precaching, workbox-routing, take-over.js.
import { cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { answerTakeOver } from "./take-over.js";
import { homeOf } from "./home.js";

/** @type {any} */
const worker = globalThis;

// What stands behind “?” is for the page's own scripts: every address of the page is the same file.
precacheAndRoute(worker.upstreamFiles, { ignoreURLParametersMatching: [/./], cleanURLs: false });
cleanupOutdatedCaches();

// The small pages behind links, whose scripts only lead to the page itself, and addresses that a mail program has spoilt: they are not kept.
// Without a network the worker leads there; the code behind “#” goes along by itself.
registerRoute(({ request }) => request.mode === "navigate", async ({ request }) => {
    try {
        return await fetch(request);
    } catch (reason) {
        const home = homeOf(request.url, worker.registration.scope);
        if (home) return Response.redirect(home);
        throw reason;
    }
});

// A visitor's first worker serves the very visit that brought it. A later one waits until it may take over.
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("message", (/** @type {any} */ event) => {
    if (event.data === "take over") event.waitUntil(answerTakeOver(worker));
});
