// The owner's script: counts a visit if it may, carries a campaign's parameters to the contact, and opens the form after a result.
// A page whose configuration asks for none of it has no such script. It hears of the page by the window's “assessment” events and
// tells it nothing but that a form was sent. May use: assets.js, device-storage.js, and everything in web/site.
import { addStyles, fetchText } from "../files/assets.js";
import { DeviceStorage } from "../storage/device-storage.js";
import { adapterOf, plainAddress } from "./adapters.js";
import { Campaign, withCampaign } from "./campaign.js";
import { Consent } from "./consent.js";
import { Draft } from "./draft.js";
import { completionsIn, countedOf } from "./events.js";
import { ContactForm } from "./form.js";
import { Prompt } from "./prompt.js";
import { resultOn } from "./result.js";
import { fetchWords, language } from "./words.js";

/**
 * @typedef {import("./adapters.js").Services & {consent: "call" | "prompt" | "none", focus: boolean, events: string[]}} Analytics
 * @typedef {{address?: string, campaign: string[], privacy: string, analytics?: Analytics, form?: import("./payload.js").Form}} Settings
 */

const root = document.documentElement, store = root.dataset.store ?? "upstream/";
const device = new DeviceStorage(), tab = new DeviceStorage(() => sessionStorage);

/** What happens before the settings are there waits for them. @type {Promise<Settings>} */
const settings = fetchText("site.json").then((text) => JSON.parse(text));

/** @type {Promise<void> | undefined} */
let styled;

/** The script's styles, once. */
const styles = () => {
    styled ??= addStyles("site.css").catch((error) => {
        styled = undefined;
        throw error;
    });
    return styled;
};

/** @param {() => void} then */
const onOtherLanguage = (then) => new MutationObserver(then).observe(root, { attributes: true, attributeFilter: ["lang"] });

/** @param {Analytics} analytics @param {string} address as it may be told */
function count(analytics, address) {
    const completions = completionsIn(tab, `${store}/counted`), send = adapterOf(analytics, address);
    /** @type {Consent<import("./events.js").Counted>} */
    const consent = new Consent((event) => {
        if (!completions.isNew(event)) return;
        completions.note(event);
        send(event);
    });
    return { consent, hear(/** @type {unknown} */ detail) {
        const event = countedOf(detail, analytics);
        if (event) consent.tell(event);
    } };
}

/** Asks, keeps what was chosen, and asks in another language when the page changes to it. @param {Consent<any>} consent @param {Settings} given */
function ask(consent, { analytics, privacy }) {
    const prompt = new Prompt(), key = `${store}/consent`;
    const choose = (/** @type {import("./consent.js").Choice} */ choice) => {
        consent.decide(choice);
        device.write(key, choice);
        void show();
    };
    /** @param {boolean} [afresh] */
    const show = async (afresh = false) => {
        const [say] = await Promise.all([fetchWords(), styles()]);
        prompt.show({
            say, focus: analytics?.focus ?? false, privacy, code: language(), choice: afresh ? undefined : consent.choice, choose,
            again: () => void show(true),
        }, afresh);
    };
    consent.decide(device.read(key));
    // Without words there is no question, and without one no consent.
    const attempt = () => void show().catch(() => {});
    attempt();
    onOtherLanguage(attempt);
    return choose;
}

/** @param {Settings} given @param {Campaign} campaign @param {string} address */
function contactForm({ form, privacy }, campaign, address) {
    if (!form) return undefined;
    const draft = new Draft(tab, store);
    /** @type {ContactForm | undefined} */
    let dialog;
    onOtherLanguage(() => {
        if (dialog?.isOpen) return;
        dialog?.remove();
        dialog = undefined;
    });
    return async (/** @type {HTMLAnchorElement} */ link) => {
        const [say] = await Promise.all([fetchWords(), styles()]);
        if (dialog?.isOpen) return;
        if (dialog?.done) dialog = undefined;
        dialog ??= new ContactForm({
            form, say, code: language(), draft, privacy, campaign: () => campaign.values, page: () => address,
            sent: () => void window.dispatchEvent(new CustomEvent("assessment", { detail: { name: "contact", method: "form" } })),
        });
        dialog.open(resultOn(document, location.hash), /[?&]result=/.test(link.href), link.getBoundingClientRect().top - 80);
    };
}

/** The way to the owner, on a result and beside what can be taken along. @param {EventTarget | null} target */
const contactLink = (target) => /** @type {HTMLAnchorElement | null} */ (target instanceof Element
    ? target.closest('#mirror a:is([data-id="result/contact"], [data-id="contact/link"])') : null);

/** @param {Promise<{open?: (link: HTMLAnchorElement) => Promise<void>, campaign: Campaign}>} parts */
function listenForContact(parts) {
    /** @type {Campaign | undefined} */
    let campaign;
    void parts.then((known) => { campaign = known.campaign; });
    const hasForm = (root.dataset.site ?? "").split(" ").includes("form");
    for (const kind of ["click", "auxclick"]) {
        document.addEventListener(kind, (event) => {
            const link = contactLink(event.target);
            if (!link) return;
            if (campaign) link.href = withCampaign(link.href, campaign.values);
            if (!hasForm || kind === "auxclick") return;
            event.preventDefault();
            // Should the form not come, the link leads where it led before: to how the owner can be reached.
            parts.then(({ open }) => open?.(link)).catch(() => location.assign(link.href));
        });
    }
}

/** What has happened before anybody listened. @type {unknown[]} */
const early = [.../** @type {any} */ (window).assessmentEvents ?? []];
/** @type {(detail: unknown) => void} */
let hear = (detail) => void early.push(detail);
addEventListener("assessment", (event) => hear(/** @type {CustomEvent} */ (event).detail));

/** @type {unknown[]} */
const told = [];
/** @type {(choice: unknown) => unknown} */
let decide = (choice) => told.push(choice);
/** @type {any} */ (window).assessmentConsent = (/** @type {unknown} */ choice) => void decide(choice);

const parts = settings.then((given) => {
    const address = given.address ?? plainAddress(location), campaign = new Campaign(given.campaign, location.search);
    if (given.analytics) {
        const counting = count(given.analytics, address);
        if (given.analytics.consent === "none") counting.consent.decide("granted");
        const choose = given.analytics.consent === "prompt" ? ask(counting.consent, given) : undefined;
        decide = (choice) => (choose && (choice === "granted" || choice === "denied") ? choose(choice) : counting.consent.decide(choice));
        hear = counting.hear;
    }
    if (given.analytics) early.forEach((detail) => hear(detail));
    told.forEach((choice) => decide(choice));
    return { campaign, open: contactForm(given, campaign, address) };
});
parts.catch((error) => console.error(`The site's script has no settings: ${error.message}`));
// A host has named it before this script was there, or does so later.
void parts.then(({ campaign }) => campaign.take(/** @type {any} */ (window).upstreamPrerendered?.campaign), () => {});
addEventListener("assessment-campaign", (event) => void parts.then(({ campaign }) => campaign.take(/** @type {CustomEvent} */ (event).detail), () => {}));
listenForContact(parts);
