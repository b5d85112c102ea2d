// Norms of an instrument, as an owner gives them: a file of their own, or the instrument's member `norms` (docs/instrument-format.md).
// Says what is wrong with them, and gives a page what it shows of them. src/codec/json/norms_json.cpp keeps the same rules.
// May use: checks, findings. Pure functions.
import { group, isLanguageTag, isText, must, ownText } from "./checks.js";
import { isObject, pointerTo, say } from "./findings.js";

/** @typedef {import("./findings.js").Finding} Finding */

const leastResults = 100, mostResults = 4_294_967_295, points = 101, longestWho = 200;

/** @param {number} least @param {number} most */
const whole = (least, most) => must(`a whole number from ${least} to ${most}`, (value) => Number.isInteger(value) && value >= least && value <= most);
/** @param {number} least */
const number = (least) => must(`a number from ${least} to 100`, (value) => typeof value === "number" && value >= least && value <= 100);
/** @param {number} least of the two deviations */
const three = (least) => group({ mean: number(0), sd: number(least), noise: number(least) }, ["mean", "sd", "noise"]);

const day = must("a day that is written like “2026-11-28”", (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)
    && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value));

/** @param {any} stage @param {string[]} at @returns {Finding[]} */
function sumFindings({ results, counts }, at) {
    const sum = counts.reduce((/** @type {number} */ all, /** @type {number} */ each) => all + each, 0);
    return sum === results ? [] : [{ pointer: pointerTo(...at, "counts"), is: `these add up to ${sum}`, expected: `${say(results)}, the stage's results` }];
}

/** @param {number} most results @param {string[]} known the instrument's stages @returns {import("./checks.js").Check} */
const stageCheck = (most, known) => (value, at) => {
    const found = group({
        id: must(known.map((each) => `“${each}”`).join(" or "), (id) => known.includes(id)),
        results: whole(0, most),
        counts: (counts, where) => (Array.isArray(counts) && counts.length === points ? counts.flatMap((each, index) => whole(0, mostResults)(each, [...where, String(index)]))
            : [{ pointer: pointerTo(...where), is: Array.isArray(counts) ? `this has ${counts.length} entries` : `this is ${say(counts)}`, expected: `${points} whole numbers, for the scores 0 to 100` }]),
    }, ["id", "results", "counts"])(value, at);
    return found.length > 0 ? found : sumFindings(value, at);
};

/** Each stage once. @param {number} most results @param {string[]} known @returns {import("./checks.js").Check} */
const stagesCheck = (most, known) => (value, at) => {
    if (!Array.isArray(value)) return [{ pointer: pointerTo(...at), is: `this is ${say(value)}`, expected: "a list with each stage of the instrument once" }];
    const ids = value.map((each) => (isObject(each) ? each.id : undefined));
    return [
        ...value.flatMap((each, index) => stageCheck(most, known)(each, [...at, String(index)])),
        ...ids.flatMap((id, index) => (known.includes(String(id)) && ids.indexOf(id) < index ? [{ pointer: pointerTo(...at, index, "id"), is: `${say(id)} is here twice`, expected: "each stage once" }] : [])),
        ...known.filter((id) => !ids.includes(id)).map((id) => ({ pointer: pointerTo(...at), is: `nothing is said of the stage “${id}”`, expected: "each stage of the instrument once" })),
    ];
};

/**
 * What is wrong with norms for this instrument.
 * @param {unknown} norms @param {any} instrument with an id, a version and stages @param {string[]} [at] the keys that lead to them
 * @returns {Finding[]}
 */
export function normsFindings(norms, instrument, at = []) {
    if (!isObject(norms)) return [{ pointer: pointerTo(...at), is: `this is ${say(norms)}`, expected: "norms, which are an object" }];
    const known = instrument.stages.map((/** @type {any} */ stage) => String(stage.id));
    const most = whole(leastResults, mostResults)(norms.results, []).length > 0 ? mostResults : Number(norms.results);
    const parts = {
        format: must("1", (value) => value === 1),
        instrument: group({
            id: must(`“${instrument.id}”, the instrument's`, (value) => value === instrument.id),
            version: must(`${instrument.version}, as scores of another version do not mean the same`, (value) => value === instrument.version),
        }, ["id", "version"]),
        results: whole(leastResults, mostResults), date: day, who: ownText(longestWho),
        assumptions: three(1), standard_errors: three(0), stages: stagesCheck(most, known),
    };
    return group(parts, Object.keys(parts).filter((key) => key !== "who"))(norms, at);
}

/** The owner's words for a language; for one that has none, those for all, of its main language, or of the first. @param {any} who @param {string} code */
function whoIn(who, code) {
    if (!isObject(who)) return isText(who) ? String(who) : undefined;
    const found = Object.keys(who).find((each) => each === code) ?? Object.keys(who).find((each) => isLanguageTag(each) && each.split("-")[0] === code.split("-")[0]);
    return String(found === undefined ? Object.values(who)[0] : who[found]);
}

/**
 * What a page shows of norms, as words that come with its lazily loaded part (src/app/present/norms.hpp).
 * @param {any} norms without findings, or undefined @param {string} code a language @returns {Record<string, string>}
 */
export function normsWords(norms, code) {
    if (!norms) return {};
    const who = whoIn(norms.who, code);
    return {
        "norms.results": String(norms.results), "norms.date": norms.date, ...(who !== undefined && { "norms.who": who }),
        ...Object.fromEntries(norms.stages.map((/** @type {any} */ stage) => [`norms.counts.${stage.id}`, stage.counts.join(" ")])),
    };
}
