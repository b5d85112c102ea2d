// Whether anybody is still there: after a while without a touch it counts down, and then the visitor is taken to have gone. Only times
// and calls: who shows it is dialogs.js. May use: nothing.

/**
 * @typedef {object} On
 * @property {(seconds: number) => void} count called each second from the countdown's first one on, with what is left
 * @property {() => void} stay somebody is there after all
 * @property {() => void} gone
 */

const second = 1000;

export class Idle {
    #limits;
    #on;
    #now;
    /** When somebody last touched anything, ms. */
    #touched = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;
    #counting = false;

    /** @param {{idle: number, countdown: number}} limits seconds @param {On} on @param {() => number} [now] ms, which never goes back */
    constructor({ idle, countdown }, on, now = () => performance.now()) {
        this.#limits = { idle: idle * second, all: (idle + countdown) * second };
        this.#on = on;
        this.#now = now;
    }

    /** A visitor has come. */
    start() {
        this.#touched = this.#now();
        this.#counting = false;
        this.#wait();
    }

    /** Nobody is expected to be there. */
    stop() {
        clearTimeout(this.#timer);
        this.#timer = undefined;
    }

    /** Somebody has touched something, or pressed a key. */
    touch() {
        if (!this.#timer) return;
        this.#touched = this.#now();
        if (!this.#counting) return;
        this.#counting = false;
        this.#on.stay();
        this.#wait();
    }

    #wait() {
        clearTimeout(this.#timer);
        const left = this.#touched + this.#limits.idle - this.#now();
        // Touches in between move the end without another timer.
        this.#timer = setTimeout(() => this.#look(), Math.max(0, left));
    }

    #look() {
        const past = this.#now() - this.#touched, { idle, all } = this.#limits;
        if (past < idle) return this.#wait();
        if (past >= all) {
            this.stop();
            return this.#on.gone();
        }
        this.#counting = true;
        const left = Math.ceil((all - past) / second);
        this.#on.count(left);
        this.#timer = setTimeout(() => this.#look(), all - past - (left - 1) * second);
    }
}
