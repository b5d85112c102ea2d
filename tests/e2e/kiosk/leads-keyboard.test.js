// The keyboard on the screen: each language has its keys, it types where the cursor is, and whatever else people press with works as well.
// Everything is large enough to touch and to read, and axe finds nothing.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { ask, openStand, press, setUpStand, values } from "./leads-room.js";

/** @typedef {any} Room */
/** @typedef {import("playwright-core").Page} Page */

const parts = setUpStand();

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong, and where. @param {Page} page @returns {Promise<string[]>} */
async function violations(page) {
    if (!await page.evaluate(() => "axe" in window)) await page.evaluate(axe);
    return page.evaluate(async () => {
        const found = await /** @type {Room} */ (window).axe.run(document.querySelector(".full"), { resultTypes: ["violations"] });
        return found.violations.flatMap((/** @type {any} */ { id, nodes }) => nodes.map((/** @type {any} */ { target }) => `${id} ${target}`));
    });
}

test("each language has its own keys, and an address is typed in Latin letters in all of them", async () => {
    for (const [language, name, typed] of /** @type {[string, string[], string][]} */ ([
        ["de", [..."jörg", "space", ..."weiß"], "Jörg Weiß"], ["es", [..."iñaki"], "Iñaki"], ["ar", [..."أحمد", "space", ..."علي"], "أحمد علي"],
        ["en", ["accents", "ł", "accents", ..."ukasz", "-", ..."bo", "'", "shift", "x"], "Łukasz-Bo'X"],
    ])) {
        const { context, page, errors } = await openStand(parts);
        await ask(page, { language });
        await press(page, ...name, "next", ..."a_b", "@", ..."c-1", ".", ..."de", "signs", "+", "signs");
        assert.deepEqual((await values(page)).slice(0, 2), [typed, "a_b@c-1.de+"], language);
        if (language === "ar") {
            await press(page, "next", "script", ..."abc");
            assert.equal((await values(page))[2], "Abc");
            assert.equal(await page.$eval(".lead-name input", (field) => getComputedStyle(field).direction), "rtl");
        }
        assert.deepEqual(errors, []);
        await context.close();
    }
});

test("the keyboard types where the cursor is, deletes what is seen as one letter, and leaves shift as it was set", async () => {
    const { context, page } = await openStand(parts);
    await ask(page);
    await press(page, ..."ac", "left", "b", "right", "d");
    assert.deepEqual(await values(page), ["Abcd", "", ""]);
    await press(page, "back", "back", "left", "left", "back", "back");
    assert.deepEqual(await values(page), ["Ab", "", ""]);
    await page.$eval(".lead-name input", (field) => /** @type {HTMLInputElement} */ (field).select());
    await press(page, "x");
    assert.deepEqual(await values(page), ["X", "", ""], "what is selected is replaced");
    await press(page, "shift", "shift", "a", "b", "shift", "c", "space", "shift", "d");
    assert.deepEqual(await values(page), ["XABc d", "", ""]);
    // On a slow machine a finger's click comes long after it was up, and the letter is there already.
    await page.locator("[data-key=e]").dispatchEvent("click", { detail: 1 });
    assert.deepEqual(await values(page), ["XABc d", "", ""]);
    const back = await page.locator("[data-key=back]").boundingBox();
    await page.mouse.move((back?.x ?? 0) + 9, (back?.y ?? 0) + 9);
    await page.mouse.down();
    await page.waitForFunction(() => /** @type {HTMLInputElement} */ (document.querySelector(".lead-name input")).value === "");
    await page.mouse.up();
    await context.close();
});

test("a keyboard on the desk does it all as well, and a mouse presses the keys on the screen", async () => {
    const { context, page } = await openStand(parts);
    await ask(page);
    await page.keyboard.type("Kim Lee");
    await page.keyboard.press("Enter");
    await page.keyboard.type("kim@lee.example");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    for (const name of ["Tab", "Tab", "Tab", "Tab"]) await page.keyboard.press(name);
    assert.equal(await page.evaluate(() => document.activeElement?.closest(".lead-email") !== null), true, "the way round ends where it began");
    await page.keyboard.press("End");
    await page.click("[data-key='.com']");
    assert.deepEqual(await values(page), ["Kim Lee", "kim@lee.example.com", ""]);
    // Something that presses without a pointer, as a screen reader does.
    await page.$eval("[data-key=back]", (key) => /** @type {HTMLElement} */ (key).click());
    assert.equal((await values(page))[1], "kim@lee.example.co");
    await page.locator(".lead-consent input").focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".lead-done");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => /** @type {Room} */ (window).asked), "kept");
    await context.close();
});

test("axe finds nothing in the form, its mistakes, its failure and its thanks, in each scheme and both directions", async () => {
    for (const scheme of /** @type {const} */ (["light", "dark"])) {
        for (const language of ["en", "ar"]) {
            const { context, page } = await openStand(parts);
            await page.emulateMedia({ colorScheme: scheme });
            await ask(page, { language });
            assert.deepEqual(await violations(page), [], `form ${scheme} ${language}`);
            await page.tap(".lead-first");
            assert.deepEqual(await violations(page), [], `mistakes ${scheme} ${language}`);
            await page.tap(".lead-email input");
            await page.keyboard.type("a@b.example");
            await page.tap(".lead-consent label");
            await page.evaluate(() => {
                const { store } = /** @type {Room} */ (window), keep = store.keep;
                store.keep = async () => {
                    store.keep = keep;
                    throw new Error("refused");
                };
            });
            await page.tap(".lead-first");
            await page.waitForFunction(() => document.querySelector(".lead-failed")?.textContent !== "");
            assert.deepEqual(await violations(page), [], `failure ${scheme} ${language}`);
            await page.tap(".lead-first");
            await page.waitForSelector(".lead-done");
            assert.deepEqual(await violations(page), [], `thanks ${scheme} ${language}`);
            await context.close();
        }
    }
});

test("targets are large enough for a finger, text for an eye, and nothing stands out of the screen", async () => {
    for (const viewport of [{ width: 1920, height: 1080 }, { width: 1080, height: 1920 }, { width: 1280, height: 800 }]) {
        for (const language of ["en", "de", "es", "ar"]) {
            const { context, page } = await openStand(parts, viewport);
            await ask(page, { language });
            const found = await page.evaluate(({ width, height }) => {
                const targets = [...document.querySelectorAll(".lead :is(.lead-input, .lead-consent label, .lead-button, .kiosk-key)")];
                const small = targets.map((each) => ({ name: each.className, box: each.getBoundingClientRect() }))
                    .filter(({ box }) => box.width < 55.9 || box.height < 55.9 || box.left < 0 || box.top < 0 || box.right > width || box.bottom > height);
                const texts = [...document.querySelectorAll(".lead :is(h2, p, label, span, small, button)")].filter((each) => each.textContent && each.clientHeight > 0);
                const spills = [...document.querySelectorAll(".lead button")].filter((each) => each.scrollWidth > each.clientWidth);
                return { small: small.map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`), least: Math.min(...texts.map((each) => parseFloat(getComputedStyle(each).fontSize))),
                    spills: spills.map(({ textContent }) => textContent) };
            }, viewport);
            assert.deepEqual([found.small, found.spills], [[], []], `${language} ${viewport.width}`);
            assert.ok(found.least >= (viewport.width === 1280 ? 13 : 16), `${language} ${viewport.width}: ${found.least}`);
            await context.close();
        }
    }
});
