// When a new version of the page may take the place of the old one: when every open page of it stands where nothing is under way. A page
// that does not answer is asleep or gone; whether a visit is under way in it says the lock that such a page holds, and that a browser
// takes back from one that is gone. This is the worker's side; update.js is the page's. May use: nothing.

/** What a page holds while a visit is under way in it (Web Locks). */
export const visitLock = "upstream/visit";

/** How long a page may take to say so, ms. */
const patience = 2000;

/** @typedef {{url: string, postMessage: (message: unknown, transfer: Transferable[]) => void}} Client */

/** @param {Client} client @param {number} wait @returns {Promise<boolean | undefined>} undefined: it says nothing */
const atRest = (client, wait) => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    const end = (/** @type {boolean} */ rests, silent = false) => {
        clearTimeout(timer);
        port1.close();
        done(silent ? undefined : rests);
    };
    const timer = setTimeout(end, wait, false, true);
    port1.onmessage = ({ data }) => end(data === true);
    client.postMessage("at rest?", [port2]);
});

/** @param {LockManager} [locks] */
async function isHeld(locks) {
    const { held = [] } = await locks?.query() ?? {};
    // Where a browser has no locks, silence counts as a visit.
    return !locks || held.some(({ name }) => name === visitLock);
}

/**
 * @param {{clients: {matchAll: (options: object) => Promise<Client[]>}, registration: {scope: string}, skipWaiting: () => Promise<void>, navigator?: {locks?: LockManager}}} worker
 * @param {number} [wait]
 */
export async function answerTakeOver({ clients, registration: { scope }, skipWaiting, navigator }, wait = patience) {
    const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
    const pages = windows.filter(({ url }) => url.startsWith(scope));
    const rest = await Promise.all(pages.map((page) => atRest(page, wait)));
    if (rest.includes(false) || (rest.includes(undefined) && await isHeld(navigator?.locks))) return;
    await skipWaiting();
}
