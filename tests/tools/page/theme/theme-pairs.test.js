// The build judges the same pairs of colours as the page does, and says of each that fails what would be right.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { contrast } from "../../../../tools/page/theme/colours.js";
import { fits, pairFindings, pairs, ratioText, schemes, stuckFindings, tones } from "../../../../tools/page/theme/theme-pairs.js";
import { root } from "../../../../tools/shared/run.js";

const source = readFileSync(join(root, "src", "ui", "core", "theme.cpp"), "utf8");
const none = { light: {}, dark: {}, contrast: {} };

test("the colours, the schemes and the pairs are those of src/ui/core/theme.cpp", () => {
    const names = new Map([...source.matchAll(/case Tone::(\w+): return "([a-z-]+)"/g)].map(([, tone, key]) => [tone, key]));
    assert.deepEqual([...names.values()], tones);
    assert.match(source, new RegExp(`kSchemeKeys = \\{${schemes.map((each) => `"${each}"`).join(", ")}\\}`));
    const least = { kReadable: 4.5, kVisible: 3 };
    const used = [...source.matchAll(/\{(\w+), (\w+), (kReadable|kVisible)\}/g)]
        .map(([, on, front, ratio]) => `${names.get(on)} ${names.get(front)} ${least[/** @type {"kReadable"} */ (ratio)]}`);
    assert.equal(used.length, 30);
    assert.deepEqual(pairs.map((pair) => `${pair.on} ${pair.front} ${pair.least}`).sort(), used.sort());
});

test("a pair that cannot be read is said with both colours, its ratio, and a colour that can", () => {
    const [finding, ...more] = pairFindings({ ...none, light: { background: "#FFFFFF", muted: "#999999" } });
    assert.deepEqual(more, []);
    assert.equal(finding.pointer, "/light/muted");
    assert.equal(finding.is, "#999999 on /light/background, #FFFFFF, has a contrast of 2.84 : 1");
    const [, better] = /^at least 4\.5 : 1, which (#[0-9A-F]{6}) has$/.exec(finding.expected) ?? [];
    assert.ok(contrast(better, "#FFFFFF") >= 4.5 && contrast(better, "#FFFFFF") < 4.7, finding.expected);
});

test("the colour that would be right is right beside everything else that was given", () => {
    const given = { ...none, dark: { background: "#000000", surface: "#303030", text: "#606060" } };
    const findings = pairFindings(given);
    assert.deepEqual(findings.map(({ pointer }) => pointer), ["/dark/text", "/dark/text"]);
    for (const { expected } of findings) assert.ok(fits("text", /#[0-9A-F]{6}/.exec(expected)?.[0] ?? "", given.dark), expected);
    // Nothing can be read on black and on a middling grey; then it is the ground that would have to change.
    const [hopeless] = pairFindings({ ...none, light: { background: "#000000", surface: "#909090", text: "#FFFFFF" } });
    assert.match(hopeless.expected, /^at least 4\.5 : 1, which it would have on #[0-9A-F]{6}$/);
});

test("outlines need 3 : 1, and lines that only part things need nothing", () => {
    assert.equal(pairFindings({ ...none, light: { background: "#FFFFFF", control: "#949494", line: "#FEFEFE" } }).length, 0);
    assert.match(pairFindings({ ...none, light: { background: "#FFFFFF", control: "#999999" } })[0].expected, /^at least 3 : 1, /);
});

test("a ratio is never rounded up to one that would do", () => {
    assert.equal(ratioText(4.4999), "4.49 : 1");
    assert.equal(ratioText(4.5), "4.50 : 1");
});

test("colours that leave no room for one that was left out are said at the one that was given", () => {
    const whole = { background: "#FFFFFF", sunken: "#222222", text: "#000000" };
    const all = Object.fromEntries(tones.map((tone) => [tone, /** @type {Record<string, string>} */ (whole)[tone] ?? "#FFFFFF"]));
    const found = stuckFindings({ ...none, light: { sunken: "#222222" } }, { light: all, dark: { ...all }, contrast: { ...all } });
    assert.ok(found.some(({ pointer, is }) => pointer === "/light/sunken" && is.includes("“text”")), JSON.stringify(found));
});
