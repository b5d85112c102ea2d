// When a new version of the page may take the place of the old one: when every open page of it stands where nothing is under way. One that
// does not answer counts as a visit. This is the worker's side; update.js is the page's. May use: nothing.

/** How long a page may take to say so, ms. */
const patience = 2000;

/** @typedef {{url: string, postMessage: (message: unknown, transfer: Transferable[]) => void}} Client */

/** @param {Client} client @param {number} wait @returns {Promise<boolean>} */
const atRest = (client, wait) => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    const end = (/** @type {boolean} */ rests) => {
        clearTimeout(timer);
        port1.close();
        done(rests);
    };
    const timer = setTimeout(end, wait, false);
    port1.onmessage = ({ data }) => end(data === true);
    client.postMessage("at rest?", [port2]);
});

/**
 * @param {{clients: {matchAll: (options: object) => Promise<Client[]>}, registration: {scope: string}, skipWaiting: () => Promise<void>}} worker
 * @param {number} [wait]
 */
export async function answerTakeOver({ clients, registration: { scope }, skipWaiting }, wait = patience) {
    const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
    const pages = windows.filter(({ url }) => url.startsWith(scope));
    const rest = await Promise.all(pages.map((page) => atRest(page, wait)));
    if (rest.every(Boolean)) await skipWaiting();
}
