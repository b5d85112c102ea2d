// Colours that a theme leaves out. They are the default theme's, but for those that belong to one that was given: these are
// made from it, so that people can read them (docs/themes.md says what is made of what). Depends on: colours.js, theme-pairs.js.
import { between, colourFrom, contrast, lch, nearest, shifted } from "./colours.js";
import { fits, pairs, ratioText, readable, schemes } from "./theme-pairs.js";

/**
 * @typedef {import("./theme-pairs.js").Palette} Palette
 * @typedef {import("./theme-pairs.js").Palettes} Palettes
 * @typedef {typeof schemes[number]} Scheme
 * @typedef {object} Work one scheme, while its colours are found
 * @property {Palette} own what was given
 * @property {Palette} model the default theme's colours, light or dark as the given ground is
 * @property {string} anchor the ground that was given, by tone; empty if none was
 * @property {Palette} found
 * @property {(tone: string) => string | undefined} elsewhere what was given of a tone in another scheme, unless it is the default's
 * @property {Moved[]} moved
 * @typedef {{tone: string, from: string, to: string, because: string}} Moved a given colour that nobody could have read
 */

/** The grounds, one of which the others are made from. Everything that is read is read on both. */
const anchors = ["background", "surface"];

/** Colours with a meaning, each with a pale ground of its own. */
const families = ["accent", "cracked", "shaky", "solid"];

/** Where else to look for a colour, nearest first. @type {Record<Scheme, Scheme[]>} */
const others = { light: ["dark", "contrast"], dark: ["light", "contrast"], contrast: ["dark", "light"] };

/** However it is written. @param {string} a @param {string} b */
const same = (a, b) => a.toUpperCase() === b.toUpperCase();

/** Is black read on it more easily than white? @param {string} colour */
const isPale = (colour) => contrast(colour, "#000000") >= contrast(colour, "#FFFFFF");

/** Colours that are made may be this many times as colourful as the default's, not more: what is soft stays soft. */
const liveliest = 2;

/** As light as one colour, in the hue of another, and more or less colourful as that is. @param {string} model @param {string} modelInk @param {string} ink */
function tinted(model, modelInk, ink) {
    const [pattern, own, usual] = [lch(model), lch(ink), lch(modelInk)];
    return { l: pattern.l, c: pattern.c * Math.min(liveliest, own.c / Math.max(usual.c, 0.01)), h: own.h };
}

/** What is there so far: what was found, and what was given. @param {Work} work @returns {Palette} */
const known = ({ own, found }) => ({ ...own, ...found });

/** A colour of the default theme, moved as far as the given ground lies from the default's. @param {Work} work @param {string} tone */
const onGround = ({ own, model, anchor }, tone) => (anchor ? shifted(own[anchor], model[anchor], model[tone]) : model[tone]);

/** The accent that the owner gave, here or in another scheme. @param {Work} work */
const brand = ({ own, elsewhere }) => own.accent ?? elsewhere("accent");

/** @param {Work} work */
function wantedSky(work) {
    const plain = onGround(work, "sky"), accent = brand(work);
    if (!accent || same(accent, work.model.accent)) return plain;
    return colourFrom({ ...tinted(work.model.sky, work.model.accent, accent), l: lch(plain).l });
}

/** Background, surface, sunken, sky: near the one that was given, and never so far that nothing could be read on them. @param {Work} work */
function findGrounds(work) {
    const { own, anchor, found } = work;
    for (const tone of ["background", "surface", "sunken", "sky"]) {
        const wanted = tone === "sky" ? wantedSky(work) : onGround(work, tone);
        if (own[tone]) continue;
        if (!anchor) {
            found[tone] = wanted;
            continue;
        }
        const ink = isPale(own[anchor]) ? "#000000" : "#FFFFFF";
        found[tone] = between(wanted, own[anchor], (colour) => fits(tone, colour, own) && contrast(colour, ink) >= readable + 0.05);
    }
}

/** Why a given colour cannot stay: the ground, not given, on which it is read worst. @param {Work} work @param {string} tone */
function unread({ own, found }, tone) {
    const bad = pairs.filter(({ on, front, least }) => front === tone && !own[on] && found[on] && contrast(own[tone], found[on]) < least)
        .map(({ on }) => ({ on, ratio: contrast(own[tone], found[on]) })).sort((a, b) => a.ratio - b.ratio);
    return bad.length > 0 ? `it has ${ratioText(bad[0].ratio)} on the ${bad[0].on} ${found[bad[0].on]}` : "";
}

/**
 * What is drawn or written on grounds. One that was given stays, unless it cannot be read on a ground that was not.
 * @param {Work} work @param {string} tone @param {() => string} wanted
 * @param {(ink: string) => Palette} [alsoOn] grounds that are made of it later, and should find room if they can
 */
function findInk(work, tone, wanted, alsoOn = () => ({})) {
    const given = work.own[tone], because = given ? unread(work, tone) : "";
    if (given && !because) return;
    const start = given ?? wanted(), all = known(work), later = alsoOn(start);
    const best = nearest(start, (colour) => fits(tone, colour, { ...later, ...all }))
        ?? nearest(start, (colour) => fits(tone, colour, all)) ?? start;
    work.found[tone] = best;
    if (given && best !== given) work.moved.push({ tone, from: given, to: best, because });
}

