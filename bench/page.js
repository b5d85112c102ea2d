// `script/bench page`: what the page costs whoever visits it, beside SurveyJS and a page by hand that ask the same, in one run and in
// turns, so that whatever else the machine does meets all of them alike. docs/development.md says what each row counts.
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writeByHand } from "../tests/e2e/alone/by-hand.js";
import { firstAnswer, ourHand } from "../tests/e2e/alone/first-answer.js";
import { measureInteraction } from "../tests/e2e/alone/interaction.js";
import { frameOf, serveHost } from "../tests/e2e/embed/host.js";
import { launch, pressesApart, serveDist } from "../tests/e2e/helpers/support.js";
import { atRest as betweenVisitors, begin, kioskPage } from "../tests/e2e/kiosk/visitor.js";
import { buildPage } from "../tools/page/build-page.js";
import { installed, versionOf } from "./installed.js";
import { categories, loadLighthouse, look } from "./looks.js";
import { atOnceName, byHandName, markdownOf, missedIn, oursName, surveyName, tableOf } from "./page/report.js";
import { allAtOnceHand, surveyHand, writeSurvey } from "./page/survey.js";
import { atRest, blockedInLoad, costOfAnswers, costOfLoad, weigh } from "./page/visits.js";
import { printTable } from "./table.js";

/** @typedef {import("./page/visits.js").Subject} Subject */
/** @typedef {import("./page/report.js").Measured} Measured */
/** @typedef {{name: string, subject: Subject, ours: boolean, measured: Measured, inElement?: Subject, atKiosk?: Subject, only?: string[]}} Visited  only: these steps of all */

const languages = ["en", "de", "es", "ar"], readyStage = "html[data-stage=ready]", drawn = "html[data-rendering=canvas]";
/** A host's name of its own: another port of one name would be the same site, and share its process. */
const site = "host.test";

/** @param {string} address @returns {Subject} */
const ourPage = (address) => ({ address, hand: ourHand, ready: readyStage, drawn });

/** @param {string} address of a kiosk's page @returns {Subject} */
const kiosk = (address) => ({ ...ourPage(address), ready: "html[data-stage]", enter: async (page) => {
    await betweenVisitors(page);
    await begin(page);
    await page.waitForTimeout(pressesApart);
    return page;
} });

/**
 * The page in the element, which fills the window of a host of another site.
 * @param {Awaited<ReturnType<typeof serveHost>>} host @param {string} name @param {string} address of the page @returns {Subject}
 */
