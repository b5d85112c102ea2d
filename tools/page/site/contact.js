// The part “contact” of a configuration: where “talk to us” leads, or the form that it opens after the result
// (docs/analytics.md, "The contact form"). May use: checks, findings. Pure functions.
import { endpoint, group, linkTo, list, mail, must, oneOf, ownText, yesOrNo } from "../inputs/checks.js";
import { isObject, pointerTo, say } from "../inputs/findings.js";

/**
 * @typedef {import("../inputs/findings.js").Finding} Finding
 * @typedef {import("../inputs/checks.js").Check} Check
 * @typedef {import("./analytics.js").OwnText} OwnText
 * @typedef {{name: string, type: string, label: OwnText, hint?: OwnText, required?: boolean, options?: {value: string, label: OwnText}[], objectType?: string}} Field
 * @typedef {{text: OwnText, version: string, required?: boolean, subscription?: number}} FormConsent
 * @typedef {object} Form
 * @property {"hubspot" | "web3forms" | "formspree" | "json"} service
 * @property {string} [portal] @property {string} [form] @property {string} [accessKey] @property {string} [endpoint]
 * @property {Field[]} fields @property {FormConsent} consent
 * @property {boolean | {field: string}} [result] @property {string} [mail]
 * @typedef {{href?: string, form?: Form}} Contact
 */

/** What a field can be. */
export const fieldTypes = ["text", "email", "tel", "select", "checkbox", "textarea"];

/** What each service needs to be found, beside an endpoint that stands in for its own. @type {Record<string, Record<string, Check>>} */
const services = {
    hubspot: {
        portal: must("the number of your HubSpot account, as a text", (value) => typeof value === "string" && /^\d{1,20}$/.test(value)),
        form: must("the form's id at HubSpot, such as “319478e5-e5fd-4d39-9d13-fc1f90bf46da”", (value) => typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)),
    },
    web3forms: { accessKey: must("the access key that Web3Forms has sent you", (value) => typeof value === "string" && /^[\w-]{8,80}$/.test(value)) },
    formspree: { form: must("the form's id at Formspree, the end of its address", (value) => typeof value === "string" && /^[A-Za-z0-9]{4,40}$/.test(value)) },
    json: {},
};

/** Keys that a service, or this page, puts beside the fields. */
const taken = ["access_key", "consent", "consent_version", "result", "campaign", "subject", "from_name", "botcheck", "_gotcha", "__proto__", "constructor", "prototype"];

const fieldName = must(`a name of letters, digits, “_”, “-” and “.”, and none of ${taken.slice(0, 4).join(", ")} …`,
    (value) => typeof value === "string" && /^[A-Za-z_][\w.-]{0,59}$/.test(value) && !taken.includes(value));

const option = group({ value: must("a text of at most 100 characters", (value) => typeof value === "string" && value !== "" && value.length <= 100), label: ownText(100) }, ["value", "label"]);

const knownField = group({
    name: fieldName, type: oneOf(fieldTypes), label: ownText(200), hint: ownText(300), required: yesOrNo,
    options: list("a list of 1 to 60 choices, each with value and label", option, { most: 60 }),
    objectType: must("a HubSpot object type such as “0-1”", (value) => typeof value === "string" && /^\d+-\d+$/.test(value)),
}, ["name", "type", "label"]);

/** @type {Check} */
const field = (value, at) => {
    const findings = knownField(value, at);
    if (!isObject(value)) return findings;
    const chooses = value.type === "select", has = Object.hasOwn(value, "options");
    if (chooses === has) return findings;
    return [...findings, { pointer: pointerTo(...at, "options"), is: chooses ? "this is missing" : `a field of the type ${say(value.type)} has no choices`, expected: chooses ? "a list of 1 to 60 choices, each with value and label" : "no options here, or the type “select”" }];
};

/** @param {unknown} fields @param {string[]} at @returns {Finding[]} names that are there twice */
function namesTwice(fields, at) {
    const names = Array.isArray(fields) ? fields.map((each) => (isObject(each) ? each.name : undefined)) : [];
    return names.flatMap((name, index) => (name !== undefined && names.indexOf(name) < index
        ? [{ pointer: pointerTo(...at, index, "name"), is: `${say(name)} is there twice`, expected: "another name for each field" }] : []));
}

/** What a visitor agrees to: the wording, its version, and whether nothing is taken without it. @type {Record<string, Check>} */
export const consentParts = {
    text: ownText(1500), version: must("a text such as “2026-11”, another one whenever the wording changes", (value) => typeof value === "string" && /^[\w .:-]{1,40}$/.test(value)),
    required: yesOrNo,
};

const consent = group({
    ...consentParts, subscription: must("the number of a subscription type at HubSpot", (value) => Number.isInteger(value) && value > 0),
}, ["text", "version"]);

/** @type {Check} */
const result = (value, at) => (isObject(value) ? group({ field: fieldName }, ["field"])(value, at) : must("true, false, or {\"field\": \"name of the field that takes it\"}", (given) => typeof given === "boolean")(value, at));

/** @type {Check} */
const form = (value, at) => {
    if (!isObject(value)) return must("an object with service, fields and consent", () => false)(value, at);
    const service = String(value.service), own = Object.hasOwn(services, service) ? services[service] : {};
    const findings = group({
        service: oneOf(Object.keys(services)), ...own, endpoint,
        fields: list("a list of 1 to 20 fields", field, { most: 20 }), consent, result, mail,
    }, ["service", "fields", "consent", ...Object.keys(own), ...(service === "json" ? ["endpoint"] : [])])(value, at);
    return [...findings, ...namesTwice(value.fields, [...at, "fields"])];
};

const check = group({ href: linkTo(["https:", "http:", "mailto:", "tel:"]), form });

/** @param {unknown} section @returns {Finding[]} */
export function contactFindings(section) {
    const findings = check(section, ["contact"]);
    if (!isObject(section) || Object.hasOwn(section, "href") !== Object.hasOwn(section, "form")) return findings;
    return [...findings, { pointer: "/contact", is: Object.hasOwn(section, "href") ? "this is a link and a form" : "this leads nowhere", expected: "either href or form" }];
}

/** Where a form is posted to. @param {Form} given without findings @returns {string} */
export function formEndpoint(given) {
    const own = given.endpoint;
    if (given.service === "hubspot") return `${(own ?? "https://api.hsforms.com").replace(/\/+$/, "")}/submissions/v3/integration/submit/${given.portal}/${given.form}`;
    if (given.service === "web3forms") return own ?? "https://api.web3forms.com/submit";
    if (given.service === "formspree") return own ?? `https://formspree.io/f/${given.form}`;
    return String(own);
}
