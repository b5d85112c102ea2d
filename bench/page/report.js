// The table of `script/bench page`: what each row counts, what it is held to, and whether that was reached. May use: nothing.

/**
 * What was measured of a page, by the key of a row: each time, or in each language.
 * @typedef {Record<string, number[]>} Measured
 */

/** @typedef {{name: string, measured: Measured}} Column */

/**
 * @typedef {object} Row
 * @property {string} key
 * @property {string} name
 * @property {string} [target] as people read it
 * @property {(of: (column: string) => number) => number} [most] the largest value that reaches it; `of`: this row's of another column
 * @property {number} [least] the smallest one
 * @property {number} [digits]
 * @property {true} [range] every value counts, not the one in the middle
 */

export const byHandName = "by hand", surveyName = "SurveyJS", atOnceName = "all on one page", oursName = "here";

/** @param {number} percent @param {string} column @param {string} target */
const upTo = (percent, column, target) => ({ target, most: (/** @type {(column: string) => number} */ of) => (of(column) * percent) / 100 });

const likeSurvey = upTo(100, surveyName, "≤ SurveyJS"), halfAsMuchAgain = upTo(150, surveyName, "≤ 1.5 × SurveyJS");

/** @param {number} value */
const atMost = (value) => ({ target: `≤ ${value}`, most: () => value });

/** @param {string} category */
const points = (category) => ({ key: category, name: `Lighthouse mobile, ${category.replace("-", " ").replace("seo", "SEO")}`, target: "≥ 95", least: 95 });

/** @type {Row[]} */
export const rows = [
    { key: "weight", name: "first load, brotli, kB", ...atMost(195), digits: 1, range: true },
    { key: "answer", name: "first answer possible, slow, ms", ...upTo(110, byHandName, "≤ 1.1 × by hand") },
    { key: "blocked", name: "main thread blocked in load, slow, ms", ...atMost(300) },
    { key: "load", name: "main-thread CPU to load, ms", ...upTo(100 / 3, surveyName, "≤ ⅓ × SurveyJS") },
    { key: "begun", name: "– and to begin all that a press needs", target: "≤ SurveyJS", most: (of) => of(surveyName) },
    { key: "main", name: "main-thread CPU, 20 answers, ms", ...likeSurvey },
    { key: "main kiosk", name: "– in kiosk mode", ...likeSurvey },
    { key: "main element", name: "– in the element", ...likeSurvey },
    { key: "processes", name: "renderer and GPU process CPU, 20 answers, ms", ...halfAsMuchAgain },
    { key: "processes kiosk", name: "– in kiosk mode", ...halfAsMuchAgain },
    { key: "processes element", name: "– in the element", ...halfAsMuchAgain },
    ...["performance", "accessibility", "best-practices", "seo"].map(points),
    { key: "heap", name: "heap after 20 answers, MB", digits: 1 },
    { key: "memory", name: "renderer's memory after 20 answers, MB", digits: 1 },
    { key: "unrest", name: "frames and timers at rest, 5 s", ...atMost(0) },
    { key: "violations", name: "axe, violations on two screens", ...atMost(0) },
    { key: "tap canvas", name: "tap to paint, drawn, 4 × CPU, ms", ...atMost(50) },
    { key: "tap html", name: "tap to paint, plain page, 4 × CPU, ms", ...atMost(50) },
    { key: "longest canvas", name: "longest task of a visit, drawn, 4 × CPU, ms", ...atMost(100) },
    { key: "longest html", name: "longest task of a visit, plain page, 4 × CPU, ms", ...atMost(100) },
];

/** @param {number[]} values */
export const middle = (values) => {
    const sorted = [...values].sort((a, b) => a - b), half = sorted.length / 2;
    return sorted.length % 2 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
};

/** What is compared: the worst where every value counts. @param {Row} row @param {number[]} values */
const counted = ({ range }, values) => (range ? Math.max(...values) : middle(values));

/** @param {Row} row @param {number[] | undefined} values */
function shown({ range, digits = 0 }, values) {
    if (!values?.length) return "";
    const ends = range ? [Math.min(...values), Math.max(...values)] : [middle(values)];
    return [...new Set(ends.map((value) => value.toFixed(digits)))].join("–");
}

/** Of what is compared in kiosk mode and in the element, the others have no such thing: they are asked for the row without. @param {string} key */
const plain = (key) => key.replace(/ (kiosk|element)$/, "");

/**
 * Whether a page reaches what a row is held to; of a row that is only shown, or that was not measured, there is nothing to say.
 * @param {Row} row @param {Column[]} columns @param {string} name of the page's column @returns {"ok" | "MISSED" | ""}
 */
export function verdict(row, columns, name) {
    const valuesOf = (/** @type {string} */ column, /** @type {string} */ key) => columns.find((each) => each.name === column)?.measured[key];
    const values = valuesOf(name, row.key);
    if (!values?.length || (!row.most && row.least === undefined)) return "";
    const of = (/** @type {string} */ column) => {
        const others = valuesOf(column, row.key) ?? valuesOf(column, plain(row.key));
        return others?.length ? counted(row, others) : Number.NaN;
    };
    const value = counted(row, values);
    // What was not measured is not reached.
    return value <= (row.most?.(of) ?? Infinity) && value >= (row.least ?? -Infinity) ? "ok" : "MISSED";
}

/**
 * @param {Column[]} columns @returns {string[][]} cells, headings first; the verdict is of what is measured here
 */
export const tableOf = (columns) => [
    ["", ...columns.map(({ name }) => name), "to reach", ""],
    ...rows.map((row) => [row.name, ...columns.map(({ measured }) => shown(row, measured[row.key])), row.target ?? "", verdict(row, columns, oursName)]),
];

/** @param {string[][]} table */
export const missedIn = (table) => table.filter((cells) => cells.at(-1) === "MISSED").length;

/** @param {string[][]} table headings first @returns {string} in Markdown */
export const markdownOf = ([headings, ...others]) => [headings, headings.map((_, index) => (index === 0 ? "---" : "---:")), ...others]
    .map((cells) => `| ${cells.join(" | ")} |`).join("\n");
