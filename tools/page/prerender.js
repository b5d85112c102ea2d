// Prints the first screens as HTML: runs the page's own module without a screen, reads its semantic tree, and lets the
// page's own mirror make the elements. So what a visitor sees before the module has arrived is what the module will say.
import { parseHTML } from "linkedom";
import { viewFlags } from "../../web/abi/constants.js";
import { fail } from "../shared/run.js";
import { nameOf } from "./inputs/inputs.js";
import { familyOf } from "./typeface/truetype.js";

/** @typedef {import("./inputs/languages.js").Language} Language */
/** @typedef {{title: string, screen: string, html: string}} Question */
/** @typedef {{title: string, intro: string, picture: string, questions: Record<string, Question>}} Printed
 *   picture: of the intro, which can come after its words; questions: by perspective */
/** @typedef {{id: string, role: string, value: string, flags: string}} Node */

/** A page of HTML on which nothing moves, shown until the visitor moves on. */
const still = viewFlags.html | viewFlags.reducedMotion | viewFlags.provisional;
const schemes = { light: 0, dark: viewFlags.dark, contrast: viewFlags.highContrast };

/** Writes what a browser keeps in properties as attributes, and takes out where things would lie on a canvas. @param {any} page @param {Node[]} nodes */
function settle(page, nodes) {
    for (const element of page.querySelectorAll("[style]")) element.removeAttribute("style");
    for (const node of nodes) {
        const element = page.querySelector(`[data-id="${node.id}"]`);
        if (node.flags.includes("c")) element.querySelector("input").setAttribute("checked", "");
    }
}

/** Runs the module and makes its tree into HTML. */
class Press {
    /** @param {any} module @param {any} modules @param {Document} document */
    constructor(module, { Mirror, readTree, displayListAsSvg }, document) {
        this.module = module;
        this.modules = { Mirror, readTree, displayListAsSvg };
        this.document = document;
    }

    /** The tree of what is on show. */
    look(scheme = schemes.light) {
        this.module.view(360, 740, 1, still + scheme);
        this.module.pump(performance.now());
        this.module.effects();
        return this.modules.readTree(this.module.tree());
    }

    /** Presses a control. @param {string} id */
    act(id) {
        this.module.action(id);
        this.module.pump(performance.now());
    }

    /** @param {any} tree @returns {any} the element that holds it */
    html(tree) {
        const page = this.document.createElement("main");
        new this.modules.Mirror(page).update(tree);
        settle(page, tree.nodes);
        return page;
    }
}

const picture = '[data-id="intro/house"]';

/** Every colour of a picture, in order. @param {any} page @returns {{element: any, name: string, colour: string}[]} */
const coloursOf = (page) => [...page.querySelectorAll(`${picture} svg *`)].flatMap((element) =>
    ["fill", "stroke"].map((name) => ({ element, name, colour: element.getAttribute(name) }))
        .filter(({ colour }) => colour && colour !== "none"));

/**
 * The intro, whose picture names its colours (--p0, --p1, …), because they are others in each scheme.
 * @param {Press} press @param {Map<string, number>} palette the named colours: those of each scheme → number
 */
function printIntro(press, palette) {
    const pages = Object.values(schemes).map((scheme) => press.html(press.look(scheme)));
    const [light, ...others] = pages.map(coloursOf);
    light.forEach(({ element, name, colour }, index) => {
        const key = [colour, ...others.map((each) => each[index]?.colour)].join(" ");
        if (!palette.has(key)) palette.set(key, palette.size);
        element.setAttribute(name, `var(--p${palette.get(key)})`);
    });
    if (others.some((each) => each.length !== light.length)) fail("The intro's picture is not the same in each scheme.");
    const svg = pages[0].querySelector(`${picture} svg`);
    svg.remove();
    return { intro: pages[0].innerHTML, picture: svg.outerHTML };
}

/** @param {Map<string, number>} palette */
function paletteStyles(palette) {
    const named = [...palette].map(([key, number]) => ({ number, colours: key.split(" ") }));
    const of = (/** @type {number} */ scheme) => `:root{${named.map(({ number, colours }) => `--p${number}:${colours[scheme]}`).join(";")}}`;
    return `${of(0)}@media screen and (prefers-color-scheme:dark){${of(1)}}@media screen and (prefers-contrast:more){${of(2)}}`;
}

/** The first question, after choosing whom it is about. @param {Press} press @param {string} perspective empty: nothing to choose */
function printQuestion(press, perspective) {
    if (perspective) press.act(perspective);
    press.act("intro/start");
    const tree = press.look();
    if (!tree.screen.startsWith("question/")) fail(`The first question was not there to be prerendered, but ${tree.screen}.`);
    const html = press.html(tree).innerHTML;
    press.module.historyStep("intro");
    press.module.pump(performance.now());
    return { title: tree.title, screen: tree.screen, html };
}

