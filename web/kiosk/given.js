// What the build has written before the kiosk's script (tools/page/kiosk/script.js), and what of it the app says otherwise. Pure
// functions. May use: nothing.

/** @typedef {Record<string, string>} Words */
/** @typedef {{visit: Words, app: Words, organiser: Words, leads: Words, preflight: Words}} Parts */
/**
 * @typedef {object} Settings the section “kiosk” of an owner's configuration (docs/kiosk-mode.md)
 * @property {number} [idle] seconds
 * @property {number} [countdown] seconds
 * @property {"summaries" | "answers" | "none"} [records]
 * @property {import("./records/pin.js").PinSection} [pin]
 * @property {any} [leads]
 */
/** @typedef {{words: Record<string, Parts>, settings: Settings | null, site: string, version: string, said?: Record<string, Words>}} Given */

/** Seconds without a touch until a visitor is asked, and how long they are asked. */
export const usual = { idle: 45, countdown: 20 };

/** What is kept of finished assessments: nothing where no organiser has set up a kiosk. @param {Settings | null} settings */
export const kept = (settings) => settings?.records ?? (settings ? "summaries" : "none");

/**
 * Sentences of the app that are other ones here, in each language: this is not the visitor's own device.
 * @param {Given} given @returns {Record<string, Words>} by language, then by the app's key
 */
export function saidAtKiosk({ words, settings }) {
    const which = kept(settings), note = `private.${which === "none" && settings?.pin ? "counted" : which}`;
    return Object.fromEntries(Object.entries(words).map(([code, { app }]) => {
        const plain = Object.entries(app).filter(([key]) => !key.startsWith("private."));
        return [code, { ...Object.fromEntries(plain), "intro.private": app[note], "footer.privacy": app["private.footer"] }];
    }));
}

/** A part's words in a language; those of the page's own where it has none. @param {Given} given @param {string} language @param {keyof Parts} part */
export const wordsFor = ({ words }, language, part) => (words[language] ?? Object.values(words)[0])[part];

/** @param {string} text @param {Record<string, string | number>} values for {name} */
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