/** Quiet text goes with text that was given. @param {Work} work */
function wantedMuted({ own, model }) {
    if (!own.text || same(own.text, model.text)) return model.muted;
    const text = lch(own.text), quieter = lch(model.muted).l - lch(model.text).l;
    return colourFrom({ ...text, l: text.l + quieter });
}

/** The same hue as in the scheme where it was given, as light as the default's is here. @param {Work} work @param {string} tone */
function wantedOfFamily({ model, elsewhere }, tone) {
    const given = elsewhere(tone);
    return given ? colourFrom({ ...lch(given), l: lch(model[tone]).l }) : model[tone];
}

/** The ground of a meaning: pale, in the hue of its ink. @param {Work} work @param {string} family @param {string} ink */
function wantedSoft(work, family, ink) {
    const { model, anchor } = work, soft = model[`${family}-soft`];
    const pattern = same(ink, model[family]) ? lch(soft) : tinted(soft, model[family], ink);
    if (!anchor) return same(ink, model[family]) ? soft : colourFrom(pattern);
    return colourFrom({ ...pattern, l: lch(onGround(work, `${family}-soft`)).l });
}

/** The same, nearer to the background where what is written on it asks for that. @param {Work} work @param {string} family */
function findSoft(work, family) {
    const tone = `${family}-soft`, all = known(work);
    if (work.own[tone]) return;
    work.found[tone] = between(wantedSoft(work, family, all[family]), all.background, (colour) => fits(tone, colour, all));
}

/** A pressed or touched accent: further from the ground, or nearer where there is no further. @param {Work} work */
function findStrong(work) {
    const { model } = work, { accent } = known(work);
    findInk(work, "accent-strong", () => {
        if (same(accent, model.accent)) return model["accent-strong"];
        const own = lch(accent), step = lch(model["accent-strong"]).l - lch(model.accent).l;
        // Near black or white the same step would not be seen.
        const room = own.l + step > 0.2 && own.l + step < 0.99;
        const wanted = colourFrom({ ...own, l: room ? own.l + step : own.l - 3 * step });
        return between(wanted, accent, (colour) => fits("accent-strong", colour, known(work)));
    });
}

/** What is written on the accent. @param {Work} work @param {Palette[]} patterns the default theme's palettes, that of the scheme first */
function findOnAccent(work, patterns) {
    const { model } = work, { accent } = known(work);
    findInk(work, "on-accent", () => {
        if (same(accent, model.accent)) return model["on-accent"];
        const tried = patterns.map((pattern) => colourFrom(tinted(pattern["on-accent"], pattern.accent, accent)));
        return tried.find((colour) => fits("on-accent", colour, known(work))) ?? tried[0];
    });
}

/** @param {Scheme} scheme @param {Palettes} given @param {Palettes} standard */
function completeScheme(scheme, given, standard) {
    const own = given[scheme];
    const anchor = anchors.find((tone) => own[tone]) ?? "";
    const opposite = scheme === "light" ? "dark" : "light";
    const turned = anchor !== "" && isPale(own[anchor]) !== isPale(standard[scheme][anchor]);
    const patterns = [standard[turned ? opposite : scheme], standard[turned ? scheme : opposite]];
    /** @type {Work} */
    const work = {
        own, anchor, model: patterns[0], found: {}, moved: [],
        elsewhere: (tone) => others[scheme].filter((each) => given[each][tone] && !same(given[each][tone], standard[each][tone]))
            .map((each) => given[each][tone])[0],
    };
    findGrounds(work);
    for (const tone of ["line", "shadow"]) work.found[tone] = own[tone] ?? (tone === "line" ? onGround(work, tone) : work.model[tone]);
    findInk(work, "text", () => work.model.text);
    findInk(work, "muted", () => wantedMuted(work));
    findInk(work, "control", () => work.model.control);
    for (const family of families) {
        findInk(work, family, () => wantedOfFamily(work, family), (ink) => ({ [`${family}-soft`]: wantedSoft(work, family, ink) }));
        if (family === "accent") {
            findOnAccent(work, patterns);
            findStrong(work);
        }
        findSoft(work, family);
    }
    const all = known(work);
    return { palette: Object.fromEntries(Object.keys(standard[scheme]).map((tone) => [tone, all[tone]])), moved: work.moved };
}

/**
 * All colours of all schemes.
 * @param {Palettes} given what a theme says, colours only
 * @param {Palettes} standard the default theme's
 * @returns {{palettes: Palettes, moved: (Moved & {scheme: Scheme})[]}} moved: colours that were given and could not stay
 */
export function completePalettes(given, standard) {
    const done = schemes.map((scheme) => ({ scheme, ...completeScheme(scheme, given, standard) }));
    return {
        palettes: /** @type {Palettes} */ (Object.fromEntries(done.map(({ scheme, palette }) => [scheme, palette]))),
        moved: done.flatMap(({ scheme, moved }) => moved.map((each) => ({ ...each, scheme }))),
    };
}