/**
 * The typeface as the module asks for it (web/render/typeface.js), from its files: where nothing is drawn, widths are enough.
 * @param {Map<number, import("./typeface/truetype.js").Metrics>} typeface by weight
 */
function widthsOnly(typeface) {
    const of = (/** @type {number} */ weight) => /** @type {import("./typeface/truetype.js").Metrics} */ (typeface.get(weight));
    // What the typeface does not have comes from another one, about as wide as a digit.
    const unknown = 0.6;
    return {
        rise: of, picture: () => null,
        advance: (/** @type {number} */ weight, /** @type {number} */ code) => of(weight).advances.get(code) ?? unknown,
    };
}

/**
 * @param {Pick<import("./parts/make-parts.js").Parts, "printing" | "whole"> &
 *   {theme: string, typeface: Map<number, import("./typeface/truetype.js").Metrics>, fonts: Map<number, Uint8Array>}} sources
 */
export async function printer({ printing, whole, theme, typeface, fonts }) {
    const modules = await printing();
    const { document, window } = parseHTML("<!doctype html><html><body></body></html>");
    Object.assign(globalThis, { document, window });
    const arriving = Promise.resolve(new Response(new Uint8Array(whole), { headers: { "content-type": "application/wasm" } }));
    const module = await modules.loadModule(arriving, widthsOnly(typeface), (/** @type {unknown} */ reason) => fail(`The module stopped: ${reason}`));
    const press = new Press(module, modules, document);
    /** Nobody waits for anything else here. @param {import("../../web/abi/declared.d.ts").BootMessage} message @returns {{problem: string}} */
    const boot = (message) => {
        const pieces = module.bootPieces(message);
        for (;;) {
            const { done, value } = pieces.next();
            if (done) return value;
        }
    };
    /** @type {Map<string, number>} */
    const palette = new Map();
    /** What draws the SVG knows typefaces by their names only. */
    const families = new Map([...fonts].map(([weight, font]) => [weight, familyOf(font)]));
    /** @param {Language} language @returns {string} what the module says of its texts; empty if nothing is wrong */
    const problemOf = ({ code, instrument, words, file }) => boot({ instrument, words, theme, language: code, source: nameOf(file) }).problem.trim();
    /** Ends the build with what is wrong in any of the languages. @param {Language[]} languages */
    const refuse = (languages) => fail([...new Set(languages.map(problemOf))].filter(Boolean).join("\n"));
    return {
        /** The colours of what has been prerendered. */
        styles: () => paletteStyles(palette),
        /** @param {Language[]} languages @param {string} site where the page will stand; empty if nobody has said */
        start(languages, site) {
            const [{ code, instrument, words, file }] = languages;
            const { problem } = boot({
                instrument, words, theme, language: code, source: nameOf(file), page: site,
                languages: languages.map((each) => `${each.code}\t${each.name}`).join("\n"),
            });
            if (problem) refuse(languages);
        },
        /** The picture of an outcome (module.js), as SVG. @param {Language} language @param {number} focus @param {string} headline @returns {string} */
        card(language, focus, headline) {
            // Its words come with those that only some visitors need.
            const words = JSON.stringify({ ...JSON.parse(language.words), ...JSON.parse(language.lazy) });
            boot({ instrument: language.instrument, words, theme, language: language.code, source: nameOf(language.file) });
            press.look();
            const svg = press.modules.displayListAsSvg(module.card(`${focus} ${headline}`));
            svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
            for (const text of svg.querySelectorAll("text")) text.setAttribute("font-family", families.get(Number(text.getAttribute("font-weight"))) ?? "");
            return svg.outerHTML;
        },
        /** @param {Language} language @param {Language[]} languages all of them @returns {Printed} */
        print(language, languages) {
            if (problemOf(language)) refuse(languages);
            const { title, nodes } = press.look();
            const perspectives = nodes.filter((/** @type {Node} */ node) => node.role === "radio").map((/** @type {Node} */ node) => node.id);
            // Where there is nothing to choose, it is the question for no choice.
            const choices = perspectives.length > 0 ? perspectives : [""];
            const questions = choices.map((/** @type {string} */ id) => [id, printQuestion(press, id)]);
            // The first perspective is the one that is chosen at first.
            if (choices[0]) press.act(choices[0]);
            return { title, ...printIntro(press, palette), questions: Object.fromEntries(questions) };
        },
    };
}
