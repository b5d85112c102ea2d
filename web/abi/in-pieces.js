// Long work in pieces, so that nobody who presses something waits for more than one of them. May use: nothing.

/** Lets the browser do what it has to: what was pressed comes first. @returns {Promise<void>} */
export const breathe = () => /** @type {any} */ (globalThis).scheduler?.yield?.() ?? new Promise((done) => { setTimeout(done); });

/** @type {Promise<unknown>} */
let last = Promise.resolve();

/**
 * Never two works at once: each begins when the one before is over.
 * @template Result @param {Iterator<unknown, Result>} work @param {() => unknown} between @returns {Promise<Result>}
 */
export function inPieces(work, between = breathe) {
    const whole = last.then(async () => {
        for (;;) {
            await between();
            const { done, value } = work.next();
            if (done) return value;
        }
    });
    last = whole.catch(() => {});
    return whole;
}
