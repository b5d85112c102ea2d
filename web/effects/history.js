// The address bar, and the browser's Back and Forward. Each history entry says which screen it stands for (its place) and
// which one lies before it (from), so that walking over them shows the same screens in either direction, a page's own Back
// goes the browser's way, and neither piles up entries. In a frame of another page nothing is entered or walked, because
// that would be the host's history. May use: nothing.

/** “#”, however often it was percent-encoded on its way, and what looks like a code behind it: a mark such as “2.”. */
const code = /(?:#|%(?:25)*23)+t?\d{1,3}\..*$/;

/**
 * A result link's fragment, also where mails and chats have written “#” as “%23” or “%2523”. Anything else behind a “#” is
 * no link, and nothing to this page.
 * @param {Location} where
 */
export const fragmentOf = (where) => (code.exec(where.href) ?? [""])[0];

/** The page's address without a fragment. @param {Location} where */
const ownAddress = (where) => where.href.replace(code, "").replace(/#.*$/, "");

/** The same for others: a link opens in its reader's language, not in that of who shares it, and not as a host page wanted it. @param {Location} where */
export const pageAddress = (where) =>
    ownAddress(where).replace(/([?&])((lang|theme|perspective)=[^&]*(&|$))+/g, "$1").replace(/[?&]$/, "");

/**
 * What links begin with: the address that the page's owner has given it (tools/page/preview/tags.js), else where it is. A page from a
 * disk has none that others could open. @param {Location} where
 */
export function publicAddress(where) {
    const given = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
    return { page: given?.href ?? (where.protocol.startsWith("http") ? pageAddress(where) : ""), previews: given?.dataset.previews ?? "" };
}

/** One visitor follows the other here, and none finds anything of the one before (web/kiosk). */
export const atKiosk = () => "kiosk" in document.documentElement.dataset || /[?&]kiosk\b/.test(location.search);

/** The page is no frame of another one, and walks through its own history. */
export const topLevel = () => window.parent === window && !atKiosk();

/** What this entry holds: its place and where it was entered from, if anybody has said. @returns {{place?: string, from?: string}} */
export const entry = () => history.state ?? {};

/** Makes an entry for a screen, one step after this one. @param {string} place */
export function enter(place) {
    if (topLevel()) history.pushState({ place, from: entry().place }, "");
}

/** The screen that this entry stands for; empty if nobody has said yet. @returns {string} */
export const entered = () => (topLevel() ? entry().place ?? "" : "");

/** Says which screen this entry stands for. @param {string} place @param {string} [address] */
export function mark(place, address) {
    try {
        const state = topLevel() ? { place, from: entry().from } : history.state;
        history.replaceState(state, "", address);
    } catch {
        // A page that was opened from a file of an unusual origin keeps its address.
    }
}

/** @typedef {"push" | "pop" | "replace"} Step */

/** Sooner nobody has seen a screen and pressed Back, seen where it leads, and pressed it again, ms. */
const soon = 250;

export class History {
    /** What the app has done and the browser not yet, as it is still walking back, or as it has a picture to show first. @type {[Step, string][]} */
    #steps = [];
    #walking = false;
    /** Two places before the screen that is shown, if that has no entry yet or has just got it. @type {string | undefined} */
    #before;
    /** When it got it. */
    #made = 0;
    #on;
    #fragment;

    /** @param {{walk: (place: string) => void, link: (fragment: string) => void, place: () => string, later: (what: () => void) => void}} on
     *    place: the screen that is shown; later: does something when that has been painted */
    constructor(on) {
        this.#on = on;
        this.#fragment = fragmentOf(location);
        addEventListener("hashchange", () => {
            if (fragmentOf(location) !== this.#fragment) this.walked();
        });
    }

    /** The browser has gone to another entry, by its buttons, by a new fragment, or because a step asked for it. */
    walked() {
        const asked = this.#walking, from = this.#on.place(), fragment = fragmentOf(location), { place } = entry();
        const opened = fragment !== this.#fragment;
        this.#walking = false;
        this.#fragment = fragment;
        if (!asked && this.#goneTooFar(place)) return history.forward();
        if (!asked) {
            if (opened && (fragment || !place)) this.#on.link(fragment);
            else if (place) this.#on.walk(String(place));
            if (!place && topLevel()) history.replaceState({ place: this.#on.place(), from }, "");
        }
        this.#follow();
    }

    /**
     * Back was asked for when the screen on show had no entry yet: then the browser has gone one too far, and the entry is not made, or
     * is as if it had not been.
     * @param {string | undefined} place where it has gone
     */
    #goneTooFar(place) {
        const unmade = this.#steps.length > 0 || performance.now() - this.#made < soon, before = this.#before;
        this.#steps = [];
        this.#before = undefined;
        return unmade && place !== undefined && place === before;
    }

    /** @param {Step} step @param {string} place */
    take(step, place) {
        if (this.#steps.length === 0) this.#before = entry().from;
        this.#steps.push([step, place]);
        // To make an entry takes longer than to paint what it stands for.
        if (step === "push") this.#on.later(() => this.#follow());
        else this.#follow();
    }

    #follow() {
        while (!this.#walking && this.#steps.length > 0) {
            const [step, place] = /** @type {[Step, string]} */ (this.#steps.shift());
            if (step === "push") this.#enter(place);
            else if (step === "replace") mark(place);
            else this.#pop(place);
        }
    }

    /** @param {string} place */
    #enter(place) {
        enter(place);
        this.#made = performance.now();
    }

    /** Back to a screen: to its entry if that is the one before this, else this one stands for it. @param {string} place */
    #pop(place) {
        const now = entry();
        if (topLevel() && now.place === place && fragmentOf(location) === "") return;
        if (topLevel() && now.from === place) {
            this.#walking = true;
            history.back();
            return;
        }
        this.#fragment = "";
        mark(place, ownAddress(location));
    }
}
