// Promise: who has the page open while another build is put in its place can go on, and what the owner has put into the folder is there
// after it. Where the whole folder is replaced all the same, the page says so and loses no answer.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { buildPage } from "../../tools/page/build-page.js";
import { root } from "../../tools/shared/run.js";
import { serve } from "../../tools/serve/handler.js";
import { control } from "../e2e/helpers/screens.js";
import { answer, launch, ready, untilNextScreen, views, watch } from "../e2e/helpers/support.js";
import { dist, hosting, names } from "./helpers/page.js";
import { start } from "./helpers/servers.js";

const parent = mkdtempSync(join(tmpdir(), "upstream-deployment-"));
/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
    browser = await launch();
});
after(async () => {
    await browser?.close();
    rmSync(parent, { recursive: true });
});

/** The page with another German question, put into a folder as a deployment does. @param {string} out @param {string} files where those for hosts go */
async function deploy(out, files) {
    const folder = mkdtempSync(join(parent, "instruments-")), german = join(folder, "sales-foundation.de.json");
    cpSync(join(root, "assets", "instruments"), folder, { recursive: true });
    const text = readFileSync(german, "utf8");
    writeFileSync(german, text.replace('"label": "', '"label": "Neu: '));
    assert.notEqual(readFileSync(german, "utf8"), text);
    await buildPage({ out, hosting: files, instrument: join(folder, "sales-foundation.en.json"), module: process.env.UPSTREAM_MODULE });
}

/** A visitor who has answered the first question in English. @param {string} address */
async function visit(address) {
    const page = await browser.newPage({ viewport: views.phone, locale: "en" });
    // What a browser keeps for offline use would answer in place of the server.
    await page.addInitScript(() => { Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined }); });
    const heard = watch(page);
    await page.goto(address);
    await ready(page);
    await page.getByRole("button", { name: "Start" }).click();
    await untilNextScreen(page, () => answer(page, 2).click());
    return { page, heard };
}

test("a visit that began before a deployment goes on after it, and the owner's files are still there", async () => {
    const server = await start("nginx", { dist, hosting });
    try {
        for (const [name, text] of [["CNAME", "example.org"], ["robots.txt", "mine"]]) writeFileSync(join(server.site, name), text);
        const { page, heard } = await visit(server.address);
        await deploy(server.site, join(parent, "hosting"));
        const there = readdirSync(server.site);
        assert.deepEqual(names.filter((name) => !there.includes(name)), [], "every file of the build before");
        const [old, fresh] = there.filter((name) => /^instrument\.de\.[\w-]+\.json$/.test(name));
        assert.ok(old && fresh, "and those of this one");
        for (const [name, text] of [["CNAME", "example.org"], ["robots.txt", "mine"]]) assert.equal(readFileSync(join(server.site, name), "utf8"), text);
        assert.equal(readFileSync(join(server.site, "own", "secret.txt"), "utf8"), "secret");
        await control(page, "language").selectOption("de");
        await page.locator("html[lang=de]").waitFor({ state: "attached" });
        assert.match(await page.title(), /^Frage 2 von 20/);
        assert.deepEqual(heard, []);
        await page.close();
    } finally {
        await server.close();
    }
});

test("where the folder was replaced instead, the page says what did not come, stays, and after a reload goes on", async () => {
    const site = join(parent, "site"), next = join(parent, "next");
    cpSync(dist, site, { recursive: true });
    const server = await serve(site, 0);
    try {
        const { page } = await visit(server.address);
        mkdirSync(next);
        await deploy(next, join(parent, "hosting"));
        rmSync(site, { recursive: true });
        cpSync(next, site, { recursive: true });
        await control(page, "language").selectOption("de");
        await page.getByText("This language did not arrive").first().waitFor({ state: "attached" });
        assert.match(await page.title(), /^Question 2 of 20/);
        await page.reload();
        await ready(page);
        assert.match(await page.title(), /^Question 2 of 20/);
        await control(page, "language").selectOption("de");
        await page.locator("html[lang=de]").waitFor({ state: "attached" });
        await page.close();
    } finally {
        await server.close();
    }
});
