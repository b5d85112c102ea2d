// Promise: pictures are painted in a worker where that works and in the page where it does not, one at a time and the newest next, each
// shown in the size that it was made for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Surface } from "../../../web/render/surface.js";
import { fakePage } from "./fake-page.js";

const bitmap = (/** @type {number} */ width, /** @type {number} */ height) => ({ width, height });

/** @param {{worker?: boolean, answers?: string, comes?: boolean, webgl?: boolean}} [given] */
function surfaceOn({ worker = true, answers = "works", comes = true, webgl = false } = {}) {
    const clock = fakePage();
    /** @type {any[]} */
    const told = [];
    /** @type {string[]} */
    const heard = [];
    const workers = /** @type {any[]} */ ([]);
    const start = async () => {
        if (!comes) throw new Error("no such file");
        const made = { postMessage: (/** @type {any} */ what) => told.push(what), terminate: () => told.push("terminate"), onmessage: /** @type {any} */ (null) };
        workers.push(made);
        if (answers) setTimeout(() => made.onmessage({ data: answers }));
        return /** @type {any} */ (made);
    };
    const canvas = Object.assign(new EventTarget(), {
        width: 300, height: 150, style: { width: "", height: "" },
        getContext(/** @type {string} */ kind) {
            heard.push(kind);
            if (kind !== "bitmaprenderer") return webgl ? {} : null;
            return { transferFromImageBitmap: (/** @type {{width: number, height: number}} */ { width, height }) => assert.deepEqual([canvas.width, canvas.height], [width, height], "it does not scale") };
        },
    });
    let picture = 0;
    const page = Object.assign(clock.page, worker ? { OffscreenCanvas: class {}, Worker: class {}, ImageBitmapRenderingContext: class {} } : {});
    const surface = new Surface(/** @type {any} */ (canvas), { picture: () => /** @type {any} */ (`picture ${++picture}`) }, page, start);
    surface.listen({ works: (works) => heard.push(`works ${works}`), lost: () => heard.push("lost"), painted: (count) => heard.push(`painted ${count}`) });
    /** @param {any} data */
    const says = (data) => workers[0].onmessage({ data });
    return { surface, canvas, clock, told, heard, says };
}

test("a worker that works is asked once more, and given one picture at a time, the newest next", async () => {
    const { surface, clock, told, heard, says, canvas } = surfaceOn();
    await surface.begin();
    assert.equal(clock.pending.timers, 0, "nothing waits for it any more");
    says("works");
    assert.deepEqual(told.splice(0), ["begin", "begin"]);
    assert.deepEqual(heard.splice(0), ["bitmaprenderer", "works true"]);
    surface.ratio = 2;
    for (let times = 0; times < 3; times++) surface.present();
    assert.deepEqual(told.splice(0), ["picture 1"]);
    surface.ratio = 4;
    says(bitmap(400, 200));
    assert.deepEqual([canvas.style.width, canvas.style.height], ["200px", "100px"], "in the ratio of when it was made");
    assert.deepEqual(told.splice(0), ["picture 2"], "those in between are never made");
    says(bitmap(800, 400));
    assert.equal(canvas.style.width, "200px");
    assert.deepEqual(told, []);
    assert.deepEqual(heard, ["painted 1", "painted 2"]);
});

test("a picture that a lost context swallowed is not waited for", async () => {
    const { surface, told, heard, says, canvas } = surfaceOn();
    let counted = 0;
    canvas.addEventListener("webglcontextlost", () => counted++);
    await surface.begin();
    says("works");
    surface.present();
    says("lost");
    says("unpainted");
    says("works");
    surface.present();
    says(bitmap(10, 10));
    assert.deepEqual(told.filter((each) => String(each).startsWith("picture")), ["picture 1", "picture 2"]);
    assert.deepEqual(heard.slice(1), ["works true", "lost", "works true", "painted 2"]);
    assert.equal(counted, 1, "the organiser's page counts them");
});

for (const [why, given] of Object.entries({
    "no OffscreenCanvas": { worker: false }, "no WebGL in the worker": { answers: "fails" }, "a script that does not come": { comes: false },
})) {
    test(`${why}: the page paints itself, if it can`, async () => {
        const { surface, heard } = surfaceOn(given);
        await surface.begin();
        assert.deepEqual(heard, ["webgl2", "works false"]);
    });
}

test("a worker that never answers is given up", async () => {
    const { surface, clock, told, heard } = surfaceOn({ answers: "" });
    const begun = surface.begin();
    await new Promise((done) => { setImmediate(done); });
    clock.pass(5000);
    await begun;
    assert.deepEqual(told, ["begin", "terminate"]);
    assert.deepEqual(heard, ["webgl2", "works false"]);
});
