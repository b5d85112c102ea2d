// The plots of docs/validity.md as SVG, written by hand: each on a surface of its own, so that it can be read on any page, in light
// or dark as the reader's device asks. Pure functions.

const style = `<style>
svg{font:14px system-ui,-apple-system,"Segoe UI",sans-serif;--back:#fff;--text:#1c2430;--muted:#565e69;--line:#ddd8cc;--now:#0b6172;--then:#a8341f}
@media(prefers-color-scheme:dark){svg{--back:#1a2129;--text:#edf1f4;--muted:#aeb8c2;--line:#3a4652;--now:#6cc9d3;--then:#ff9b85}}
text{fill:var(--text)}.m{fill:var(--muted)}.s{font-size:12px}.b{font-weight:600}.e{text-anchor:end}.c{text-anchor:middle}
.g{stroke:var(--line)}.d{stroke:var(--muted);stroke-dasharray:2 5;stroke-linecap:round;stroke-width:1.5}
.n{stroke:var(--now)}.t{stroke:var(--then)}path.n,path.t{fill:none;stroke-width:2}path.t{stroke-dasharray:7 4}
circle.n{fill:var(--now)}circle.t{fill:var(--back);stroke-width:2}text.n{fill:var(--now);stroke:none}text.t{fill:var(--then);stroke:none}
</style>`;

const fixed = (/** @type {number} */ value) => `${Math.round(value * 10) / 10}`;

/** @param {number} width @param {number} height @param {string} title @param {string[]} parts */
const picture = (width, height, title, parts) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">
${style}
<rect width="${width}" height="${height}" rx="12" style="fill:var(--back)"/>
${parts.join("\n")}
</svg>
`;

/** @param {number} x @param {number} y @param {string} words @param {string} [look] */
const text = (x, y, words, look = "") => `<text x="${fixed(x)}" y="${fixed(y)}"${look && ` class="${look}"`}>${words}</text>`;
/** @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2 @param {string} look */
const line = (x1, y1, x2, y2, look) => `<path d="M${fixed(x1)} ${fixed(y1)}L${fixed(x2)} ${fixed(y2)}" class="${look}"/>`;
/** @param {number} x @param {number} y @param {number} r @param {string} look */
const dot = (x, y, r, look) => `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${fixed(r)}" class="${look}"/>`;

/** A field for values of 0–1 both ways. @param {number} x @param {number} y @param {number} w @param {number} h @param {number} steps */
function field(x, y, w, h, steps) {
    const at = (/** @type {number} */ across, /** @type {number} */ up) => ({ x: x + across * w, y: y + h - up * h });
    const lines = Array.from({ length: steps + 1 }, (_, i) => line(x, at(0, i / steps).y, x + w, at(0, i / steps).y, "g"));
    return { at, lines, x, y, w, h };
}
/** @typedef {ReturnType<typeof field>} Field */

/** Tenths that hold at least one person in a hundred. @param {import("./measure.js").Curve} curve */
export const filled = (curve) => /** @type {{share: number, said: number, right: number}[]} */ (curve.tenths.filter(({ share }) => share >= 0.01));

/** @param {Field} in_ @param {{x: number, y: number}[]} points @param {string} look @param {number} r */
function series(in_, points, look, r) {
    const places = points.map(({ x, y }) => in_.at(x, y));
    const way = places.map(({ x, y }) => `${fixed(x)} ${fixed(y)}`).join("L");
    return [`<path d="M${way}" class="${look}"/>`, ...places.map(({ x, y }) => dot(x, y, r, look))];
}
/** @param {Field} in_ @param {import("./measure.js").Curve} curve @param {string} look @param {number} r */
const curveIn = (in_, curve, look, r) => series(in_, filled(curve).map(({ said, right }) => ({ x: said, y: right })), look, r);
/** @param {Field} in_ */
const diagonal = (in_) => line(in_.at(0, 0).x, in_.at(0, 0).y, in_.at(1, 1).x, in_.at(1, 1).y, "d");

/** @param {number} x @param {number} y @param {string} look @param {string} words */
const key = (x, y, look, words) => [line(x, y - 5, x + 34, y - 5, look), dot(x + 17, y - 5, 4.5, look), text(x + 44, y, words)];

