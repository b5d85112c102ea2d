// Paints in a worker, so that neither the context nor a picture holds up the page. It is told to begin, and then given pictures; it answers
// with a word or with the painted picture (web/render/surface.js). May use: painter.js.
import { Painter } from "./painter.js";

/** @typedef {"works" | "fails" | "lost" | "unpainted" | ImageBitmap} Answer */

const canvas = new OffscreenCanvas(1, 1);

/** @param {Answer} answer @param {Transferable[]} [given] */
const say = (answer, given = []) => /** @type {any} */ (globalThis).postMessage(answer, given);

const sayWhether = (/** @type {boolean} */ works) => say(works ? "works" : "fails");

const painter = new Painter(canvas, { lost: () => say("lost"), restored: sayWhether });

addEventListener("message", ({ data }) => {
    if (!(data instanceof ArrayBuffer)) return sayWhether(painter.begin());
    if (!painter.paint(data)) return say("unpainted");
    const picture = canvas.transferToImageBitmap();
    say(picture, [picture]);
});

// For whoever looks into it: the test of lost contexts, and developers' tools.
Object.assign(globalThis, { canvas });
