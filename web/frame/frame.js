// What only a page in a frame of another page needs: it comes by itself, before the app does (web/boot/prefetch.js). It tells the host
// what it may know, does what the host may ask (docs/embed.md), and says to the app what its window is. May use: this folder, web/protocol, and the types of prerendered.js.
import { replaceContact } from "./options.js";
import { Parent } from "./parent.js";
import { Shown } from "./shown.js";
import { addRules } from "./styles.js";
import { askedScheme, settleScheme } from "./theme.js";

/** The app begins when the host has said its options, or after so long, ms. */
const patience = 500;

/** @type {import("../boot/prerendered.js").Prerendered} */
const page = /** @type {any} */ (window).upstreamPrerendered;

/** A page in a frame takes the focus from one place of its own to another, and never from its host. */
function stayOutOfFocus() {
    const { focus } = HTMLElement.prototype;
    HTMLElement.prototype.focus = function focusInside(options) {
        if (document.hasFocus()) focus.call(this, options);
    };
}

/** @param {(type: string, fields?: object) => void} send */
function tell(send) {
    const event = (/** @type {unknown} */ detail) => send("event", { event: detail });
    // What was told before anybody listened (web/effects/lifecycle.js).
    for (const detail of /** @type {any} */ (window).assessmentEvents ?? []) event(detail);
    addEventListener("assessment", (said) => event(/** @type {CustomEvent} */ (said).detail));
    addEventListener("keydown", ({ key, defaultPrevented }) => {
        if (key === "Escape" && !defaultPrevented) send("escape");
    });
}

/** The app asks the window, as it does everywhere, and is told what stands for it here. @param {Shown} shown */
function standIn(shown) {
    for (const name of /** @type {const} */ (["innerHeight", "scrollY"])) Object.defineProperty(window, name, { get: () => shown[name], configurable: true });
    window.scrollTo = /** @type {typeof scrollTo} */ ((/** @type {number} */ x, /** @type {number} */ y) => shown.scrollTo(x, y));
}

/** @returns {Promise<unknown>} the host has said what it had to say, or nothing */
const talk = () => new Promise((done) => {
    /** @type {Record<string, (message: any) => void>} */
    const does = {
        options({ contactHref, campaign }) {
            if (contactHref) replaceContact(contactHref, document);
            Object.assign(page, { campaign });
            // The owner's script (web/site) may be there already.
            dispatchEvent(new CustomEvent("assessment-campaign", { detail: campaign }));
            done(undefined);
        },
        visible: ({ top, height }) => shown.show({ top, height }),
    };
    const parent = new Parent((message) => does[message.type](message));
    const shown = new Shown((type, fields) => parent.send(type, fields));
    standIn(shown);
    tell((type, fields) => parent.send(type, fields));
    setTimeout(done, patience);
});

settleScheme(askedScheme(location.search), window);
stayOutOfFocus();
addRules(document);
page.settled = Promise.all([page.settled, talk()]);
