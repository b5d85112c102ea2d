// The bar below a visit: the result's way onto a phone, the form for a contact where the organiser wants one, and the end of the visit.
// May use: elements.js.
import { button, element } from "./elements.js";

/** @typedef {{phone: (() => void) | null, lead: (() => void) | null, over: () => void}} Ways null: not now */

export class Bar {
    #root;
    /** @type {HTMLElement | null} */
    #bar = null;

    /** @param {HTMLElement} root */
    constructor(root) {
        this.#root = root;
    }

    /** @param {Record<string, string>} words @param {Ways} ways */
    show(words, { phone, lead, over }) {
        const { lang, dir } = document.documentElement;
        const buttons = [button(words["bar.new"], "kiosk-button kiosk-over", over)];
        if (lead) buttons.push(button(words["bar.lead"], "kiosk-button", lead));
        if (phone) buttons.push(button(words["bar.phone"], "kiosk-button kiosk-first", phone));
        const bar = element("nav", { class: "kiosk-bar", "aria-label": words["bar.label"], lang, dir }, ...buttons);
        // The same bar is left alone, so that nobody's focus gets lost.
        if (this.#bar?.isConnected && this.#bar.isEqualNode(bar)) return;
        this.hide();
        this.#bar = bar;
        this.#root.append(bar);
    }

    hide() {
        this.#bar?.remove();
    }
}
