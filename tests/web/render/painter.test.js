// Promise: what the module hands over is painted as it says: letters where they belong in their texture, each list with its own corners,
// nothing beyond what is cut off, and everything anew after a lost context. WebGL itself is the browser's business
// (tests/e2e/robustness/painting.test.js).
import assert from "node:assert/strict";
import { test } from "node:test";
import { Painter } from "../../../web/render/painter.js";

/** A WebGL that writes down what it is told. @param {{links?: boolean}} [can] */
function recorder({ links = true } = {}) {
    /** @type {[string, ...any[]][]} */
    const calls = [];
    let made = 0;
    const gl = new Proxy({}, {
        get(_, /** @type {string} */ name) {
            if (/^[A-Z0-9_]+$/.test(name)) return name;
            return (/** @type {any[]} */ ...rest) => {
                calls.push([name, ...rest]);
                if (name.startsWith("create")) return `${name.slice(6).toLowerCase()} ${++made}`;
                return name === "getProgramParameter" ? links : name;
            };
        },
    });
    const canvas = Object.assign(new EventTarget(), { width: 300, height: 150, asked: 0, getContext: () => (canvas.asked++, gl) });
    return { canvas: /** @type {any} */ (canvas), calls, named: (/** @type {string} */ name) => calls.filter(([each]) => each === name).map(([, ...rest]) => rest) };
}

const unheard = { lost() {}, restored() {} };

/** Bytes as docs/web-interface.md describes them: whole words, floats, and runs of bytes that are filled up. @param {(number | {float: number} | number[])[]} parts */
function bytes(...parts) {
    const runs = parts.map((part) => {
        if (Array.isArray(part)) return [...part, ...Array((4 - part.length % 4) % 4).fill(0)];
        const view = new DataView(new ArrayBuffer(4));
        if (typeof part === "number") view.setUint32(0, part, true);
        else view.setFloat32(0, part.float, true);
        return [...new Uint8Array(view.buffer)];
    });
    return new Uint8Array(runs.flat()).buffer;
}

const head = [40, 30, 0xff030201, { float: 20 }, { float: 15 }];
const corner = Array(20).fill(7);

test("the canvas takes the picture's size and ground, and each list is drawn with its own corners", () => {
    const { canvas, named } = recorder();
    const painter = new Painter(canvas, unheard);
    assert.ok(painter.begin());
    const list = [3, 3, 2, 3, 0, 5, 1, 2, 8, 9, 0, 3, 5, 0, 0, 40, 30, [...corner, ...corner, ...corner], [0, 0, 1, 0, 2, 0]];
    assert.ok(painter.paint(bytes(...head, 0, 1, ...list)));
    assert.deepEqual([canvas.width, canvas.height], [40, 30]);
    assert.deepEqual(named("viewport"), [[0, 0, 40, 30]]);
    assert.deepEqual(named("clearColor"), [[1 / 255, 2 / 255, 3 / 255, 1]]);
    assert.deepEqual(named("uniform2f"), [["getUniformLocation", 20, 15]]);
    assert.deepEqual(named("bufferData").map(([target, { length }]) => [target, length]), [["ARRAY_BUFFER", 60], ["ELEMENT_ARRAY_BUFFER", 6]]);
    assert.deepEqual(named("scissor"), [[1, 2, 8, 9]], "a command without elements draws nothing");
    assert.deepEqual(named("drawElements"), [["TRIANGLES", 3, "UNSIGNED_SHORT", 0]]);
});

test("a texture comes whole, changes in part, and goes", () => {
    const { canvas, calls, named } = recorder();
    const painter = new Painter(canvas, unheard);
    painter.begin();
    painter.paint(bytes(...head, 1, 9, 1, 0, 0, 3, 2, [1, 2, 3, 4, 5, 6], 0));
    const [whole] = named("texImage2D");
    assert.deepEqual(whole.slice(2, 5), ["R8", 3, 2]);
    assert.deepEqual([...whole[8]], [1, 2, 3, 4, 5, 6]);
    painter.paint(bytes(...head, 1, 9, 0, 1, 0, 2, 1, [8, 9], 0));
    const [part] = named("texSubImage2D");
    assert.deepEqual(part.slice(2, 6), [1, 0, 2, 1]);
    assert.deepEqual([...part[8]], [8, 9]);
    const texture = calls.findLast(([name]) => name === "bindTexture")?.[2];
    painter.paint(bytes(...head, 1, 9, 1, 0, 0, 0, 0, 0));
    assert.ok(calls.some(([name, gone]) => name === "deleteTexture" && gone === texture));
    assert.equal(named("createTexture").length, 1);
});

test("a lost context paints nothing and says so; one that is back is made ready anew", () => {
    const { canvas, named } = recorder();
    /** @type {unknown[]} */
    const heard = [];
    const painter = new Painter(canvas, { lost: () => heard.push("lost"), restored: (works) => heard.push(works) });
    assert.ok(painter.begin() && painter.begin(), "asked twice, it is made ready once");
    const event = new Event("webglcontextlost", { cancelable: true });
    canvas.dispatchEvent(event);
    assert.ok(event.defaultPrevented, "else it would never come back");
    assert.equal(painter.paint(bytes(...head, 0, 0)), false);
    canvas.dispatchEvent(new Event("webglcontextrestored"));
    assert.deepEqual(heard, ["lost", true]);
    assert.ok(painter.paint(bytes(...head, 0, 0)));
    assert.equal(named("createProgram").length, 2);
    assert.equal(canvas.asked, 1);
});

test("where there is no WebGL 2, or its shaders do not link, that is said", () => {
    assert.equal(new Painter(/** @type {any} */ (Object.assign(new EventTarget(), { getContext: () => null })), unheard).begin(), false);
    assert.equal(new Painter(recorder({ links: false }).canvas, unheard).begin(), false);
});
