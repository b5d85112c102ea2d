// docs/validity.md says what the simulation does: the whole is made anew and compared, and what the figures rest on is worked out
// twice, by the engine and by tools/evidence/models.js.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { made } from "../../../tools/evidence/evidence.js";
import { measure } from "../../../tools/evidence/measure.js";
import { firstModel, instrumentOf, normal, stagesOf, todaysModel } from "../../../tools/evidence/models.js";
import { atMost, binomial, pairsFor } from "../../../tools/evidence/study.js";
import { buildPreset } from "../../../tools/shared/presets.js";
import { root } from "../../../tools/shared/run.js";

/** @type {Awaited<ReturnType<typeof measure>>} */
let figures;
before(async () => {
    const built = buildPreset("native", ["upstream"]);
    assert.ok(built.ok, built.output);
    figures = await measure(join(root, "build", "native", "bin", "upstream"));
});

test("the document and every plot are what script/evidence makes", () => {
    for (const [path, text] of Object.entries(made(figures))) {
        assert.equal(readFileSync(join(root, path), "utf8"), text, `${path}: script/evidence makes it anew`);
    }
});

test("today's model, written a second time, gives the engine's calibration", () => {
    const { tenths, ece } = figures.populations[0].report.calibration;
    assert.ok(Math.abs(figures.today.ece - ece) < 0.0002, `${figures.today.ece} ${ece}`);
    figures.today.tenths.forEach(({ share, said, right }, index) => {
        assert.ok(Math.abs(share - tenths[index].share) < 0.001);
        if (share < 0.01) return;
        assert.ok(Math.abs(Number(said) - tenths[index].said) < 0.001);
        assert.ok(Math.abs(Number(right) - tenths[index].right) < 0.002);
    });
});

test("both models by hand: five answers of 75 and one of 50 among them", () => {
    const shape = instrumentOf(JSON.parse(readFileSync(join(root, "assets/instruments/sales-foundation.en.json"), "utf8")));
    const stage = { n: 5, score: 70, variance: 125, step: 625 };
    // V = (125 + 625/12)/5 = 35.41667; (70 − 60)/√V = 1.68034.
    assert.ok(Math.abs(firstModel(shape, stage) - 0.95355) < 1e-4);
    // V = ((500 + 1936)/8 + 625/12)/5 = 71.31667; m = (70·324 + 65·V)/(V + 324) = 69.09799; τ² = 58.45086.
    assert.ok(Math.abs(todaysModel(shape, stage) - 0.88297) < 1e-4);
    const answers = Object.fromEntries(shape.questions.map(({ item, levels }, index) => [item, levels.indexOf(index % 2 ? 75 : 25)]));
    assert.ok(stagesOf(shape, answers).every(({ n, step }) => n === 5 && step === 625));
});

test("the sums behind the study's size are those of tables", () => {
    assert.ok(Math.abs(normal(1.959964) - 0.975) < 1e-6 && Math.abs(normal(-1.281552) - 0.1) < 1e-6);
    assert.ok(Math.abs(binomial(2, 10, 0.5) - 56 / 1024) < 1e-12);
    assert.equal(pairsFor(0, 0.196), 103);
    const { n, c } = atMost(0.04, 0.1);
    assert.ok(binomial(c, n, 0.1) <= 0.05 && binomial(c, n, 0.04) >= 0.8);
});
