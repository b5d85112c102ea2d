// The whole path by the ids of controls, with whatever hand presses them: any browser, any language. May use: support.js.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../tools/shared/run.js";
import { cardsAsTheyLie, codesFor, instrument, pressesApart, scoreWithTool, someOptions } from "./support.js";

/**
 * What presses and looks in a browser.
 * @typedef {object} Hand
 * @property {(selector: string) => Promise<unknown>} press
 * @property {<T>(look: () => T) => Promise<T>} look runs in the page
 */

/** The answers of every walk of this kind. */
export const given = {
    answers: Object.fromEntries(instrument.items.map(
        (/** @type {{id: string}} */ { id }, /** @type {number} */ index) => [id, someOptions[index] < 0 ? null : someOptions[index]])),
    ranking: cardsAsTheyLie,
};

/** @param {Hand} hand @param {string} before a title */
async function untilTitleChanges(hand, before) {
    for (let tries = 0; tries < 400; tries++) {
        if (await hand.look(() => document.title) !== before) return;
        await new Promise((done) => setTimeout(done, 25));
    }
    assert.fail(`still on “${before}”`);
}

/** Presses a control that leads to another screen. @param {Hand} hand @param {string} id */
export async function follow(hand, id) {
    const before = await hand.look(() => document.title);
    await hand.press(`[data-id="${id}"]`);
    const start = performance.now();
    await untilTitleChanges(hand, before);
    await new Promise((done) => setTimeout(done, Math.max(0, pressesApart - (performance.now() - start))));
}

/** The verdict that these answers must have in a language. @param {string} language */
export function expectedVerdict(language) {
    const texts = JSON.parse(readFileSync(join(root, "assets", "instruments", `sales-foundation.${language}.json`), "utf8"));
    const { focus } = scoreWithTool(someOptions, cardsAsTheyLie);
    return texts.stages.find((/** @type {{id: string}} */ stage) => stage.id === focus).verdict.leader;
}

/**
 * From the intro to the link of the result. Checks the verdict, and that the link is the tool's own.
 * @param {Hand} hand
 * @param {{address: string, language: string, onScreen?: (screen: string) => Promise<void>}} visit
 */
export async function takeWholePath(hand, { address, language, onScreen = async () => {} }) {
    await onScreen("intro");
    await follow(hand, "intro/start");
    for (const [index, { id }] of instrument.items.entries()) {
        if (index === 1) await onScreen("question");
        await follow(hand, `answer/${id}/${someOptions[index] < 0 ? "none" : someOptions[index]}`);
    }
    await onScreen("ranking");
    await hand.press('[data-id="ranking/agree"] input');
    await follow(hand, "ranking/done");
    await onScreen("result");
    assert.equal(await hand.look(() => document.querySelector("#mirror h1")?.textContent), expectedVerdict(language));
    await follow(hand, "share/more");
    const link = await hand.look(() => /** @type {HTMLAnchorElement} */ (document.querySelector('a[data-id="link/open"]')).href);
    assert.equal(link, `${address}/#${codesFor([given], "--summary")[0]}`);
}

/** Who paints what a drawn page shows (web/render/surface.js): a canvas keeps the kind of context that it got first. @returns {"worker" | "page"} */
export const whoPaints = () => (/** @type {HTMLCanvasElement} */ (document.querySelector("#canvas")).getContext("bitmaprenderer") ? "worker" : "page");
