// Paints what the module hands over (docs/web-interface.md, “Pictures as bytes”) by WebGL 2, on the canvas that it is given: the page's
// own, or a worker's. May use: nothing.

/** Dear ImGui smooths its own edges, and nothing behind the picture is to be seen. @type {WebGLContextAttributes} */
const attributes = { alpha: false, depth: false, stencil: false, antialias: false, powerPreference: "low-power" };

/** Positions are in CSS px from the upper left corner; textures hold opacity alone. */
const shaders = {
    VERTEX_SHADER: `#version 300 es
uniform vec2 size;
in vec2 position;
in vec2 place;
in vec4 colour;
out vec2 at;
out vec4 tint;
void main() {
    at = place;
    tint = colour;
    gl_Position = vec4(position.x / size.x * 2. - 1., 1. - position.y / size.y * 2., 0, 1);
}`,
    FRAGMENT_SHADER: `#version 300 es
precision mediump float;
uniform sampler2D ink;
in vec2 at;
in vec4 tint;
out vec4 result;
void main() {
    result = vec4(tint.rgb, tint.a * texture(ink, at).r);
}`,
};

/** Where each input of the first shader stands in the bytes of a corner: position and place are two floats each, the colour four bytes. */
const cornerBytes = 20;

/** To set a canvas's size clears it, even to the same size. @param {HTMLCanvasElement | OffscreenCanvas} canvas @param {number} width @param {number} height in pixels */
export function fit(canvas, width, height) {
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
}

/** @param {WebGL2RenderingContext} gl @returns {WebGLProgram | null} null: it cannot be made, or the context is lost */
function makeProgram(gl) {
    const program = gl.createProgram();
    if (!program) return null;
    for (const [kind, source] of Object.entries(shaders)) {
        const shader = gl.createShader(gl[/** @type {keyof typeof shaders} */ (kind)]);
        if (!shader) return null;
        gl.shaderSource(shader, source);
        gl.compileShader(shader);
        gl.attachShader(program, shader);
        gl.deleteShader(shader);
    }
    for (const [index, name] of ["position", "place", "colour"].entries()) gl.bindAttribLocation(program, index, name);
    gl.linkProgram(program);
    return gl.getProgramParameter(program, gl.LINK_STATUS) ? program : null;
}

/** The state that every picture is painted in: nobody else paints here. @param {WebGL2RenderingContext} gl */
function setState(gl) {
    gl.bindVertexArray(gl.createVertexArray());
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    for (const index of [0, 1, 2]) gl.enableVertexAttribArray(index);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, cornerBytes, 0);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, cornerBytes, 8);
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, cornerBytes, 16);
    gl.enable(gl.BLEND);
    gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
}

/** Reads a picture's bytes one after the other. */
class Reader {
    #bytes;
    #words;
    #floats;
    /** In bytes; always a whole word. */
    #at = 0;

    /** @param {ArrayBuffer} picture */
    constructor(picture) {
        this.#bytes = new Uint8Array(picture);
        this.#words = new Uint32Array(picture);
        this.#floats = new Float32Array(picture);
    }

    #next() {
        this.#at += 4;
        return this.#at / 4 - 1;
    }

    word() {
        return this.#words[this.#next()];
    }

    float() {
        return this.#floats[this.#next()];
    }

    /** @param {number} count */
    words(count) {
        return Array.from({ length: count }, () => this.word());
    }

    /** @param {number} length */
    bytes(length) {
        const from = this.#at;
        this.#at += Math.ceil(length / 4) * 4;
        return this.#bytes.subarray(from, from + length);
    }
}

export class Painter {
    #canvas;
    /** @type {WebGL2RenderingContext | null} */
    #gl = null;
    /** @type {WebGLUniformLocation | null} */
    #size = null;
    #ready = false;
    /** @type {Map<number, WebGLTexture>} */
    #textures = new Map();

    /** @param {HTMLCanvasElement | OffscreenCanvas} canvas @param {{lost: () => void, restored: (works: boolean) => void}} on what befalls its context */
    constructor(canvas, on) {
        this.#canvas = canvas;
        canvas.addEventListener("webglcontextlost", (event) => {
            event.preventDefault();
            this.#ready = false;
            on.lost();
        });
        canvas.addEventListener("webglcontextrestored", () => on.restored(this.begin()));
    }

    /** Asks for WebGL, and makes ready what every picture needs. @returns {boolean} whether it works */
    begin() {
        if (this.#ready) return true;
        const gl = this.#gl ??= /** @type {WebGL2RenderingContext | null} */ (this.#canvas.getContext("webgl2", attributes));
        const program = gl && makeProgram(gl);
        if (!program) return false;
        // A fresh context holds no texture, whatever an earlier one held.
        this.#textures.clear();
        gl.useProgram(program);
        this.#size = gl.getUniformLocation(program, "size");
        setState(gl);
        return this.#ready = true;
    }

    /** @param {ArrayBuffer} picture @returns {boolean} whether it was painted: not if the context is lost */
    paint(picture) {
        const gl = this.#gl;
        if (!gl || !this.#ready) return false;
        const reader = new Reader(picture), canvas = this.#canvas;
        const [width, height, background] = reader.words(3);
        fit(canvas, width, height);
        gl.viewport(0, 0, width, height);
        gl.disable(gl.SCISSOR_TEST);
        gl.clearColor((background & 255) / 255, (background >> 8 & 255) / 255, (background >> 16 & 255) / 255, 1);
        gl.clear(gl.COLOR_BUFFER_BIT);
        gl.enable(gl.SCISSOR_TEST);
        gl.uniform2f(this.#size, reader.float(), reader.float());
        for (let parts = reader.word(); parts > 0; parts--) this.#take(gl, reader);
        for (let lists = reader.word(); lists > 0; lists--) this.#draw(gl, reader);
        return true;
    }

    /** A part of a texture. @param {WebGL2RenderingContext} gl @param {Reader} reader */
    #take(gl, reader) {
        const [id, whole, x, y, width, height] = reader.words(6), ink = reader.bytes(width * height);
        if (!whole) {
            gl.bindTexture(gl.TEXTURE_2D, this.#textures.get(id) ?? null);
            gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RED, gl.UNSIGNED_BYTE, ink);
            return;
        }
        gl.deleteTexture(this.#textures.get(id) ?? null);
        this.#textures.delete(id);
        const texture = width > 0 && gl.createTexture();
        if (!texture) return;
        this.#textures.set(id, texture);
        gl.bindTexture(gl.TEXTURE_2D, texture);
        for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
        for (const way of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, way, gl.LINEAR);
        gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, width, height, 0, gl.RED, gl.UNSIGNED_BYTE, ink);
    }

    /** A draw list. @param {WebGL2RenderingContext} gl @param {Reader} reader */
    #draw(gl, reader) {
        const [corners, indices, count] = reader.words(3);
        const commands = Array.from({ length: count }, () => reader.words(7));
        gl.bufferData(gl.ARRAY_BUFFER, reader.bytes(corners * cornerBytes), gl.STREAM_DRAW);
        gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, reader.bytes(indices * 2), gl.STREAM_DRAW);
        for (const [elements, first, texture, x, y, width, height] of commands) {
            if (elements === 0 || width === 0 || height === 0) continue;
            gl.scissor(x, y, width, height);
            gl.bindTexture(gl.TEXTURE_2D, this.#textures.get(texture) ?? null);
            gl.drawElements(gl.TRIANGLES, elements, gl.UNSIGNED_SHORT, first * 2);
        }
    }
}
