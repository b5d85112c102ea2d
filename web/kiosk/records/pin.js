// The organiser's PIN: a deterrent against curious visitors, no lock. Whoever has the device's files has the salted hash, and a PIN has
// few digits; the lock is the operating system's. May use: base64url.js, storage/device-storage.js's types.
import { toBytes, toText } from "./base64url.js";

/** @typedef {import("../../storage/device-storage.js").DeviceStorage} DeviceStorage */
/** @typedef {{salt: string, iterations: number, hash: string}} PinSection salt and hash in base64url; of the configuration */

/** Wrong PINs that cost nothing: fingers slip. */
const free = 3;
/** The first wait; each wrong PIN after it doubles it, up to the longest. */
const firstWait = 30_000, longestWait = 3_600_000;
/** What is slow enough today, and the least that is taken. */
export const usualIterations = 600_000, fewestIterations = 100_000;

/** @param {string} pin @param {Uint8Array<ArrayBuffer>} salt @param {number} iterations @returns {Promise<Uint8Array>} */
async function slowHash(pin, salt, iterations) {
    const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin.normalize("NFKC")), "PBKDF2", false, ["deriveBits"]);
    return new Uint8Array(await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, key, 256));
}

/** The section of the configuration for a PIN. @param {string} pin @param {number} [iterations] @returns {Promise<PinSection>} */
export async function makePin(pin, iterations = usualIterations) {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    return { salt: toText(salt), iterations, hash: toText(await slowHash(pin, salt, iterations)) };
}

/** Why a section cannot be used; null if it can. @param {PinSection} section @returns {string | null} */
export function pinProblem({ salt, iterations, hash }) {
    const letters = /^[A-Za-z0-9_-]+$/;
    if (!letters.test(salt ?? "") || salt.length < 22) return "the salt has fewer than 16 bytes in base64url";
    if (!letters.test(hash ?? "") || hash.length !== 43) return "the hash does not have 32 bytes in base64url";
    if (!Number.isInteger(iterations) || iterations < fewestIterations) return `fewer than ${fewestIterations} iterations`;
    return null;
}

/** How long to wait after so many wrong PINs. @param {number} wrong */
const waitAfter = (wrong) => (wrong < free ? 0 : Math.min(longestWait, firstWait * 2 ** (wrong - free)));

export class PinCheck {
    #section;
    #storage;
    #now;
    #key;
    /** What counts where storage is refused. */
    #wrong = 0;
    #last = 0;

    /** @param {PinSection} section @param {DeviceStorage} storage @param {{now?: () => number, key?: string}} [options] */
    constructor(section, storage, { now = Date.now, key = "kiosk/pin" } = {}) {
        const problem = pinProblem(section);
        if (problem) throw new Error(`PIN: ${problem}`);
        this.#section = section;
        this.#storage = storage;
        this.#now = now;
        this.#key = key;
    }

    #read() {
        const [wrong, last] = (this.#storage.read(this.#key) ?? "").split(" ").map(Number);
        if (wrong > this.#wrong) [this.#wrong, this.#last] = [wrong, Number.isFinite(last) ? last : 0];
    }

    /** @param {number} wrong */
    #write(wrong) {
        [this.#wrong, this.#last] = [wrong, this.#now()];
        if (wrong > 0) this.#storage.write(this.#key, `${wrong} ${this.#last}`);
        else this.#storage.remove(this.#key);
    }

    /** How many milliseconds nobody may try. A clock that was put back makes nobody wait longer than the delay itself. */
    wait() {
        this.#read();
        const delay = waitAfter(this.#wrong), passed = this.#now() - this.#last;
        return passed < 0 ? delay : Math.max(0, delay - passed);
    }

    /** @param {string} pin @returns {Promise<{right: boolean, wait: number}>} wait: until the next try */
    async check(pin) {
        const wait = this.wait();
        if (wait > 0) return { right: false, wait };
        // It counts before it is looked at, so that a reload in between is no way out.
        this.#write(this.#wrong + 1);
        const { salt, iterations, hash } = this.#section;
        const found = await slowHash(pin, toBytes(salt), iterations), right = toText(found) === hash;
        if (right) this.#write(0);
        return { right, wait: right ? 0 : this.wait() };
    }
}
