// What the form posts, as each service wants it. May use: words.js. Pure functions.
import { inLanguage } from "./words.js";

/**
 * @typedef {import("./words.js").OwnText} OwnText
 * @typedef {{name: string, type: string, label: OwnText, hint?: OwnText, required?: boolean, options?: {value: string, label: OwnText}[], objectType?: string}} Field
 * @typedef {object} Form
 * @property {"hubspot" | "web3forms" | "formspree" | "json"} service
 * @property {string} endpoint @property {Field[]} fields
 * @property {{text: OwnText, version: string, required: boolean, subscription?: number}} consent
 * @property {string} [accessKey] @property {string} [mail]
 * @property {string} result the name under which a result goes along; empty: it is not asked for
 * @typedef {object} Written
 * @property {Record<string, string | boolean>} values by field @property {boolean} consent @property {string} result empty unless it was ticked
 * @typedef {{campaign: Record<string, string>, language: string, page: string, title: string, now: Date}} Around
 */

/** @param {Form} form @param {Written} written @param {Around} around @returns {[string, string][]} what every service gets, by name */
function named({ fields, result: name }, { values, result }, { campaign }) {
    const own = fields.flatMap((field) => {
        const value = values[field.name] ?? "";
        if (field.type === "checkbox") return [/** @type {[string, string]} */ ([field.name, value ? "true" : "false"])];
        return value === "" ? [] : [/** @type {[string, string]} */ ([field.name, String(value)])];
    });
    const taken = new Set(fields.map((field) => field.name));
    // A field that takes the result as well keeps what was written there.
    const withResult = result === "" ? own : taken.has(name)
        ? [...own.filter(([key]) => key !== name), /** @type {[string, string]} */ ([name, [values[name], result].filter(Boolean).join("\n\n")])]
        : [...own, /** @type {[string, string]} */ ([name, result])];
    return [...withResult, ...Object.entries(campaign).filter(([key]) => !taken.has(key) && key !== name)];
}

/** @param {Form} form @param {Written} written @param {Around} around */
function hubspot(form, written, around) {
    const { consent: { text, version, subscription } } = form, wording = `${inLanguage(text, around.language)} [${version}]`;
    const types = new Map(form.fields.map(({ name, objectType }) => [name, objectType]));
    return {
        submittedAt: String(around.now.getTime()),
        fields: named(form, written, around).map(([name, value]) => ({ objectTypeId: types.get(name) ?? "0-1", name, value })),
        context: { pageUri: around.page, pageName: around.title },
        ...(written.consent && { legalConsentOptions: { consent: {
            consentToProcess: true, text: wording,
            ...(subscription && { communications: [{ value: true, subscriptionTypeId: subscription, text: wording }] }),
        } } }),
    };
}

/** @param {Form} form @param {Written} written @param {Around} around @returns {Record<string, unknown>} */
export function payloadOf(form, written, around) {
    const { consent: { text, version } } = form, wording = inLanguage(text, around.language);
    if (form.service === "hubspot") return hubspot(form, written, around);
    if (form.service === "json") {
        const { result, campaign } = { result: written.result, campaign: around.campaign };
        return {
            fields: Object.fromEntries(named({ ...form, result: "" }, { ...written, result: "" }, { ...around, campaign: {} })),
            consent: { given: written.consent, text: wording, version }, ...(result && { result }),
            campaign, language: around.language, page: around.page, sentAt: around.now.toISOString(),
        };
    }
    return {
        ...(form.service === "web3forms" && { access_key: form.accessKey, subject: around.title }),
        ...Object.fromEntries(named(form, written, around)),
        consent: `${written.consent ? "yes" : "no"}: ${wording}`, consent_version: version, language: around.language, page: around.page,
    };
}

/** What was written, as a text to take elsewhere. @param {Form} form @param {Written} written @param {Around} around */
export const asText = (form, written, around) => [
    ...form.fields.map(({ name, type, label, options }) => {
        const value = written.values[name] ?? "", option = options?.find((each) => each.value === value);
        const said = type === "checkbox" ? (value ? "☑" : "☐") : option ? inLanguage(option.label, around.language) : value;
        return `${inLanguage(label, around.language)}: ${said}`;
    }),
    `${written.consent ? "☑" : "☐"} ${inLanguage(form.consent.text, around.language)} [${form.consent.version}]`,
    ...(written.result ? ["", written.result] : []),
].join("\n");

/** How long an answer is waited for, ms. */
const patience = 20_000;

/**
 * @param {string} address @param {Record<string, unknown>} payload
 * @returns {Promise<{sent: true} | {sent: false, status: number}>} status: 0 where nothing answered
 */
export async function post(address, payload) {
    try {
        const response = await fetch(address, {
            method: "POST", headers: { "Content-Type": "application/json", Accept: "application/json" }, body: JSON.stringify(payload),
            credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", redirect: "follow", signal: AbortSignal.timeout?.(patience),
        });
        // Some say with a good status that it was not good.
        const answer = await response.json().catch(() => ({}));
        return response.ok && answer?.success !== false && answer?.ok !== false ? { sent: true } : { sent: false, status: response.status };
    } catch {
        return { sent: false, status: 0 };
    }
}
