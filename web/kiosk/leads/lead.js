// What a visitor leaves: tidied, looked at, and put together with the consent as it was worded. Pure functions. May use: nothing.

/** @typedef {"name" | "email" | "company"} Field */
/** @typedef {Record<Field, string>} Written */
/** @typedef {{key: string, required?: Field[], consent: {text: string | Record<string, string>, version: string, required?: boolean}}} LeadSettings the section “leads” */
/** @typedef {{language: string, text: string}} Wording */
/**
 * @typedef {object} Lead
 * @property {1} version
 * @property {string} time when it was left
 * @property {string} name @property {string} email @property {string} company
 * @property {string} language that the page was in @property {string} outcome what the result came to
 * @property {{given: boolean, time: string | null, version: string, language: string, text: string}} consent time: when the box was ticked
 */

/** In the order of the form. @type {Field[]} */
export const fields = ["name", "email", "company"];

/** Characters; an address has no more (RFC 5321). @type {Record<Field, number>} */
export const longest = { name: 100, email: 254, company: 120 };

/** @param {string} text */
const tidy = (text) => text.normalize("NFC").replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, " ").trim();

/** @param {Written} written @returns {Written} */
export const tidied = ({ name, email, company }) => ({ name: tidy(name), email: tidy(email), company: tidy(company) });

/** The owner's wording in a language, or in the first that it has. @param {LeadSettings["consent"]["text"]} text @param {string} code @returns {Wording} */
export function wordingIn(text, code) {
    if (typeof text === "string") return { language: "", text };
    const language = [code, code.split("-")[0]].find((each) => Object.hasOwn(text, each)) ?? Object.keys(text)[0];
    return { language, text: text[language] };
}

/** An address as people have them; whether somebody reads it nobody can tell here. @param {string} text */
const isAddress = (text) => /^[^\s@"'()<>[\]\\,;:]+@[^\s@"'()<>[\]\\,;:.]+(\.[^\s@"'()<>[\]\\,;:.]+)+$/.test(text);

/**
 * What is in the way of keeping it; a field each, in the order of the form.
 * @param {Written} written tidied @param {boolean} agreed @param {LeadSettings} settings
 * @returns {{field: Field | "consent", why: "missing" | "address"}[]}
 */
export function problemsOf(written, agreed, { required = ["email"], consent }) {
    /** @type {ReturnType<typeof problemsOf>} */
    const found = [];
    for (const field of fields) {
        if (written[field] === "") {
            if (required.includes(field)) found.push({ field, why: "missing" });
        } else if (field === "email" && !isAddress(written.email)) found.push({ field, why: "address" });
    }
    if (!agreed && (consent.required ?? true)) found.push({ field: "consent", why: "missing" });
    return found;
}

/** A clock gone wild is no reason to lose a lead. @param {number} time */
const timeText = (time) => (Math.abs(time) <= 8.64e15 ? new Date(time).toISOString() : String(time));

/**
 * @param {Written} written tidied
 * @param {{time: number, agreed: number | null, language: string, outcome: string, wording: Wording, version: string}} around agreed: when, if at all
 * @returns {Lead}
 */
export const makeLead = (written, { time, agreed, language, outcome, wording, version }) => ({
    version: 1, time: timeText(time), ...written, language, outcome,
    consent: { given: agreed !== null, time: agreed === null ? null : timeText(agreed), version, ...wording },
});
