// What a result can come to, as the app names it (outcome_of in src/app/present/derived.cpp), and what a link to each says of itself
// in a language. May use: types.

/** @typedef {import("../inputs/languages.js").Language} Language */
/** @typedef {{id: string, focus: number}} Outcome  focus: as up_card takes it (src/platform/web/abi.json) */
/** @typedef {{headline: string, title: string, description: string, note: string, action: string}} Said */

/** Of no result, but of the assessment itself. @type {Outcome} */
export const assessment = { id: "", focus: -2 };

/** @param {Pick<Language, "instrument">} language @returns {Outcome[]} */
export function outcomesOf({ instrument }) {
    const { stages } = JSON.parse(instrument);
    return [
        ...stages.map((/** @type {{id: string}} */ { id }, /** @type {number} */ focus) => ({ id: `focus-${id}`, focus })),
        { id: "solid", focus: stages.length }, { id: "unclear", focus: -1 },
    ];
}

/** Without the full stop that a sentence has and a title has not. @param {string} text */
const asTitle = (text) => text.replace(/[.。]$/, "");

/** @param {Language} language @param {Outcome} outcome @param {string} title of the page @returns {Said} */
export function saidOf(language, { id, focus }, title) {
    const words = { ...JSON.parse(language.words), ...JSON.parse(language.lazy), ...language.printed };
    if (id === "") return { headline: words["intro.heading"], title, description: words["shell.description"], note: "", action: words["intro.start"] };
    const { stages } = JSON.parse(language.instrument);
    const headline = id === "solid" ? words["result.heading.sound"]
        : id === "unclear" ? words["shell.share.unclear"]
            : words["result.house.focus"].replace("{name}", () => stages[focus].name);
    return {
        headline, title: `${asTitle(headline)} – ${words["app.name"]}`,
        description: words["shell.share.description"], note: words["shell.share.note"], action: words["shell.share.take"],
    };
}

/** Where a page lies in the page's folder: the first language's in itself, each other one's in a folder. @param {string} prefix @param {Outcome} outcome */
export const folderOf = (prefix, { id }) => `${prefix}${id === "" ? "" : `r/${id}/`}`;
