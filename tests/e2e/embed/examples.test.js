// Promise: every example of embedding runs as it stands, with nothing changed but the address of the page: it shows the assessment of
// another origin, hears its events, and no policy, console or network has anything to say.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { root } from "../../../tools/shared/run.js";
import { views, watch } from "../helpers/support.js";
import { setUpHost } from "./host.js";

const { here } = setUpHost();

/** Where the examples say that the page is. */
const placeholder = "https://example.com/check/";

/** Puts an example on the host. @param {string} name @param {string} [entry] what a bundler makes main.js of */
async function open(name, entry) {
    const folder = join(root, "examples", name), { pages, address } = here.host;
    const types = /** @type {Record<string, string>} */ ({ css: "text/css", js: "text/javascript", html: "text/html" });
    const put = (/** @type {string} */ file, /** @type {string} */ text) => {
        assert.ok(!/\.html$/.test(file) || entry || text.includes(placeholder), `${file} names the page`);
        pages.set(`/${name}/${file}`, { html: text.replaceAll(placeholder, `${here.page.address}/`), headers: { "Content-Type": types[file.split(".").at(-1) ?? ""] } });
    };
    for (const file of readdirSync(folder).filter((each) => /\.(html|css|js)$/.test(each))) put(file, readFileSync(join(folder, file), "utf8"));
    if (entry) {
        const { outputFiles } = await build({
            entryPoints: [join(folder, entry)], bundle: true, write: false, format: "esm", jsx: "automatic", logLevel: "silent",
            define: { "process.env.NODE_ENV": '"production"', __VUE_OPTIONS_API__: "true", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" },
            alias: { "upstream-assessment/element/react": join(root, "web/element/index.js"), "upstream-assessment/element/vue": join(root, "web/element/index.js") },
        });
        assert.ok(outputFiles[0].text.includes(placeholder));
        put("main.js", outputFiles[0].text);
    }
    const page = await here.browser.newPage({ viewport: views.desktop }), heard = watch(page);
    await page.goto(`${address}/${name}/index.html`);
    return { page, heard, async frame() {
        await page.waitForFunction(() => frames.length > 0 || document.querySelector("upstream-assessment")?.shadowRoot?.querySelector("iframe"));
        for (;;) {
            const found = page.frames().find((each) => each.url().startsWith(here.page.address));
            if (found) {
                await found.locator("html[data-stage=ready]").waitFor({ state: "attached" });
                return found;
            }
            await page.waitForTimeout(50);
        }
    } };
}

/** Begins it, and answers once. @param {import("playwright-core").Frame} frame */
async function begin(frame) {
    await frame.locator('[data-id="intro/start"]').click();
    await frame.waitForFunction(() => document.title.startsWith("Question 1"));
    await frame.waitForTimeout(600);
    await frame.locator('[data-id^="answer/"]').first().click();
    await frame.waitForFunction(() => document.title.startsWith("Question 2"));
}

test("plain HTML: inline and as a dialog", async () => {
    const { page, heard, frame } = await open("html");
    await begin(await frame());
    await page.getByText('inline: progress {"answered":1,"total":20}').waitFor();
    await page.getByRole("button", { name: "Look for yourself" }).click();
    await page.getByText("dialog: ready").waitFor();
    assert.deepEqual(heard, []);
    await page.close();
});

test("a plain iframe: as high as its content, with events and options", async () => {
    const { page, heard, frame } = await open("iframe");
    const inner = await frame();
    await page.waitForFunction(() => document.querySelector("iframe")?.style.height);
    const height = () => page.evaluate(() => document.querySelector("iframe")?.offsetHeight);
    assert.equal(await height(), await inner.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)));
    await begin(inner);
    await page.getByText('progress {"answered":1,"total":20}').waitFor();
    await page.waitForTimeout(300);
    assert.equal(await height(), await inner.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)));
    assert.deepEqual(heard.filter((each) => !each.includes("web-share")), []);
    await page.close();
});

for (const [name, entry] of [["react", "main.tsx"], ["vue", "main.ts"]]) {
    test(`${name}: its component hears the events`, async () => {
        const { page, heard, frame } = await open(name, entry);
        await begin(await frame());
        await page.getByText("1 answered").waitFor();
        assert.deepEqual(heard, []);
        await page.close();
    });
}
