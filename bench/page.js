// `script/bench page`: what a visitor waits for on a machine four times as slow as this one, in ms: from a tap to the
// painted change in both renderings, the longest task after load, and the first answer beside a hand-written page's.
import { buildPage } from "../tools/page/build-page.js";
import { launch, serveDist } from "../tests/e2e/helpers/support.js";
import { compareFirstAnswer } from "../tests/e2e/alone/first-answer.js";
import { measureInteraction, median } from "../tests/e2e/alone/interaction.js";
import { printTable } from "./table.js";

const visits = 4;

/** @param {string} name @param {number} measured @param {number} most @param {string} unit */
const row = (name, measured, most, unit) => [name, measured.toFixed(0), `≤ ${most}`, unit, measured <= most ? "ok" : "MISSED"];

const server = await serveDist(await buildPage({}));
const browser = await launch();
const rows = [];
for (const rendering of /** @type {const} */ (["canvas", "html"])) {
    /** @type {number[]} */
    const taps = [], longest = [];
    for (let visit = 0; visit < visits; visit++) {
        const measured = await measureInteraction(browser, server.address, rendering);
        taps.push(...measured.taps);
        longest.push(measured.longest);
    }
    rows.push(row(`${rendering}: tap to paint, median of ${taps.length}`, median(taps), 50, "ms"));
    rows.push(row(`${rendering}: longest task after load, median of ${visits} visits`, median(longest), 100, "ms"));
}
const { ours, theirs, percent } = await compareFirstAnswer(browser, server.address);
rows.push(row(`first answer, ${ours.toFixed(0)} ms against ${theirs.toFixed(0)} ms by hand`, percent, 125, "%"));
await browser.close();
await server.close();
printTable([["CPU throttled 4 ×", "measured", "target", "", ""], ...rows]);
process.exit(rows.some((cells) => cells[4] === "MISSED") ? 1 : 0);
