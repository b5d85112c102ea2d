// The address bar and the back button. A step forward is one history entry, so the browser's back leads to the
// previous question; in a frame of another page nothing is pushed, because that would be the host's history.
// May use: nothing.

/** A result link's fragment, also where a mail program has written “#” as “%23”. @param {Location} where */
export function fragmentOf(where) {
    if (where.hash.length > 1) return where.hash;
    const at = where.href.lastIndexOf("%23");
    return at < 0 ? "" : where.href.slice(at);
}

/** The page's address without a fragment. @param {Location} where */
const ownAddress = (where) => where.href.replace(/(#|%23).*$/, "");

/** The same for others: a link opens in its reader's language, not in that of who shares it. @param {Location} where */
export const pageAddress = (where) =>
    ownAddress(where).replace(/([?&])lang=[^&]*(&?)/, (_, joint, more) => (more ? joint : ""));

/** The page is no frame of another one. */
export const topLevel = window.parent === window;

export class History {
    #skip = 0;

    /** @param {{back: () => void, link: (fragment: string) => void}} on */
    constructor(on) {
        this.on = on;
        this.fragment = fragmentOf(location);
        addEventListener("hashchange", () => {
            const fragment = fragmentOf(location);
            if (fragment === this.fragment) return;
            this.fragment = fragment;
            on.link(fragment);
        });
    }

    /** The browser has gone back. */
    popped() {
        // Another fragment is another link; hashchange tells.
        if (fragmentOf(location) !== this.fragment) return;
        if (this.#skip > 0) this.#skip -= 1;
        else this.on.back();
    }

    get #depth() {
        return Number(history.state?.depth ?? 0);
    }

    /** One step forward. */
    push() {
        if (topLevel) history.pushState({ depth: this.#depth + 1 }, "");
    }

    /** One step back that the app has taken already. */
    pop() {
        if (!topLevel || this.#depth === 0) return;
        this.#skip += 1;
        history.back();
    }

    /** Shows `#code` in the address, or nothing, without a history entry. @param {string} code */
    show(code) {
        this.fragment = code ? `#${code}` : "";
        try {
            history.replaceState(history.state, "", ownAddress(location) + this.fragment);
        } catch {
            // A page that was opened from a file of an unusual origin keeps its address.
        }
    }
}
