// Asks whether a visit may be counted, in a card that covers nothing for good, and says afterwards what was chosen, with a way to
// change it. Yes and no look alike and take one press each. May use: element.js, words.js's types.
import { button, make } from "./element.js";

/** @typedef {import("./consent.js").Choice} Choice */
/** @typedef {{say: import("./words.js").Say, focus: boolean, privacy: string, code: string, choice: Choice | undefined, choose: (choice: Choice) => void, again: () => void}} Asked  focus: the stage is told as well; again: to be asked once more */

/** @param {Asked} asked */
function question({ say, focus, privacy, code, choose }) {
    const title = make("p", { id: "site-ask-title" }, say("consent.title"));
    const card = make("section", { class: "site-ask", "aria-labelledby": title.id, lang: code }, title,
        make("p", {}, say(focus ? "consent.text.focus" : "consent.text"), " ",
            make("a", { href: `${privacy}#${code}`, target: "_blank", rel: "noopener" }, say("consent.more"))),
        make("div", { class: "site-row" }, button(say("consent.yes"), () => choose("granted")), button(say("consent.no"), () => choose("denied"))));
    return card;
}

/** @param {Asked} asked */
function state({ say, code, choice, again }) {
    const change = make("button", { type: "button", class: "site-link" }, say("consent.change"));
    change.addEventListener("click", again);
    return make("section", { class: "site-state", lang: code }, make("span", { role: "status" }, say(`consent.${choice}`)), change);
}

export class Prompt {
    /** @type {HTMLElement | undefined} */
    #shown;
    /** Room at the end of the page, so that what the card covers can be scrolled out from under it. */
    #room = make("div", { "aria-hidden": "true" });

    /** @param {Asked} asked @param {boolean} [focused] somebody has asked for it */
    show(asked, focused = false) {
        const had = this.#shown?.contains(document.activeElement) ?? false;
        const element = asked.choice ? state(asked) : question(asked);
        this.#shown?.remove();
        this.#shown = element;
        // The question comes first for whoever goes by keyboard; what was chosen stands at the end.
        if (asked.choice) document.body.append(element);
        else document.body.prepend(element);
        this.#room.remove();
        document.documentElement.style.removeProperty("scroll-padding-bottom");
        if (!asked.choice) this.#makeRoom(element);
        if (focused || had) element.querySelector("button")?.focus({ preventScroll: !focused });
    }

    /** @param {HTMLElement} card */
    #makeRoom(card) {
        const height = `${Math.ceil(card.getBoundingClientRect().height) + 24}px`;
        this.#room.style.height = height;
        // What gets the focus is not hidden under the card.
        document.documentElement.style.setProperty("scroll-padding-bottom", height);
        document.body.append(this.#room);
    }
}