function element(host, name, address) {
    host.pages.set(`/${name}`, { html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title></head>
<body style="margin:0"><upstream-assessment src="${address}/" style="display:block;min-height:1280px"></upstream-assessment><script async src="${address}/element.js"></script></body></html>` });
    return { ...ourPage(`${host.address.replace("127.0.0.1", site)}/${name}`), ready: "upstream-assessment iframe", flags: [`--host-resolver-rules=MAP ${site} 127.0.0.1`], enter: async (page) => {
        const frame = await frameOf(page);
        await frame.locator(readyStage).waitFor({ state: "attached" });
        return frame;
    } };
}

/** @param {Visited} visited @param {string} key @param {number} value */
function note({ measured }, key, value) {
    (measured[key] ??= []).push(value);
}

/** Each thing that is measured, of a page: what is counted is the same in each run and is counted once. @type {{name: string, once?: true, measure: (of: Visited, tools: {lighthouse: any}) => Promise<void>}[]} */
const steps = [
    { name: "weight", once: true, measure: async (of) => {
        for (const language of of.ours ? languages : ["en"]) note(of, "weight", await weigh(of.subject, language) / 1000);
    } },
    { name: "rest and axe", once: true, measure: async (of) => {
        const { unrest, violations } = await atRest(of.subject);
        note(of, "unrest", unrest);
        note(of, "violations", violations);
    } },
    { name: "first answer", measure: async (of) => {
        const browser = await launch([], "chromium");
        note(of, "answer", await firstAnswer(browser, of.subject.address, of.subject.hand));
        await browser.close();
    } },
    { name: "blocked in load", measure: async (of) => note(of, "blocked", await blockedInLoad(of.subject)) },
    { name: "load", measure: async (of) => {
        for (const [key, value] of Object.entries(await costOfLoad(of.subject))) note(of, key, value);
    } },
    { name: "20 answers", measure: async (of) => {
        for (const [where, subject] of /** @type {const} */ ([["", of.subject], [" kiosk", of.atKiosk], [" element", of.inElement]])) {
            if (!subject) continue;
            const { main, processes, heap, memory } = await costOfAnswers(subject);
            note(of, `main${where}`, main);
            note(of, `processes${where}`, processes);
            if (where !== "") continue;
            note(of, "heap", heap / 1e6);
            note(of, "memory", memory / 1e6);
        }
    } },
    { name: "Lighthouse", measure: async (of, { lighthouse }) => {
        const scores = await look(lighthouse, of.subject.address);
        for (const category of categories) note(of, category, scores[category]);
    } },
    { name: "tap to paint", measure: async (of) => {
        if (!of.ours) return;
        for (const rendering of /** @type {const} */ (["canvas", "html"])) {
            const browser = await launch([], "chromium");
            const { taps, longest } = await measureInteraction(browser, of.subject.address, rendering);
            for (const tap of taps) note(of, `tap ${rendering}`, tap);
            note(of, `longest ${rendering}`, longest);
            await browser.close();
        }
    } },
];

/** @param {Visited[]} all @param {number} runs */
async function measureAll(all, runs) {
    const lighthouse = await loadLighthouse();
    for (let run = 0; run < runs; ++run) {
        // Each begins once, in turn.
        const turn = [...all.slice(run % all.length), ...all.slice(0, run % all.length)];
        for (const { name, once, measure: step } of steps) {
            if (once && run > 0) continue;
            process.stderr.write(`run ${run + 1} of ${runs}: ${name}\n`);
            for (const each of turn) {
                if (each.only?.includes(name) === false) continue;
                await step(each, { lighthouse }).catch((error) => {
                    // Over so long a run a browser may be lost: once more, but not without a word.
                    process.stderr.write(`${each.name}: ${error.message.split("\n")[0]}; again\n`);
                    return step(each, { lighthouse });
                });
            }
        }
    }
}

/** @param {string[]} notes @param {string[][]} table @param {boolean} markdown */
function print(notes, table, markdown) {
    if (!markdown) {
        printTable(table);
        for (const each of notes) console.log(each);
        return;
    }
    console.log(`${markdownOf(table)}\n\n${notes.join(" ")}`);
}

/** @param {{runs: number, others: {name: string, folder: string}[], markdown: boolean}} asked others: built pages that are measured beside */
export async function measure({ runs, others, markdown }) {
    const folder = mkdtempSync(join(tmpdir(), "upstream-bench-page-"));
    /** @type {{close: () => unknown}[]} */
    const open = [];
    const serving = async (/** @type {string} */ path) => {
        const server = await serveDist(path);
        open.push(server);
        return server.address;
    };
    const host = await serveHost();
    open.push(host);
    const survey = writeSurvey(join(folder, "survey")), atOnce = writeSurvey(join(folder, "at-once"), { atOnce: true });
    const byHand = await serving(writeByHand(join(folder, "by-hand")));
    /** @type {Visited[]} */
    const all = [
        { name: byHandName, ours: false, measured: {}, subject: { address: byHand, hand: ourHand, ready: ourHand.start } },
        { name: surveyName, ours: false, measured: {}, subject: { address: await serving(survey.folder), hand: surveyHand, ready: surveyHand.start } },
        // Of which only loading is another matter than one question a page.
        { name: atOnceName, ours: false, measured: {}, only: ["load"], subject: { address: await serving(atOnce.folder), hand: allAtOnceHand, ready: allAtOnceHand.start } },
    ];
    for (const { name, path } of [...others.map((other) => ({ name: other.name, path: resolve(other.folder) })), { name: oursName, path: await buildPage({}) }]) {
        const address = await serving(path);
        all.push({ name, ours: true, measured: {}, subject: ourPage(address), inElement: element(host, name, address) });
    }
    all[all.length - 1].atKiosk = kiosk(await serving(await kioskPage()));
    const busy = loadavg()[0];
    await measureAll(all, runs);
    for (const each of open) await each.close();
    rmSync(folder, { recursive: true });

    const browser = await launch([], "chromium"), chromium = browser.version();
    await browser.close();
    const table = tableOf(all);
    print([
        `Measured on ${new Date().toISOString().slice(0, 10)}, ${runs === 1 ? "once" : `median of ${runs}`}; ${cpus()[0].model.trim()}, ${cpus().length} cores, no GPU; ${busy.toFixed(1)} processes waited for them before.`,
        `Chromium ${chromium}, Lighthouse ${versionOf(installed("lighthouse"), "lighthouse")}, survey-core and survey-js-ui ${survey.version}, Node.js ${process.versions.node}.`,
        "Slow: 1.6 Mbit/s, 150 ms, CPU 4 × as slow.",
    ], table, markdown);
    process.exit(missedIn(table) > 0 ? 1 : 0);
}
