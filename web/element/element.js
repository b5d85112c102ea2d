// <upstream-assessment src="…">: an assessment in a page of somebody else (docs/embed.md). It asks for nothing until it is near the window or
// is opened, shows the page in a frame of its own, and says what happens there. Of the host it needs a place and nothing else.
// May use: this folder.
import { campaignOf } from "./campaign.js";
import { Place } from "./place.js";
import { schemeOf } from "./scheme.js";
import { modeOf, Shell } from "./shell.js";
import { Talk } from "./talk.js";

/** How near to the window an assessment is asked for. */
const near = "600px 0px";

/** How long a page may take that nobody has seen arrive, and how long one whose frame has loaded, ms. */
const patience = 30_000, patienceLoaded = 5000;

/** Its own attributes; as properties, “contact-href” is contactHref. */
const own = ["src", "lang", "perspective", "mode", "theme", "contact-href", "campaign"];

/** Only web pages: nothing that would run in the host. @param {string | null} src */
function addressOf(src) {
    try {
        const address = new URL(src ?? "", document.baseURI);
        return src && /^https?:$/.test(address.protocol) ? address : undefined;
    } catch {
        return undefined;
    }
}

/** In Node there are no elements, and nothing happens. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/**
 * An assessment, in a frame of its own.
 * @element upstream-assessment
 * @slot - A link to the assessment: shown without JavaScript, and where the host does not allow the frame
 * @attr {string} src - Address of the assessment's page
 * @attr {string} lang - Language that it begins in; else the visitor's
 * @attr {string} perspective - Id of the perspective that is chosen beforehand
 * @attr {"inline" | "dialog" | "slide-in"} mode - Where it is shown
 * @attr {"light" | "dark" | "auto"} theme - Its colours; auto, the default, is the host's
 * @attr {string} contact-href - Where “talk to us” leads: http, https, mailto or tel
 * @attr {string} campaign - Campaign parameters as a query, e.g. “utm_source=blog”; those of the host's address are added
 * @fires {CustomEvent<{language: string}>} assessment-ready - It can be taken
 * @fires {CustomEvent<{perspective: string | null}>} assessment-start - The first question is shown
 * @fires {CustomEvent<{answered: number, total: number}>} assessment-progress - A question has been answered
 * @fires {CustomEvent<{id: string, outcome: string, focus: string | null, perspective: string | null, language: string}>} assessment-complete - There is a result
 * @fires {CustomEvent<{method: "copy" | "share" | "picture" | "print"}>} assessment-share - The result is taken along
 * @fires {CustomEvent<{method: "link" | "form"}>} assessment-contact - “Talk to us” has been chosen
 * @fires {CustomEvent<{reason: string, speaks?: [number, number]}>} assessment-error - It cannot be shown
 * @csspart frame - The frame
 * @csspart dialog - The dialog of the modes dialog and slide-in
 * @csspart close - The button that closes it
 * @cssprop --upstream-height - Height that is kept free for it inline until it is there, 1280px
 * @cssprop --upstream-width - Width of the dialog
 * @cssprop --upstream-backdrop - Colour over the page behind the dialog
 */
export class UpstreamAssessment extends Base {
    static observedAttributes = own;
    /** Ends all that goes on, and all that is about the frame. @type {AbortController | undefined} */
    #life;
    /** @type {AbortController | undefined} */
    #visit;
    #failed = false;
    /** @type {Shell | undefined} */
    #shell;
    /** @type {HTMLIFrameElement | undefined} */
    #frame;
    /** It has been looked at since an attribute changed. */
    #settled = true;
    /** Where the focus was before a dialog. @type {Element | null} */
    #opener = null;

    connectedCallback() {
        // What was set before the script arrived.
        for (const name of properties) {
            if (!Object.hasOwn?.(this, name)) continue;
            const value = /** @type {any} */ (this)[name];
            delete /** @type {any} */ (this)[name];
            /** @type {any} */ (this)[name] = value;
        }
        this.#anew();
    }

    disconnectedCallback() {
        this.#end();
    }

