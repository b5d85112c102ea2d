// Nothing is sent before consent: events wait until it is given, and are thrown away when it is not. May use: nothing.

/** @typedef {"granted" | "denied"} Choice */

/** More is kept for nobody. */
const most = 200;

/** @template T */
export class Consent {
    /** @type {T[]} */
    #waiting = [];
    #send;
    /** @type {Choice | undefined} */
    choice;

    /** @param {(event: T) => void} send */
    constructor(send) {
        this.#send = send;
    }

    /** @param {T} event */
    tell(event) {
        if (this.choice === "granted") this.#send(event);
        else if (this.choice === undefined && this.#waiting.length < most) this.#waiting.push(event);
    }

    /** @param {unknown} choice what is neither is no choice @returns {boolean} whether it was one */
    decide(choice) {
        if (choice !== "granted" && choice !== "denied") return false;
        this.choice = choice;
        const waiting = this.#waiting;
        this.#waiting = [];
        if (choice === "granted") waiting.forEach((each) => this.#send(each));
        return true;
    }
}
