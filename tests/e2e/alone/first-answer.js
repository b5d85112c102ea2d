// How early the first answer can be given, against a page of HTML that says the same and is written by hand, in the same
// run, on a slow network and a slow machine. May use: support.js, playwright-core.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { moving, serveDist, views } from "../helpers/support.js";
import { median } from "./interaction.js";

/** @typedef {import("playwright-core").Browser} Browser */

/** The same two screens as someone would write them by hand who wants nothing but to be quick: one file, all inline. */
const byHand = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Where does a missed number start?</title>
<style>*{box-sizing:border-box}body{font:16px/1.5 system-ui,sans-serif;max-width:680px;margin:0 auto;padding:20px;background:#f7f5f0;color:#1c2430}
h1{font-size:clamp(1.55rem,1.2rem + 1.8vw,2.1rem);line-height:1.22;font-weight:600}.kicker{color:#0b6172;font-weight:600;font-size:.9rem}
.muted{color:#565e69}.small{color:#565e69;font-size:.9rem}fieldset{border:0;margin:20px 0;padding:0}legend{font-weight:600;margin-bottom:10px}
label{display:flex;align-items:center;gap:14px;min-height:56px;padding:12px 16px;margin:8px 0;border:1px solid #857f72;border-radius:14px;background:#fff;font-weight:600;cursor:pointer}
label:hover{background:#ddeef0}label:has(:checked){border-color:#0b6172;background:#ddeef0}label small{display:block;color:#565e69;font-weight:400;font-size:.9rem}
input{width:22px;height:22px;accent-color:#0b6172}button{min-height:52px;padding:10px 24px;border:1.5px solid #857f72;border-radius:14px;background:#fff;font:inherit;font-weight:600}
button.go{background:#0b6172;border-color:#0b6172;color:#fff;width:100%}:focus-visible{outline:3px solid #0b6172;outline-offset:3px}progress{width:100%;height:6px;accent-color:#0b6172}
footer{display:flex;justify-content:space-between;border-top:1px solid #ddd8cc;margin-top:24px;padding-top:8px}
@media(prefers-color-scheme:dark){body{background:#11161c;color:#edf1f4}label,button{background:#1a2129;color:#edf1f4}}</style></head><body>
<main id="intro"><p class="kicker">The three-minute self-assessment</p><h1>When the number is missed, where does it start?</h1>
<p class="muted">Most leaders fix execution first, because that is where it hurts. Execution is only the roof. This short check looks at all four floors and finds the lowest one that needs work.</p>
<fieldset><legend>Who is this about?</legend><label><input type="radio" name="who" checked><span>My rep or my team<small>You lead people who sell</small></span></label>
<label><input type="radio" name="who"><span>Me<small>You sell</small></span></label></fieldset>
<button class="go" data-id="intro/start">Start</button><p class="small">20 questions · about 3 minutes · no sign-up</p>
<p class="small">Your answers stay on this device. There is no sign-up, and nothing is sent anywhere.</p>
<footer><a href="#team">See a team’s results</a><select><option>English<option>Deutsch<option>Español<option>العربية</select></footer></main>
<main id="question" hidden><p class="small">Question 1 of 20 · about 3 min left</p><progress max="21" value="0"></progress>
<h1>They use our sales tools without help.</h1><form>${["Almost never", "Seldom", "Sometimes", "Often", "Almost always", "Not sure"].map((label, index) =>
        `<label data-id="answer/${index}"><input type="radio" name="q" value="${index}"><span>${label}</span></label>`).join("\n")}</form>
<button>Back</button> <button disabled>Next</button><footer><label><input type="checkbox" checked> Move on after each answer</label></footer></main>
<script>document.querySelector(".go").addEventListener("click",function(){intro.hidden=true;question.hidden=false;scrollTo(0,0);question.querySelector("h1").tabIndex=-1;question.querySelector("h1").focus()})</script></body></html>`;

/** Presses Start as soon as it has been painted, then the second answer, and notes when that is in. */
function robot() {
    const own = /** @type {any} */ (window);
    const visible = (/** @type {string} */ selector) => {
        const element = document.querySelector(selector);
        return element instanceof HTMLElement && element.offsetHeight > 0 ? element : null;
    };
    const look = () => {
        const painted = performance.getEntriesByName("first-contentful-paint").length > 0;
        const answer = /** @type {HTMLInputElement | null} */ (visible('[data-id^="answer/"] input[value="1"]'));
        if (answer?.checked) {
            own.answered = performance.now();
            return;
        }
        if (answer) answer.click();
        else if (painted) visible('[data-id="intro/start"]')?.click();
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
}

/** @param {Browser} browser @param {string} address @returns {Promise<number>} ms until the first answer is in, on a first visit */
async function firstAnswer(browser, address) {
    const context = await browser.newContext({ ...moving, viewport: views.phone, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions",
        { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 });
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.addInitScript(robot);
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForFunction(() => /** @type {any} */ (window).answered > 0);
    const time = await page.evaluate(() => /** @type {any} */ (window).answered);
    await context.close();
    return time;
}

/**
 * In turns, so that whatever else the machine does meets both alike.
 * @param {Browser} browser @param {string} address
 * @returns {Promise<{percent: number, ours: number, theirs: number}>} medians in ms, and ours in percent of theirs
 */
export async function compareFirstAnswer(browser, address) {
    const folder = mkdtempSync(join(tmpdir(), "upstream-by-hand-"));
    writeFileSync(join(folder, "index.html"), byHand);
    writeFileSync(join(folder, "index.html.br"), brotliCompressSync(byHand));
    const other = await serveDist(folder);
    /** @type {number[]} */
    const ours = [], theirs = [];
    for (let turn = 0; turn < 9; turn++) {
        theirs.push(await firstAnswer(browser, other.address));
        ours.push(await firstAnswer(browser, address));
    }
    await other.close();
    rmSync(folder, { recursive: true });
    return { percent: Math.round((median(ours) / median(theirs)) * 100), ours: median(ours), theirs: median(theirs) };
}