    /** @param {string} _name @param {string | null} before @param {string | null} now */
    attributeChangedCallback(_name, before, now) {
        if (before !== now && this.#life) this.#anew();
    }

    /** Shows the dialog; inline, brings the assessment into the window. The focus goes into it. */
    open() {
        if (!this.#shell) this.#begin();
        const dialog = this.#shell?.dialog;
        this.#load();
        if (dialog && !dialog.open) {
            this.#opener = document.activeElement;
            dialog.showModal();
        } else if (!dialog) {
            this.scrollIntoView({ block: "nearest" });
        }
        this.#frame?.focus();
    }

    /** Closes the dialog. The visit goes on when it is opened again. */
    close() {
        this.#shell?.dialog?.close();
    }

    /** However many attributes change at once. */
    #anew() {
        this.#end();
        if (!this.#settled) return;
        this.#settled = false;
        queueMicrotask(() => {
            this.#settled = true;
            if (this.isConnected && !this.#life) this.#begin();
        });
    }

    #end() {
        this.#visit?.abort();
        this.#life?.abort();
        this.#life = this.#frame = this.#shell = undefined;
        this.#failed = false;
        this.shadowRoot?.replaceChildren();
    }

    #begin() {
        if (!this.isConnected) return;
        const { signal } = this.#life = new AbortController();
        const shell = this.#shell = new Shell(this.shadowRoot ?? this.attachShadow({ mode: "open" }), modeOf(this.getAttribute("mode")));
        document.addEventListener("click", (event) => this.#clicked(event), { signal });
        shell.dialog?.addEventListener("close", () => this.#closed(), { signal });
        if (shell.dialog) return;
        const observer = new IntersectionObserver((seen) => {
            if (seen.some(({ isIntersecting }) => isIntersecting)) this.#load();
        }, { rootMargin: near });
        observer.observe(this);
        signal.addEventListener("abort", () => observer.disconnect());
    }

    /** A button of the host opens it; where it is a dialog, so does the host's link in it. @param {MouseEvent} event */
    #clicked(event) {
        const path = /** @type {Element[]} */ (event.composedPath().filter((each) => each instanceof Element));
        const button = this.id && path.some((each) => each.getAttribute("data-assessment-open") === this.id);
        const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
        const link = this.#shell?.dialog && !this.#failed && plain && path.some((each) => each.localName === "a" && each.parentElement === this);
        if (event.defaultPrevented || !(button || link)) return;
        event.preventDefault();
        this.open();
    }

    #closed() {
        const { activeElement } = document, opener = this.#opener;
        if (opener instanceof HTMLElement && (activeElement === document.body || activeElement === this)) opener.focus();
    }

    #load() {
        const shell = this.#shell;
        if (!shell || this.#frame || this.#failed) return;
        const { signal } = this.#visit = new AbortController(), address = addressOf(this.getAttribute("src"));
        if (!address) return this.#fail("src");
        const scheme = schemeOf(this, this.getAttribute("theme"));
        for (const [name, value] of [["lang", this.getAttribute("lang")], ["perspective", this.getAttribute("perspective")], ["theme", scheme]]) {
            if (name && value) address.searchParams.set(name, value);
        }
        // A host's policy says no.
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
            if (effectiveDirective === "frame-src" && blockedURI.startsWith(address.origin)) this.#fail("blocked");
        }, { signal });
        const frame = this.#frame = shell.frame(address.href, this.title || this.textContent?.trim() || address.host, scheme);
        this.#talk(frame, address.origin, signal);
    }

    /**
     * A server that is not there, one that does not want to be framed, a page that is no assessment: nothing says so but silence.
     * @param {HTMLIFrameElement} frame @param {AbortSignal} signal @returns {() => void} it has spoken
     */
    #await(frame, signal) {
        const late = () => this.#fail("timeout"), spoken = new AbortController();
        let timer = setTimeout(late, patience);
        const end = () => {
            clearTimeout(timer);
            spoken.abort();
        };
        frame.addEventListener("load", () => {
            clearTimeout(timer);
            timer = setTimeout(late, patienceLoaded);
        }, { signal: spoken.signal });
        signal.addEventListener("abort", end);
        return end;
    }

    /** @param {HTMLIFrameElement} frame @param {string} origin @param {AbortSignal} signal */
    #talk(frame, origin, signal) {
        const spoken = this.#await(frame, signal);
        const inline = !this.#shell?.dialog;
        const talk = new Talk(frame, origin, {
            hello: () => {
                spoken();
                this.#shell?.ready();
                // A frame that is not seen takes no focus.
                if (!inline && document.activeElement === this) frame.focus();
                talk.send("options", { contactHref: this.getAttribute("contact-href") ?? undefined, campaign: campaignOf(this.getAttribute("campaign"), location.search) });
                place?.again();
            },
            stranger: (speaks) => this.#fail("version", { speaks }),
            height: (height) => place?.resize(height),
            // Only who is in there has gone to another screen.
            scroll: () => {
                if (inline && this.shadowRoot?.activeElement === frame && frame.getBoundingClientRect().top < 0) this.scrollIntoView({ behavior: /** @type {any} */ ("instant") });
            },
            escape: () => this.close(),
            event: (name, detail) => this.#tell(name, detail),
        }, signal);
        const place = inline ? new Place(frame, (visible) => talk.send("visible", visible), () => this.#shell?.sized(), signal) : undefined;
    }

    /** @param {string} reason @param {object} [more] */
    #fail(reason, more) {
        this.#visit?.abort();
        this.#frame = undefined;
        this.#failed = true;
        this.#shell?.fail(this.querySelector("a[href]"));
        this.#tell("error", { reason, ...more });
    }

    /** @param {string} name @param {object} detail */
    #tell(name, detail) {
        this.dispatchEvent(new CustomEvent(`assessment-${name}`, { detail, bubbles: true, composed: true }));
    }
}

/** @param {string} name */
const property = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const properties = own.filter((name) => name !== "lang").map(property);

for (const name of own) {
    if (name === "lang") continue; // every element has it
    Object.defineProperty(UpstreamAssessment.prototype, property(name), {
        get() { return this.getAttribute(name) ?? ""; },
        set(value) { if (value === null || value === undefined) this.removeAttribute(name); else this.setAttribute(name, value); },
        configurable: true, enumerable: true,
    });
}
