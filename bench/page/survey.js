// SurveyJS with the same questions, as a project has it that takes it from npm: bundled and made small by esbuild, default theme without
// the fonts that its other style fetches from elsewhere, a first page with Start, one question a page, and on to the next one by itself;
// or all on one page. May use: ../installed.js, esbuild, the tests' page by hand.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { buildSync } from "esbuild";
import { facts, options, perspectives, questions, say } from "../../tests/e2e/alone/by-hand.js";
import { installed, versionOf } from "../installed.js";

/** @type {import("../../tests/e2e/alone/first-answer.js").Hand} */
export const surveyHand = { start: ".sd-navigation__start-btn", title: ".sd-question__title", choice: ".sd-selectbase__label" };

/** One question a page, as ours asks. @type {Record<string, unknown>} */
const onePerPage = {
    firstPageIsStartPage: true, autoAdvanceEnabled: true, showProgressBar: true, progressBarLocation: "top", startSurveyText: say("intro.start"),
    pages: [
        { elements: [
            { type: "html", name: "intro", html: `<p>${say("intro.kicker")}</p><h1>${say("intro.heading")}</h1><p>${say("intro.lead")}</p>` },
            { type: "radiogroup", name: "who", title: say("intro.who"), defaultValue: "who-0",
                choices: perspectives.map(({ label, hint }, index) => ({ value: `who-${index}`, text: `${label} – ${hint}` })) },
            { type: "html", name: "facts", html: `<p>${facts}</p><p>${say("intro.private")}</p>` },
        ] },
        ...questions.map((title, index) => ({ elements: [
            { type: "radiogroup", name: `q${index}`, title, choices: [...options.labels, `${options.unsure} – ${options.hint}`].map((text, value) => ({ value, text })) },
        ] })),
    ],
    completedHtml: `<h1 class="sd-question__title">${say("ranking.title")}</h1>`,
};

/** As SurveyJS shows the same by itself: all on one page, without a Start. */
const allAtOnce = { ...onePerPage, firstPageIsStartPage: false, questionsOnPageMode: "singlePage" };

/** What is there when that can be answered. @type {import("../../tests/e2e/alone/first-answer.js").Hand} */
export const allAtOnceHand = { ...surveyHand, start: surveyHand.title };

const style = "survey-core.fontless.min.css";

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:">
<title>${say("title.intro")}</title><meta name="description" content="${say("shell.description")}"><link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}"><script type="module" src="survey.js"></script></head><body style="margin:0"><main id="survey"></main></body></html>`;

const script = (/** @type {unknown} */ model) => `import { Model } from "survey-core";
import "survey-js-ui";
new Model(${JSON.stringify(model)}).render(document.getElementById("survey"));
`;

/** The page as a folder that a server shows. @param {string} folder @param {{atOnce?: boolean}} [how] @returns {{folder: string, version: string}} */
export function writeSurvey(folder, { atOnce = false } = {}) {
    const modules = installed("survey");
    const { outputFiles } = buildSync({
        stdin: { contents: script(atOnce ? allAtOnce : onePerPage), resolveDir: dirname(modules) }, bundle: true, minify: true, format: "esm", write: false,
    });
    mkdirSync(folder, { recursive: true });
    for (const [name, bytes] of /** @type {[string, Uint8Array][]} */ ([
        ["index.html", Buffer.from(html)], ["survey.js", outputFiles[0].contents], [style, readFileSync(join(modules, "survey-core", style))],
    ])) {
        writeFileSync(join(folder, name), bytes);
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
    }
    return { folder, version: versionOf(modules, "survey-core") };
}
