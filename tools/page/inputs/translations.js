// Is one instrument a translation of another? It is if everything but the texts is the same, so that the same answers
// mean the same in both; `upstream check` says the same (src/codec/json/structure.cpp). Depends on nothing.

/** Keys whose strings are structure; all other strings are texts. */
const structural = new Set(["id", "stage", "facet", "scale", "solid"]);
/** What a file may leave out, and what that means. @type {Record<string, unknown>} */
const defaults = { reverse: false, weight: 1, mean: 65, sd: 18, noise: 22 };
/** Texts and what only says where they are, and norms, which the page has in all its languages; present in one language and not in another, they change no
 *  score. */
const texts = new Set(["$schema", "language", "title", "instructions", "verdicts", "limits", "name", "summary", "verdict",
    "card", "strength", "text", "label", "hint", "prompt", "meaning", "actions", "words", "norms"]);

/** @param {any} value */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Where two values differ in structure, as JSON pointers with what each says.
 * @param {any} own @param {any} other @param {string} [pointer] @param {string} [key]
 * @returns {{pointer: string, own: unknown, other: unknown}[]}
 */
export function structureDifferences(own, other, pointer = "", key = "") {
    if (Array.isArray(own) && Array.isArray(other)) {
        if (own.length !== other.length) return [{ pointer, own: `${own.length} of them`, other: `${other.length} of them` }];
        return own.flatMap((each, index) => structureDifferences(each, other[index], `${pointer}/${index}`));
    }
    if (isObject(own) && isObject(other)) {
        // Of a stage, “bands” holds texts by band; of the instrument, it is the list of bands.
        const names = [...new Set([...Object.keys(own), ...Object.keys(other)])]
            .filter((name) => !texts.has(name) && !(name === "bands" && pointer.startsWith("/stages/")));
        return names.flatMap((name) => structureDifferences(own[name] ?? defaults[name], other[name] ?? defaults[name], `${pointer}/${name}`, name));
    }
    const text = typeof own === "string" && typeof other === "string" && !structural.has(key);
    return own === other || text ? [] : [{ pointer, own: isObject(own) ? "here" : own, other: isObject(other) ? "here" : other }];
}
