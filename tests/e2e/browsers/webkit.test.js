// Safari's engine takes the whole path, drawn and plain: the same result and link, a reload goes on, Back leads back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openDisplay } from "../helpers/display.js";
import { takeWholePath, whoPaints } from "../helpers/path.js";
import { serveDist } from "../helpers/support.js";
import { openWebKit } from "../helpers/webkit.js";

/** @type {Awaited<ReturnType<typeof openDisplay>>} */
let display;
/** @type {Awaited<ReturnType<typeof serveDist>>} */
let server;
before(async () => {
    display = await openDisplay();
    server = await serveDist();
});
after(async () => {
    await server?.close();
    display?.close();
});

/** @param {import("../helpers/webkit.js").WebKit} browser @param {() => boolean} there */
async function until(browser, there) {
    for (let tries = 0; tries < 400; tries++) {
        if (await browser.look(there)) return;
        await new Promise((done) => setTimeout(done, 50));
    }
    assert.fail(`never: ${there}`);
}

for (const [rendering, language, query] of [["canvas", "en", "?lang=en"], ["html", "ar", "?lang=ar"], ["html", "de", "?lang=de"]]) {
    test(`${rendering}, in ${language}: the same result and link; a reload goes on, back leads back`, async () => {
        const browser = await openWebKit(display.name);
        try {
            await browser.open(`${server.address}/${query}`);
            await until(browser, () => document.documentElement.dataset.stage === "ready");
            // In Arabic the page is plain by itself; in German it is asked for.
            if (rendering === "html" && language !== "ar") await browser.press('button[data-id="rendering"]');
            await takeWholePath({ press: (selector) => browser.press(selector), look: (look) => browser.look(look) }, {
                address: server.address, language,
                onScreen: async (screen) => {
                    if (screen === "intro") return;
                    // The canvas is shown when there is a picture on it.
                    if (rendering === "canvas") await until(browser, () => document.documentElement.dataset.rendering === "canvas");
                    assert.equal(await browser.look(() => document.documentElement.dataset.rendering), rendering, screen);
                },
            });
            // Debian's WebKit has no WebGL in workers.
            if (rendering === "canvas") assert.equal(await browser.look(whoPaints), "page");
            await browser.reload();
            await until(browser, () => document.documentElement.dataset.stage === "ready"
                && document.querySelector('[data-id="take/title"]') !== null);
            await browser.back();
            await until(browser, () => document.querySelector('[data-id="result/title"]') !== null);
        } finally {
            await browser.close();
        }
    });
}
