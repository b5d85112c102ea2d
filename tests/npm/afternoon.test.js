// A newcomer's afternoon: the tarball, an empty folder and a machine without a compiler become a page on one origin, shown in a page of
// another one, that is taken by keyboard, touch and mouse, says what happens, and whose link leads to the same result.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { frameOf, heardBy, hears, hostPage, paragraphs, serveHost, takeInFrame } from "../e2e/embed/host.js";
import { contextFor, launch, press, ready, ways } from "../e2e/helpers/support.js";
import { start } from "../hosting/helpers/servers.js";
import { call, projectWith, readJson } from "./package.js";

const question = "They talk of next quarter's number as one they will make.", accent = "#7a1fa2", contact = "https://example.com/talk";

const { project } = projectWith("afternoon"), folder = join(project, "check");

/** @param {string} name @param {(values: any) => void} change */
function edit(name, change) {
    const values = readJson(join(folder, name));
    change(values);
    writeFileSync(join(folder, name), JSON.stringify(values, null, 2));
}

/** @param {string[]} args */
function run(...args) {
    const { status, stdout, stderr } = call(project, "upstream-assessment", args);
    assert.equal(status, 0, stdout + stderr);
    return stdout;
}

/** @type {Awaited<ReturnType<typeof start>>} */
let nginx;
/** @type {Awaited<ReturnType<typeof serveHost>>} */
let host;
/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
    run("init", "check");
    edit("instrument.en.json", ({ items }) => { items[0].text = question; });
    edit("theme.json", (theme) => { theme.light = { accent }; });
    edit("assessment.json", (configuration) => { configuration.contact = { href: contact }; });
    assert.match(run("build", "check"), /check\/dist\/: the page, \d+ files/);
    [nginx, host, browser] = [await start("nginx", { dist: join(folder, "dist"), hosting: join(folder, "hosting") }), await serveHost(), await launch()];
    host.pages.set("/", { html: hostPage(
        `${paragraphs(3)}<upstream-assessment src="${nginx.address}/" campaign="utm_source=article"><a href="${nginx.address}/">Take our 3 Minute Self Assessment!</a></upstream-assessment>${paragraphs(3)}`,
        `<script async src="${nginx.address}/element.js"></script>`) });
});
after(async () => {
    await browser?.close();
    await host?.close();
    await nginx?.close();
});

for (const way of ways) {
    test(`taken by ${way} in a page of another origin, with what its owner changed`, async () => {
        const context = await browser.newContext({ ...contextFor(way), locale: "en", colorScheme: "light" }), page = await context.newPage();
        await page.goto(host.address);
        await page.locator("upstream-assessment").scrollIntoViewIfNeeded();
        await hears(page, "ready");
        const frame = await frameOf(page);
        assert.equal(await frame.evaluate(() => JSON.parse(/** @type {Element} */ (document.querySelector("#theme")).textContent ?? "").light.accent), accent);
        assert.ok((await frame.content()).includes(question));
        const link = await takeInFrame(frame, way);
        const visit = await heardBy(page), complete = visit.at(-1);
        assert.deepEqual(visit.map(({ name }) => name), ["ready", "start", ...Array(20).fill("progress"), "complete"]);
        assert.match(complete.outcome, /^focus-/);
        await press(frame.locator('[data-id="back"]'), way);
        const verdict = String(await frame.locator('#mirror h1').first().textContent());
        const opened = frame.locator('[data-id="result/contact"]').first();
        assert.match(String(await opened.getAttribute("href")), new RegExp(`^${contact}(\\?|$)`));
        const shared = await context.newPage();
        await shared.goto(link);
        await ready(shared);
        assert.equal(await shared.locator("#mirror h1").first().textContent(), verdict);
        await context.close();
    });
}
