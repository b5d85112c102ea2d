// The form after the result: a dialog of the browser's own, made when somebody asks for it. Nothing typed is lost, whatever happens: an
// accidental close, a reload, a post that fails. Every state says what it is.
// May use: draft.js, element.js, fields.js, payload.js, and words.js's types.
import { button, make } from "./element.js";
import { makeField } from "./fields.js";
import { asText, payloadOf, post } from "./payload.js";

/** @typedef {import("./payload.js").Form} Form */
/** @typedef {import("./words.js").Say} Say */
/** @typedef {import("./fields.js").Made} Made */
/** @typedef {{form: Form, say: Say, code: string, draft: import("./draft.js").Draft, privacy: string, campaign: () => Record<string, string>, page: () => string, sent: () => void}} Around */

/** The names of the two boxes that are not the owner's fields. They are never kept: who comes back ticks them again. */
const consentBox = "consent", resultBox = "with-result";

/** So much of a frame is left below the upper edge of the form, where the frame has as much, px. */
const roomInFrame = 640;

/** A mail program takes no longer address than this. */
const longestMail = 1800;

export class ContactForm {
    #around;
    #dialog;
    #body = make("div", { class: "body" });
    #failed = make("div", { class: "site-failed", role: "alert", hidden: true });
    #status = make("p", { class: "site-problem", role: "status" });
    #goes = make("div", { class: "site-goes", hidden: true });
    #send;
    /** @type {Made[]} */
    #fields;
    #consent;
    /** @type {Made | undefined} */
    #withResult;
    #result = "";
    #busy = false;

