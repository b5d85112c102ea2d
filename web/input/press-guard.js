// Presses meant for what is gone are not taken by what has come: the second half of a double click, a tap on what could not
// be seen yet. Only a pointer's presses are ever dropped; a keyboard, a switch and a screen reader have none.
// May use: nothing.

/** How soon after a press, and how near to it (CSS px; a finger is less exact), another one belongs to it. */
const soon = 500, near = 24, nearTouch = 48;

/** @typedef {{id: string, screen: string, time: number, x: number, y: number}} PointerPress */

export class PressGuard {
    /** The last press that was let through. @type {PointerPress | undefined} */
    #last;
    /** What is prerendered is there from the start. */
    #screen = "intro";
    /** When what is on show was painted, as events tell time. */
    #painted = 0;
    /** When a pointer last went down, and whether it was a finger's. */
    #down = { time: 0, touch: false };

    /**
     * Another screen is there, which nobody has seen yet.
     * @param {string} screen @param {(what: () => void) => void} [afterPaint] does something when it has been painted
     */
    changed(screen, afterPaint = (what) => requestAnimationFrame(() => setTimeout(what))) {
        if (screen === this.#screen) return;
        this.#screen = screen;
        this.#painted = Infinity;
        afterPaint(() => this.painted(screen, performance.now()));
    }

    /** @param {string} screen @param {number} time */
    painted(screen, time) {
        if (screen === this.#screen) this.#painted = time;
    }

    /** @param {{timeStamp: number, pointerType: string}} event */
    down({ timeStamp, pointerType }) {
        this.#down = { time: timeStamp, touch: pointerType === "touch" };
    }

    /**
     * @param {string} id the control's
     * @param {{timeStamp: number, clientX: number, clientY: number}} event
     * @returns {boolean} whether the press is meant for it
     */
    allows(id, { timeStamp: time, clientX: x, clientY: y }) {
        const last = this.#last, reach = this.#down.touch ? nearTouch : near;
        const belongs = last && time - last.time < soon && Math.hypot(x - last.x, y - last.y) <= reach;
        if (belongs && (last.id !== id || last.screen !== this.#screen)) return false;
        if (this.#down.time < this.#painted) return false;
        this.#last = { id, screen: this.#screen, time, x, y };
        return true;
    }
}
