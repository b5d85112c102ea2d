// A day at a booth in minutes: many visitors in one page that is never loaded again, some of whom walk away, with turned screens, lost
// contexts, clocks that jump and a machine that sleeps. Counts what the page holds on to, and compares what was recorded with what was
// answered. For the test (soak.test.js) and the bench. May use: visitor.js, the helpers.
import { randoms } from "../../kiosk/randoms.js";
import { codesFor, instrument } from "../helpers/support.js";
import { answerSome, atRest, begin, openDoors } from "./visitor.js";

/** How much faster than ours the page's clock runs. */
const pace = 10;

/** @typedef {{heap: number, objects: number, module: number, nodes: number, listeners: number, contexts: number, webgl: number, timers: number}} Held */

/** Before the page's own scripts: a fast clock that can jump, and counts of what nobody else counts. @param {{times: number, counter: string}} given counter: runs in the worker that paints */
function instrumentPage({ times, counter }) {
    const held = { wall: 0, steady: 0, timers: 0, memory: /** @type {WebAssembly.Memory | null} */ (null) };
    Object.assign(window, { soak: held });
    const { now: steady } = performance, { now: wall } = Date, began = wall(), timer = window.setTimeout, clear = window.clearTimeout;
    performance.now = () => steady.call(performance) * times + held.steady;
    Date.now = () => began + (wall() - began) * times + held.wall;
    /** @type {Set<number>} */
    const waiting = new Set();
    window.setTimeout = /** @type {any} */ ((/** @type {any} */ what, /** @type {number} */ ms = 0, /** @type {any[]} */ ...rest) => {
        const id = timer((/** @type {any[]} */ ...all) => {
            waiting.delete(id);
            held.timers = waiting.size;
            what(...all);
        }, ms / times, ...rest);
        waiting.add(id);
        held.timers = waiting.size;
        return id;
    });
    window.clearTimeout = (id) => {
        waiting.delete(Number(id));
        held.timers = waiting.size;
        clear(id);
    };
    const { instantiate, instantiateStreaming } = WebAssembly;
    /** @param {any} made */
    const noted = (made) => {
        held.memory ??= Object.values(made.instance.exports).find((each) => each instanceof WebAssembly.Memory) ?? null;
        return made;
    };
    WebAssembly.instantiate = /** @type {any} */ ((/** @type {any[]} */ ...rest) => /** @type {any} */ (instantiate)(...rest).then(noted));
    WebAssembly.instantiateStreaming = (...rest) => instantiateStreaming(...rest).then(noted);
    // What paints is a worker of the page's own making: it gets the counter before its own script.
    const { Blob: Made } = window;
    window.Blob = class extends Made {
        constructor(/** @type {BlobPart[]} */ parts = [], /** @type {BlobPropertyBag | undefined} */ options = undefined) {
            super(options?.type === "text/javascript" ? [counter, ...parts] : parts, options);
        }
    };
}

/** In the worker that paints: how many WebGL objects there are. */
function countObjects() {
    const context = /** @type {any} */ (WebGL2RenderingContext.prototype);
    /** @type {Set<unknown>} */
    const live = new Set();
    Object.assign(globalThis, { live });
    for (const kind of ["Buffer", "Texture", "Program", "Shader", "VertexArray", "Framebuffer", "Renderbuffer", "Sampler"]) {
        const create = context[`create${kind}`], remove = context[`delete${kind}`];
        context[`create${kind}`] = function counted(/** @type {any[]} */ ...rest) {
            const object = create.apply(this, rest);
            live.add(object);
            return object;
        };
        context[`delete${kind}`] = function counted(/** @type {any} */ object) {
            live.delete(object);
            return remove.call(this, object);
        };
    }
    // With a context all of its objects go.
    const { addEventListener: listen } = OffscreenCanvas.prototype;
    OffscreenCanvas.prototype.addEventListener = function heard(/** @type {string} */ kind, /** @type {any} */ ...rest) {
        if (kind === "webglcontextlost") listen.call(this, kind, () => live.clear());
        return listen.call(this, kind, .../** @type {[any]} */ (rest));
    };
}

/** How many objects and functions scripts hold: the heap grows by compiled code too. @param {import("playwright-core").CDPSession} session */
async function objectsHeld(session) {
    let text = "";
    const listen = (/** @type {{chunk: string}} */ { chunk }) => { text += chunk; };
    session.on("HeapProfiler.addHeapSnapshotChunk", listen);
    await session.send("HeapProfiler.takeHeapSnapshot");
    session.off("HeapProfiler.addHeapSnapshotChunk", listen);
    const { snapshot: { meta }, nodes } = JSON.parse(text), counted = ["object", "closure", "array"].map((kind) => meta.node_types[0].indexOf(kind));
    let sum = 0;
    for (let at = 0; at < nodes.length; at += meta.node_fields.length) sum += counted.includes(nodes[at]) ? 1 : 0;
    return sum;
}

/** @param {import("playwright-core").CDPSession} session @param {import("playwright-core").Page} page @returns {Promise<Held>} after what can be thrown away is gone */
async function heldBy(session, page) {
    for (let times = 0; times < 3; ++times) await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics"), value = (/** @type {string} */ name) => metrics.find((each) => each.name === name)?.value ?? NaN;
    const own = await page.evaluate(() => {
        const { memory, timers } = /** @type {any} */ (window).soak;
        return { timers, module: memory?.buffer.byteLength ?? 0 };
    });
    const webgl = await (await painterOf(page)).evaluate(() => /** @type {any} */ (globalThis).live.size);
    return { heap: value("JSHeapUsedSize"), nodes: value("Nodes"), listeners: value("JSEventListeners"), contexts: value("Documents"), objects: await objectsHeld(session), webgl, ...own };
}