    /** @param {Around} around */
    constructor(around) {
        const { form, say, code, draft, privacy } = this.#around = around;
        const changed = () => draft.keep(Object.fromEntries(this.#fields.map((each) => [each.name, each.value()])));
        this.#fields = form.fields.map((field) => makeField(field, code, say, changed));
        this.#consent = makeField({ name: consentBox, type: "checkbox", label: form.consent.text, required: form.consent.required }, code, say, () => {});
        if (form.result) this.#withResult = makeField({ name: resultBox, type: "checkbox", label: say("form.result") }, code, say, () => this.#showResult());
        this.#send = make("button", { type: "submit", class: "site-button first" }, say("form.send"));
        const title = make("h2", { id: "site-form-title", tabindex: "-1" }, say("form.title"));
        const element = make("form", { novalidate: true },
            ...this.#fields.map((each) => each.element), ...(this.#withResult ? [this.#withResult.element, this.#goes] : []), this.#consent.element,
            make("a", { class: "site-link", href: `${privacy}#${code}`, target: "_blank", rel: "noopener" }, say("form.privacy")),
            this.#status, this.#failed, make("div", { class: "site-row" }, this.#send));
        element.addEventListener("submit", (event) => {
            event.preventDefault();
            void this.#submit();
        });
        this.#body.append(element);
        this.#dialog = make("dialog", { class: "site-form", "aria-labelledby": title.id, lang: code },
            make("header", {}, title, button(say("form.close"), () => this.close())), this.#body);
        this.#put(draft.read());
        document.body.append(this.#dialog);
    }

    get isOpen() {
        return this.#dialog.open;
    }

    /** @param {string} result as it stands on the page @param {boolean} along it was ticked already @param {number} top where a frame's visitor looks, px */
    open(result, along, top) {
        this.#result = result;
        if (this.#withResult) {
            this.#withResult.element.hidden = result === "";
            if (along) this.#withResult.put(true);
        }
        this.#showResult();
        if (window.parent !== window) {
            this.#dialog.classList.add("framed");
            this.#dialog.style.setProperty("--top", `${Math.max(12, Math.min(top, document.documentElement.clientHeight - roomInFrame))}px`);
        }
        this.#dialog.showModal();
        this.#first()?.focus();
    }

    close() {
        this.#dialog.close();
    }

    /** Takes it out of the page: another one in another language follows. */
    remove() {
        this.#dialog.remove();
    }

    /** Where somebody begins. */
    #first() {
        return this.#fields.find(({ control }) => control.isConnected)?.control ?? this.#dialog.querySelector("h2");
    }

    /** @param {Record<string, unknown>} values */
    #put(values) {
        for (const each of this.#fields) if (Object.hasOwn(values, each.name)) each.put(values[each.name]);
    }

    #showResult() {
        const along = this.#withResult?.value() === true && this.#result !== "";
        this.#goes.hidden = !along;
        this.#goes.replaceChildren(...(along ? [make("b", {}, this.#around.say("form.result.what")), "\n", make("span", { dir: "auto" }, this.#result)] : []));
    }

    /** @returns {import("./payload.js").Written} */
    #written() {
        return {
            values: Object.fromEntries(this.#fields.map((each) => [each.name, each.value()])), consent: this.#consent.value() === true,
            result: this.#withResult?.value() === true ? this.#result : "",
        };
    }

    #context() {
        const { code, campaign, page } = this.#around;
        return { campaign: campaign(), language: code, page: page(), title: document.title, now: new Date() };
    }

    async #submit() {
        if (this.#busy) return;
        const { say, form, draft, sent } = this.#around;
        const all = [...this.#fields, ...(this.#withResult ? [this.#withResult] : []), this.#consent];
        const wrong = all.filter((each) => !each.check());
        this.#failed.hidden = true;
        this.#status.textContent = wrong.length === 0 ? "" : say(wrong.length === 1 ? "form.problems.one" : "form.problems", { n: String(wrong.length) });
        if (wrong.length > 0) return wrong[0].control.focus();
        this.#wait(true);
        const written = this.#written();
        const answer = await post(form.endpoint, payloadOf(form, written, this.#context()));
        this.#wait(false);
        if (!answer.sent) return this.#showFailed(answer.status);
        draft.forget();
        this.#showSent(written.result !== "");
        sent();
    }

    /** @param {boolean} on */
    #wait(on) {
        const { say } = this.#around;
        this.#busy = on;
        // Not disabled: that would take the focus away.
        this.#send.setAttribute("aria-disabled", String(on));
        this.#send.textContent = say(on ? "form.sending" : "form.send");
        if (on) this.#status.textContent = "";
    }

    /** @param {boolean} withResult */
    #showSent(withResult) {
        const { say } = this.#around, title = make("h3", { tabindex: "-1" }, say("form.sent.title"));
        this.#body.replaceChildren(title, make("p", {}, say(withResult ? "form.sent.result" : "form.sent")),
            make("div", { class: "site-row" }, button(say("form.close"), () => this.close(), "first")));
        title.focus();
        // Whoever comes again finds an empty form.
        this.#dialog.addEventListener("close", () => this.remove(), { once: true });
        this.done = true;
    }

    /** It has been sent. */
    done = false;

    /** A way on for everybody: again by the button that is there, by mail, or with the text alone. @param {number} status */
    #showFailed(status) {
        const { say, form } = this.#around, text = asText(form, this.#written(), this.#context());
        const box = make("div");
        const copy = button(say("form.copy"), () => {
            const done = () => { copy.textContent = say("form.copied"); };
            const refused = () => box.replaceChildren(make("p", {}, say("form.copy.failed")), make("div", { class: "site-goes", tabindex: "0" }, text));
            if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, refused);
            else refused();
        });
        const mail = form.mail ? [make("a", { class: "site-link", href: mailTo(form.mail, document.title, text) }, say("form.mail"))] : [];
        this.#failed.replaceChildren(make("h3", {}, say("form.failed.title")),
            make("p", {}, status === 0 ? say("form.failed.connection") : say("form.failed.refused", { status: String(status) })),
            make("div", { class: "site-row" }, copy, ...mail), box);
        this.#failed.hidden = false;
        this.#send.textContent = say("form.again");
        this.#send.focus();
    }
}

/** @param {string} to @param {string} subject @param {string} text */
export function mailTo(to, subject, text) {
    const address = (/** @type {number} */ length) => `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent([...text].slice(0, length).join(""))}`;
    let length = [...text].length;
    while (length > 0 && address(length).length > longestMail) length -= 50;
    return address(Math.max(0, length));
}
