// What draws: a graphics card, or software in its place, and what a frame costs. May use: nothing.

/** Names of drawing in software, as browsers tell them. */
const software = /swiftshader|llvmpipe|softpipe|software|basic render|lavapipe/i;

/** @param {string} renderer @returns {"hardware" | "software"} */
export const kindOf = (renderer) => (software.test(renderer) ? "software" : "hardware");

/** Layers over the whole screen: about what the house and its words cover of it. */
const layers = 4;

const vertex = `#version 300 es
void main(){vec2 p=vec2(gl_VertexID&1,gl_VertexID>>1)*2.-1.;gl_Position=vec4(p,0,1);}`;
const fragment = `#version 300 es
precision mediump float;uniform vec4 colour;out vec4 o;void main(){o=colour;}`;

/** @param {WebGL2RenderingContext} gl */
function prepare(gl) {
    const program = /** @type {WebGLProgram} */ (gl.createProgram());
    for (const [kind, source] of /** @type {const} */ ([[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]])) {
        const shader = /** @type {WebGLShader} */ (gl.createShader(kind));
        gl.shaderSource(shader, source);
        gl.compileShader(shader);
        gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    gl.useProgram(program);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    return gl.getUniformLocation(program, "colour");
}

/** One frame until its pixels are there, ms. @param {WebGL2RenderingContext} gl @param {WebGLUniformLocation | null} colour */
function frame(gl, colour) {
    const begun = performance.now();
    gl.clearColor(0, 0, 0, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    for (let layer = 0; layer < layers; ++layer) {
        gl.uniform4f(colour, 0.1, 0.1 * layer, 0.2, 0.5);
        gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
    }
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    return performance.now() - begun;
}

/**
 * @param {{canvas?: HTMLCanvasElement, frames?: number}} [options]
 * @returns {{kind: "hardware" | "software" | "none", renderer: string, frame: number | null}} frame: the median, in milliseconds
 */
export function measureGraphics({ canvas = document.createElement("canvas"), frames = 15 } = {}) {
    canvas.width = Math.round(innerWidth * devicePixelRatio);
    canvas.height = Math.round(innerHeight * devicePixelRatio);
    const gl = canvas.getContext("webgl2", { antialias: false });
    if (!gl) return { kind: "none", renderer: "", frame: null };
    try {
        const named = gl.getExtension("WEBGL_debug_renderer_info");
        const renderer = String(gl.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
        const colour = prepare(gl), took = [];
        // The first ones make what is needed, and are not like the others.
        for (let at = -3; at < frames; ++at) {
            const each = frame(gl, colour);
            if (at >= 0) took.push(each);
        }
        took.sort((a, b) => a - b);
        return { kind: kindOf(renderer), renderer, frame: gl.isContextLost() ? null : took[frames >> 1] };
    } finally {
        // Browsers have few of them, and the page needs its own.
        gl.getExtension("WEBGL_lose_context")?.loseContext();
    }
}