/** Said and kept, both models. @param {import("./measure.js").Figures} figures */
export function calibrationPlot({ first, populations: [{ report }] }) {
    const in_ = field(70, 74, 540, 396, 5);
    const marks = [0, 20, 40, 60, 80, 100].flatMap((percent) => [
        text(60, in_.at(0, percent / 100).y + 5, `${percent} %`, "m s e"),
        text(in_.at(percent / 100, 0).x, 492, `${percent} %`, "m s c")]);
    return picture(640, 540, "Said and kept, today’s model and the first one", [
        ...key(70, 36, "n", "today’s model"), ...key(234, 36, "t", "the first model"),
        line(416, 31, 450, 31, "d"), text(460, 36, "said = kept"),
        ...in_.lines, diagonal(in_), ...marks,
        text(in_.x, 64, "right about the true floor", "m s"), text(in_.x + in_.w, 518, "said likelihood of the outcome", "m s e"),
        ...curveIn(in_, first, "t", 5), ...curveIn(in_, report.calibration, "n", 5),
    ]);
}

/** A small field for each population. @param {import("./measure.js").Figures} figures */
export function populationsPlot({ populations }) {
    const parts = populations.slice(1).flatMap(({ name, report }, index) => {
        const in_ = field(60 + index % 3 * 232, 56 + Math.floor(index / 3) * 250, 176, 160, 4);
        const percent = (/** @type {number} */ value) => `${Math.round(100 * value)}`;
        return [text(in_.x, in_.y - 18, name, "b"), ...in_.lines, diagonal(in_),
            ...[0, 0.5, 1].flatMap((value) => [text(in_.x - 8, in_.at(0, value).y + 4, percent(value), "m s e"),
                text(in_.at(value, 0).x, in_.y + in_.h + 18, percent(value), "m s c")]),
            ...curveIn(in_, report.calibration, "n", 3.5)];
    });
    return picture(744, 544, "Said and kept where people are not as assumed", [...parts,
        text(712, 528, "across: said likelihood, %; up: right about the true floor, %", "m s e")]);
}

/** How often a change is seen. @param {import("./measure.js").Figures} figures */
export function powerPlot({ changes }) {
    const in_ = field(70, 74, 500, 300, 5);
    const points = (/** @type {"clear" | "some"} */ kind) => changes.map((change) => ({ x: change.change / 50, y: change[kind] }));
    const end = (/** @type {"clear" | "some"} */ kind) => in_.at(1, changes[changes.length - 1][kind]);
    return picture(680, 440, "How often a true change is called one", [
        ...in_.lines,
        ...[0, 20, 40, 60, 80, 100].map((percent) => text(60, in_.at(0, percent / 100).y + 5, `${percent} %`, "m s e")),
        ...changes.map(({ change }) => text(in_.at(change / 50, 0).x, 396, `${change}`, "m s c")),
        text(in_.x, 40, "How often a true change of one floor is called one", "b"),
        text(in_.x, 64, "of 100 people who changed", "m s"), text(in_.x + in_.w, 420, "true change, points", "m s e"),
        ...series(in_, points("some"), "t", 5), ...series(in_, points("clear"), "n", 5),
        text(end("some").x + 14, end("some").y + 1, "some", "t b"), text(end("some").x + 14, end("some").y + 17, "or clear", "t b"),
        text(end("clear").x + 14, end("clear").y + 5, "clear", "n b"),
    ]);
}

/**
 * One column of dots, a line for what is meant to be.
 * @param {import("./measure.js").Figures["populations"]} rows @param {{x: number, w: number, to: number, step: number, meant: number, title: string}} shape
 * @param {(report: any) => number} of
 */
function dots(rows, { x, w, to, step, meant, title }, of) {
    const across = (/** @type {number} */ value) => x + value / to * w;
    const bottom = 66 + rows.length * 38;
    const ticks = Array.from({ length: Math.round(to / step) + 1 }, (_, i) => i * step);
    return [text(x, 34, title, "b"), ...ticks.flatMap((tick) => [line(across(tick), 56, across(tick), bottom, "g"),
        text(across(tick), bottom + 20, `${Math.round(100 * tick)} %`, "m s c")]),
    line(across(meant), 50, across(meant), bottom, "d"),
    ...rows.flatMap(({ report }, index) => {
        const y = 84 + index * 38, value = of(report);
        return [dot(across(value), y, 6, "n"), text(across(value), y - 11, `${fixed(100 * value)}`, "s c")];
    })];
}

/** Ranges that hold, and changes called where there are none. @param {import("./measure.js").Figures} figures */
export function rangesPlot({ populations }) {
    return picture(744, 376, "Ranges that hold the truth, and false alarms, by population", [
        ...populations.map(({ name }, index) => text(24, 89 + index * 38, name)),
        ...dots(populations, { x: 200, w: 236, to: 1, step: 0.2, meant: 0.8, title: "ranges that hold the truth" },
            (report) => report.ranges.held),
        ...dots(populations, { x: 500, w: 212, to: 0.15, step: 0.05, meant: 0.05, title: "“clear” without any change" },
            (report) => report.retest.clear),
    ]);
}
