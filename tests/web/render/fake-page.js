// Stands in for the window where a test moves time itself: frames and timers happen when it says so. May use: nothing.

/** @param {{hidden?: boolean}} [state] */
export function fakePage({ hidden = false } = {}) {
    /** @type {(() => void)[]} */
    let frames = [];
    /** @type {Map<number, {at: number, what: () => void}>} */
    const timers = new Map();
    let time = 0, last = 0;
    const document = Object.assign(new EventTarget(), { hidden });
    const going = new EventTarget();
    const page = {
        document,
        addEventListener: going.addEventListener.bind(going),
        performance: { now: () => time },
        requestAnimationFrame: (/** @type {() => void} */ what) => frames.push(what),
        setTimeout(/** @type {() => void} */ what, /** @type {number | undefined} */ after) {
            timers.set(++last, { at: time + (after ?? 0), what });
            return last;
        },
        clearTimeout: (/** @type {number} */ id) => void timers.delete(id),
    };
    return {
        page: /** @type {any} */ (page),
        /** How many frames and timers are asked for. */
        get pending() {
            return { frames: frames.length, timers: timers.size };
        },
        /** How many timers have been set. */
        get set() {
            return last;
        },
        /** The browser paints. */
        frame() {
            const due = frames;
            frames = [];
            for (const what of due) what();
        },
        /** So many ms go by. @param {number} ms */
        pass(ms) {
            time += ms;
            for (const [id, { at, what }] of timers) {
                if (at > time) continue;
                timers.delete(id);
                what();
            }
        },
        /** The page is left. */
        leave: () => void going.dispatchEvent(new Event("pagehide")),
        /** @param {boolean} now */
        hide(now) {
            document.hidden = now;
            document.dispatchEvent(new Event("visibilitychange"));
        },
    };
}
