// `script/bench kiosk`: a booth's day in one page: two thousand assessments without loading it again, what it holds on to, and whether
// each finished one was recorded once; and what the screen between two visitors costs on a machine without a graphics card.
import { launch, serveDist } from "../tests/e2e/helpers/support.js";
import { measureInteraction, median } from "../tests/e2e/alone/interaction.js";
import { restingCost } from "../tests/e2e/kiosk/rest.js";
import { soak } from "../tests/e2e/kiosk/soak.js";
import { atRest, begin, kioskPage } from "../tests/e2e/kiosk/visitor.js";
import { printTable } from "./table.js";

const assessments = 2000, rest = 60;

const server = await serveDist(await kioskPage({ records: "answers" }));
const browser = await launch([], "chromium");
const cost = await restingCost(browser, server.address, rest);
const booth = { rate: 1, view: { viewport: { width: 1920, height: 1080 } }, begin: async (/** @type {import("playwright-core").Page} */ page) => {
    await atRest(page);
    await begin(page);
} };
const { taps } = await measureInteraction(browser, server.address, "canvas", booth);
const context = await browser.newContext({ viewport: { width: 1080, height: 720 }, hasTouch: true });
const { expected, recorded, counts, befallen, errors, loads } = await soak(context, server.address, { finished: assessments, seed: Date.now() % 1e6, warmUp: 50, each: 150, tell: console.log });
await browser.close();
await server.close();

const first = counts[0], last = counts[counts.length - 1];
const most = (/** @type {keyof import("../tests/e2e/kiosk/soak.js").Held} */ what) => Math.max(...counts.map(({ held }) => held[what]));
/** @param {string} name @param {number} before @param {number} after @param {number} limit */
const row = (name, before, after, limit) => [name, String(before), String(after), `≤ ${limit}`, after <= limit ? "ok" : "MISSED"];
const same = JSON.stringify(recorded) === JSON.stringify(expected) && errors.length === 0 && loads === 0;
const rows = [
    row("JavaScript objects", first.held.objects, most("objects"), first.held.objects + 300),
    row("heap, bytes", first.held.heap, last.held.heap, Math.round(first.held.heap * 1.3)),
    row("memory of the module, bytes", first.held.module, most("module"), first.held.module * 1.25),
    row("DOM nodes", first.held.nodes, most("nodes"), first.held.nodes + 30), row("listeners", first.held.listeners, most("listeners"), first.held.listeners + 10),
    row("WebGL objects", first.held.webgl, most("webgl"), first.held.webgl + 2),
    row("attract screen, % of a core", 0, Number(cost.percent.toFixed(2)), 2), row(`tap to paint, ms, median of ${taps.length}`, 0, Math.round(median(taps)), 100),
];
printTable([[`${assessments} assessments`, `after ${first.after}`, "most since", "limit", ""], ...rows]);
console.log(`${recorded.length} of ${expected.length} recorded, ${same ? "each once and in order" : "NOT as they were answered"}; ${JSON.stringify(befallen)}`);
process.exit(same && rows.every((cells) => cells[4] === "ok") ? 0 : 1);