/** Who paints; on a busy machine it is begun later than the first visitor begins. @param {import("playwright-core").Page} page */
const painterOf = async (page) => page.workers()[0] ?? page.waitForEvent("worker");

/** What befalls a booth. @type {Record<string, (page: import("playwright-core").Page, session: import("playwright-core").CDPSession) => Promise<unknown>>} */
const mishaps = {
    async rotation(page, session) {
        const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
        await session.send("Emulation.setDeviceMetricsOverride", { width: height, height: width, deviceScaleFactor: 1, mobile: false });
    },
    context: async (page) => (await painterOf(page)).evaluate(async () => {
        const { canvas } = /** @type {any} */ (globalThis), extension = canvas.getContext("webgl2").getExtension("WEBGL_lose_context");
        const lost = new Promise((done) => { canvas.addEventListener("webglcontextlost", done, { once: true }); });
        extension.loseContext();
        await lost;
        // Not before the browser has done with the event.
        await new Promise((done) => { setTimeout(done, 50); });
        const restored = new Promise((done) => { canvas.addEventListener("webglcontextrestored", done, { once: true }); });
        extension.restoreContext();
        await restored;
    }),
    clock: (page) => page.evaluate((jump) => { /** @type {any} */ (window).soak.wall += jump; }, -86_400_000),
    async sleep(page, session) {
        await session.send("Page.setWebLifecycleState", { state: "frozen" });
        await session.send("Page.setWebLifecycleState", { state: "active" });
        await page.evaluate(() => { /** @type {any} */ (window).soak.steady += 5000; });
    },
};

/** Somebody has gone: nobody has pressed anything, and the time is over. @param {import("playwright-core").Page} page */
async function walkAway(page) {
    await page.evaluate(() => { /** @type {any} */ (window).soak.steady += 70_000; });
    await atRest(page);
}

/** @param {import("playwright-core").Page} page */
const pressNewVisitor = (page) => page.evaluate(() => {
    const press = (/** @type {string} */ selector) => /** @type {HTMLElement | null} */ (document.querySelector(selector))?.click();
    press(".kiosk-over");
    press(".kiosk-card .kiosk-button:not(.kiosk-first)");
});

/**
 * Visitors one after the other. Each takes a whole assessment, but for some, who leave in the middle.
 * @param {import("playwright-core").BrowserContext} context @param {string} address a page with “records”: “answers”
 * @param {{finished: number, seed?: number, warmUp?: number, each?: number, tell?: (text: string) => void}} options finished: how many
 *   assessments; warmUp: after how many of them the first count is taken; each: after how many the next
 */
export async function soak(context, address, { finished, seed = 1, warmUp = 20, each = 20, tell = () => {} }) {
    const random = randoms(seed), page = await context.newPage(), session = await context.newCDPSession(page);
    /** @type {string[]} */
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await openDoors(page);
    await page.addInitScript(instrumentPage, { times: pace, counter: `(${countObjects})();` });
    await session.send("Performance.enable");
    await page.goto(address);
    let loads = 0;
    page.on("load", () => { loads += 1; });
    /** @type {import("../helpers/support.js").Given[]} */
    const given = [];
    /** @type {Record<string, number>} */
    const befallen = { abandoned: 0 };
    /** @type {{after: number, held: Held}[]} */
    const counts = [];
    while (given.length < finished) {
        await atRest(page);
        await begin(page);
        const options = instrument.items.map(() => Math.floor(random() * 5)), stays = random() > 0.12;
        if (random() < 0.15) {
            const kinds = Object.keys(mishaps), kind = kinds[Math.floor(random() * kinds.length)];
            await mishaps[kind](page, session);
            befallen[kind] = (befallen[kind] ?? 0) + 1;
        }
        await answerSome(page, { count: stays ? 20 : Math.floor(random() * 19), option: (item) => options[item] });
        if (stays) {
            await page.locator("html[data-screen=result]").waitFor({ state: "attached" });
            given.push({ answers: Object.fromEntries(instrument.items.map((/** @type {{id: string}} */ { id }, /** @type {number} */ item) => [id, options[item]])), ranking: ["desire", "belief", "execution", "competency"] });
        } else {
            befallen.abandoned += 1;
        }
        if (stays || random() < 0.5) await pressNewVisitor(page);
        else await walkAway(page);
        if (stays && given.length >= warmUp && (given.length - warmUp) % each === 0) {
            await atRest(page);
            const held = await heldBy(session, page);
            counts.push({ after: given.length, held });
            tell(`after ${given.length}: ${JSON.stringify(held)}`);
        }
    }
    await atRest(page);
    // The last of them is on its way to the disk.
    await page.waitForTimeout(1500);
    const recorded = await page.evaluate(() => new Promise((done) => {
        const request = indexedDB.open("kiosk");
        request.onsuccess = () => {
            const all = request.result.transaction("records").objectStore("records").getAll();
            all.onsuccess = () => done(all.result.sort((a, b) => a.sequence - b.sequence).map(({ code }) => code));
        };
    }));
    await page.close();
    return { expected: codesFor(given), recorded: /** @type {string[]} */ (recorded), counts, befallen, errors, loads };
}
