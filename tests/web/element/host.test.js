// Promise: what the element reads of its host – colours, address, language, attributes – comes out as documented, whatever it is.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { campaignOf } from "../../../web/element/campaign.js";
import { lightness, schemeOf } from "../../../web/element/scheme.js";
import { modeOf } from "../../../web/element/shell.js";
import { closeWord } from "../../../web/element/words.js";

test("a campaign: the usual names of the host's address, and what the attribute says counts more", () => {
    assert.equal(campaignOf(null, "?utm_source=a"), undefined, "without the attribute nothing is told");
    assert.deepEqual(campaignOf("", "?utm_source=a&utm_term=b&email=x&token=y"), { utm_source: "a", utm_term: "b" });
    assert.deepEqual(campaignOf("utm_source=blog&place=end", "?utm_source=a&utm_id=7"), { utm_source: "blog", utm_id: "7", place: "end" });
    assert.equal(campaignOf(`utm_source=${"x".repeat(300)}`, "")?.utm_source.length, 256);
});

test("how light a colour is; undefined where one looks through it or it is of another kind", () => {
    assert.ok(Math.abs(Number(lightness("rgb(255, 255, 255)")) - 1) < 1e-9);
    assert.equal(lightness("rgb(0, 0, 0)"), 0);
    assert.equal(lightness("rgba(0, 0, 0, 0)"), undefined);
    assert.equal(lightness("color(display-p3 1 1 1)"), undefined);
    assert.equal(lightness(""), undefined);
});

/** An element in others, each with styles. @param {{colorScheme?: string, backgroundColor?: string}[]} styles from the inside @param {string} [meta] what the page's head says @returns {any} */
function nested(styles, meta) {
    const of = new Map();
    Object.assign(globalThis, { document: { querySelector: (/** @type {string} */ selector) => (meta && selector === "meta[name=color-scheme]" ? { content: meta } : null) } });
    Object.assign(globalThis, { ShadowRoot: class {}, getComputedStyle: (/** @type {any} */ element) => of.get(element) });
    const chain = [...styles].reverse().reduce((/** @type {any} */ parent, style) => {
        const element = { parentElement: parent, getRootNode: () => ({}) };
        of.set(element, { backgroundColor: "rgba(0, 0, 0, 0)", ...style });
        return element;
    }, null);
    return chain;
}
afterEach(() => {
    for (const name of ["ShadowRoot", "getComputedStyle", "document"]) delete (/** @type {any} */ (globalThis))[name];
});

test("the scheme: as asked; else as the host's styles say; else by what lies behind", () => {
    assert.equal(schemeOf(nested([{}]), "dark"), "dark");
    assert.equal(schemeOf(nested([{ colorScheme: "light" }, { backgroundColor: "rgb(0, 0, 0)" }]), "auto"), "light");
    assert.equal(schemeOf(nested([{ colorScheme: "light dark" }]), null), "", "the visitor's system decides");
    assert.equal(schemeOf(nested([{ colorScheme: "normal" }, {}, { backgroundColor: "rgb(20, 22, 28)" }]), "auto"), "dark");
    assert.equal(schemeOf(nested([{}, {}]), "auto"), "light", "a page without a colour is white");
    assert.equal(schemeOf(nested([{}]), "<script>"), "light");
});

test("the scheme of a host that says it in its head alone, where no style shows it", () => {
    assert.equal(schemeOf(nested([{ colorScheme: "normal" }], "dark"), "auto"), "dark");
    assert.equal(schemeOf(nested([{ colorScheme: "normal" }], "light dark"), "auto"), "");
    assert.equal(schemeOf(nested([{ colorScheme: "light" }], "dark"), "auto"), "light", "styles say more");
    assert.equal(schemeOf(nested([{ colorScheme: "normal", backgroundColor: "rgb(20, 22, 28)" }], "only light"), null), "light");
});

test("modes that there are not are inline", () => {
    assert.deepEqual(["dialog", "slide-in", "inline", null, "window", "__proto__"].map(modeOf), ["dialog", "slide-in", "inline", "inline", "inline", "inline"]);
});

test("what closes a dialog is said in the host's language, or in English", () => {
    const element = (/** @type {string | null} */ lang) => /** @type {any} */ ({ closest: () => lang !== null && { getAttribute: () => lang } || null });
    assert.deepEqual([null, "de-CH", "ES", "ar", "xx", "constructor"].map((lang) => closeWord(element(lang))),
        ["Close", "Schließen", "Cerrar", "إغلاق", "Close", "Close"]);
});

test("importing it where there are no elements does nothing and does not throw", async () => {
    const before = Object.getOwnPropertyNames(globalThis);
    const { tag, UpstreamAssessment } = await import("../../../web/element/index.js");
    assert.equal(tag, "upstream-assessment");
    assert.equal(typeof UpstreamAssessment, "function");
    assert.deepEqual(Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name)), []);
});
