// Configurations of owners, for the tests of this folder. May use: nothing.

/** The part that answers for whatever is sent. */
export const privacy = {
    controller: { en: "Example GmbH\nMusterstraße 1, 12345 Berlin", de: "Example GmbH\nMusterstraße 1, 12345 Berlin" }, contact: "privacy@example.com",
    retention: { analytics: { en: "24 months", de: "24 Monate" }, form: { en: "one year", de: "ein Jahr" } }, updated: "2026-11-27",
};

export const consent = { text: { en: "Example GmbH may use this to answer me.", de: "Die Example GmbH darf das nutzen, um mir zu antworten." }, version: "2026-11" };

/** A field of each kind. @type {import("../../../tools/page/site/contact.js").Field[]} */
export const fields = [
    { name: "name", type: "text", label: { en: "Your name", de: "Dein Name", es: "Tu nombre", ar: "اسمك" } },
    { name: "email", type: "email", required: true, label: { en: "E-mail", de: "E-Mail", es: "Correo", ar: "البريد الإلكتروني" }, hint: { en: "Only to answer you.", de: "Nur um dir zu antworten." } },
    { name: "phone", type: "tel", label: { en: "Phone", de: "Telefon", es: "Teléfono", ar: "الهاتف" } },
    { name: "size", type: "select", label: { en: "Size of the team", de: "Größe des Teams", es: "Tamaño del equipo", ar: "حجم الفريق" }, options: [{ value: "s", label: { en: "up to 5", de: "bis 5" } }, { value: "m", label: { en: "6 to 20", de: "6 bis 20" } }] },
    { name: "news", type: "checkbox", label: { en: "Tell me about new questions", de: "Erzählt mir von neuen Fragen" } },
    { name: "message", type: "textarea", label: { en: "What would you like to talk about?", de: "Worüber möchtest du sprechen?", es: "¿De qué quieres hablar?", ar: "عمّ تود الحديث؟" } },
];

/** @param {string} origin @param {object} [more] @returns {any} */
export const formAt = (origin, more = {}) => ({
    contact: { form: { service: "json", endpoint: `${origin}/in`, fields, consent, result: true, mail: "hello@example.com", ...more } }, privacy,
});
