// Says to this machine's own server, every few seconds, that the page lives; what started the browser starts it anew when that stops
// (integrations/kiosk, docs/kiosk.md). It does so where it was opened with `beat` in its query; a page from anywhere else says nothing:
// not from the web, and not from a file. May use: nothing.

/** Between two beats, in milliseconds: a page is missed after 15 s. */
const every = 3000;

/** Whose server is this machine itself. */
const own = ["127.0.0.1", "localhost", "[::1]"];

/**
 * @param {object} [options]
 * @param {() => boolean} [options.alive] what else must be true of a page that lives: that the app has not given up
 * @param {Pick<Location, "protocol" | "hostname" | "search" | "href">} [options.place]
 * @param {(address: string) => Promise<unknown>} [options.send]
 * @param {(beat: () => void) => void} [options.paint] a page whose pictures do not reach the screen is not alive
 * @returns {() => void} stops it
 */
export function startHeartbeat({ alive = () => true, place = location, send = post, paint = requestAnimationFrame } = {}) {
    if (place.protocol !== "http:" || !own.includes(place.hostname) || !new URLSearchParams(place.search).has("beat")) return () => {};
    const address = new URL("beat", place.href).href;
    const beat = () => paint(() => {
        // The server may be starting anew just now; the next beat tells.
        if (alive()) send(address).catch(() => {});
    });
    beat();
    const timer = setInterval(beat, every);
    return () => clearInterval(timer);
}

/** @param {string} address */
const post = (address) => fetch(address, { method: "POST", keepalive: true });
