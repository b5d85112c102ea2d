// Cards that are dragged to another place: by a mouse anywhere; by a finger at once by the grip, and anywhere else when it has
// rested there for a moment, so that the page still scrolls under it.
// May use: mirror.js types.

/** @typedef {import("../mirror/mirror.js").Mirror} Mirror */

/** How long a finger rests on a card before it takes it along, and how wide the grip is at the card's left (CSS px). */
const rest = 250, grip = 56;

/**
 * Where a card lands that is let go `offset` below its place: behind every other card whose middle it has passed.
 * @param {{y: number, h: number}[]} places of all cards, in order
 * @param {number} from
 * @param {number} offset
 */
export function dropTarget(places, from, offset) {
    const middle = places[from].y + places[from].h / 2 + offset;
    return places.filter((place, index) => index !== from && place.y + place.h / 2 < middle).length;
}

export class Drags {
    /** @type {{card: HTMLElement, start: number, taken: boolean} | null} */
    #drag = null;
    #resting = 0;

    /**
     * @param {Mirror} mirror
     * @param {{drop: (id: string, value: number) => void, take: (x: number, y: number) => void}} on
     *   take: a finger that has rested at (x, y) on the page takes its card along
     */
    constructor(mirror, { drop, take }) {
        const { root } = mirror;
        root.addEventListener("pointerdown", (event) => {
            const card = /** @type {Element} */ (event.target).closest(".drag");
            if (!(card instanceof HTMLElement) || event.button !== 0) return;
            const taken = event.pointerType !== "touch" || event.clientX - card.getBoundingClientRect().left < grip;
            this.#drag = { card, start: event.pageY, taken };
            if (taken) return this.#hold(event.pointerId);
            this.#resting = window.setTimeout(() => {
                this.#hold(event.pointerId);
                take(event.pageX, event.pageY);
            }, rest);
        });
        root.addEventListener("pointerup", (event) => {
            const { card, start, taken } = this.#drag ?? {};
            this.#end();
            if (!card || start === undefined || !taken) return;
            const from = Number(card.dataset.index);
            const to = dropTarget(mirror.nodes("drag"), from, event.pageY - start);
            if (to !== from) drop(card.dataset.id ?? "", to);
        });
        root.addEventListener("pointercancel", () => this.#end());
    }

    /** A finger lies on a card, and may yet scroll the page. */
    get undecided() {
        return this.#drag?.taken === false;
    }

    /** @param {number} pointer */
    #hold(pointer) {
        if (!this.#drag) return;
        this.#drag.taken = true;
        // From now on the finger moves the card and not the page (mirror/roles/containers.js).
        this.#drag.card.dataset.taken = "";
        this.#drag.card.setPointerCapture(pointer);
    }

    #end() {
        clearTimeout(this.#resting);
        delete this.#drag?.card.dataset.taken;
        this.#drag = null;
    }
}
