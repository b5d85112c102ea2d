// The colours of a theme, and which of them are seen on which: the same list as used_pairs in src/ui/core/theme.cpp, which
// a test compares. Depends on: colours.js, findings.js.
import { contrast, nearest } from "./colours.js";
import { pointerTo } from "../inputs/findings.js";

export const schemes = /** @type {const} */ (["light", "dark", "contrast"]);

export const tones = [
    "background", "surface", "sunken", "line", "control", "text", "muted", "accent", "accent-strong", "accent-soft", "on-accent",
    "cracked", "cracked-soft", "shaky", "shaky-soft", "solid", "solid-soft", "sky", "shadow",
];

/** Text, WCAG 1.4.3. */
export const readable = 4.5;
/** Outlines and graphics, WCAG 1.4.11. */
export const visible = 3;

/** @typedef {Record<string, string>} Palette colours by tone */
/** @typedef {Record<typeof schemes[number], Palette>} Palettes */
/** @typedef {{on: string, front: string, least: number}} Pair */

/** @param {string} on @param {string[]} fronts @param {number} [least] @returns {Pair[]} */
const pairsOn = (on, fronts, least = readable) => fronts.map((front) => ({ on, front, least }));

export const pairs = [
    ...pairsOn("background", ["text", "muted", "accent", "cracked", "shaky", "solid"]),
    ...pairsOn("surface", ["text", "muted", "accent", "accent-strong", "cracked", "shaky", "solid"]),
    ...pairsOn("sunken", ["text", "muted"]),
    ...pairsOn("accent-soft", ["text", "accent", "muted"]),
    ...pairsOn("accent", ["on-accent"]), ...pairsOn("accent-strong", ["on-accent"]),
    ...pairsOn("cracked-soft", ["text", "cracked"]), ...pairsOn("shaky-soft", ["text", "shaky"]), ...pairsOn("solid-soft", ["text", "solid"]),
    ...pairsOn("sky", ["text", "muted"]),
    ...pairsOn("background", ["control"], visible), ...pairsOn("surface", ["control"], visible),
];

/** @param {string} tone @returns {{other: string, least: number}[]} what it is seen on, or is seen on it */
const partners = (tone) => pairs.filter(({ on, front }) => on === tone || front === tone)
    .map(({ on, front, least }) => ({ other: on === tone ? front : on, least }));

/** A hair more than is asked for: another sum of the same numbers may end a hair lower. */
const margin = 0.01;

/** Can a tone have a colour beside all those that are in the palette already? @param {string} tone @param {string} colour @param {Palette} palette */
export const fits = (tone, colour, palette) => partners(tone)
    .every(({ other, least }) => palette[other] === undefined || contrast(colour, palette[other]) >= least + margin);

/** Never rounded up, so that no ratio looks right and is not. @param {number} ratio */
export const ratioText = (ratio) => `${(Math.floor(ratio * 100 + 1e-9) / 100).toFixed(2)} : 1`;

/** @param {number} least */
const leastText = (least) => `at least ${least} : 1`;

/** @param {Pair} pair @param {Palette} given */
function nearestText({ on, front, least }, given) {
    const best = nearest(given[front], (colour) => fits(front, colour, given));
    if (best) return `${leastText(least)}, which ${best} has`;
    const ground = nearest(given[on], (colour) => contrast(colour, given[front]) >= least + margin);
    return ground ? `${leastText(least)}, which it would have on ${ground}` : leastText(least);
}

/** Pairs of which the owner gave both colours, and people cannot tell them apart. @param {Palette} given of a scheme */
const unreadable = (given) => pairs.filter(({ on, front, least }) => given[on] && given[front] && contrast(given[on], given[front]) < least);

/**
 * What is wrong with pairs of which both colours were given.
 * @param {Palettes} given what the file says, colours only
 * @returns {import("../inputs/findings.js").Finding[]}
 */
export const pairFindings = (given) => schemes.flatMap((scheme) => unreadable(given[scheme]).map((pair) => {
    const [on, front] = [given[scheme][pair.on], given[scheme][pair.front]];
    return {
        pointer: pointerTo(scheme, pair.front),
        is: `${front} on ${pointerTo(scheme, pair.on)}, ${on}, has a contrast of ${ratioText(contrast(on, front))}`,
        expected: nearestText(pair, given[scheme]),
    };
}));

/**
 * Pairs of which a colour was left out, and none could be found, because the colours that were given leave no room. Where given
 * colours are unreadable beside each other, nothing that is made of them says more.
 * @param {Palettes} given @param {Palettes} whole
 * @returns {import("../inputs/findings.js").Finding[]}
 */
export const stuckFindings = (given, whole) => schemes.filter((scheme) => unreadable(given[scheme]).length === 0).flatMap((scheme) => pairs
    .filter(({ on, front, least }) => !(given[scheme][on] && given[scheme][front]) && contrast(whole[scheme][on], whole[scheme][front]) < least)
    .map(({ on, front, least }) => ({
        pointer: pointerTo(scheme, given[scheme][on] ? on : front),
        is: `beside this there is no colour for “${given[scheme][on] ? front : on}” that suits everything it is seen with`,
        expected: `grounds that are all pale or all dark, so that “${front}” has ${leastText(least)} on each`,
    })));
