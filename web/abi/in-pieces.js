// Long work in pieces, so that nobody who presses something waits for more than one of them. May use: nothing.

/** Lets the browser do what it has to: what was pressed comes first. */
export const breathe = () => /** @type {any} */ (globalThis).scheduler?.yield?.() ?? new Promise((done) => {
    setTimeout(done);
});

export class Pieces {
    #last = Promise.resolve();
    #breathe;

    constructor(between = breathe) {
        this.#breathe = between;
    }

    /** Never two at once: each begins when the one before is over. @template Result @param {Iterator<unknown, Result>} steps @returns {Promise<Result>} */
    run(steps) {
        const whole = this.#last.then(async () => {
            for (;;) {
                await this.#breathe();
                const { done, value } = steps.next();
                if (done) return value;
            }
        });
        this.#last = whole.then(() => {}, () => {});
        return whole;
    }
}
