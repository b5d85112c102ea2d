// The module's C functions with JavaScript's types: strings in, strings out. Nothing else touches its memory.
// What it calls is declared in src/platform/web/abi.json. May use: constants.js, in-pieces.js, the Emscripten glue, which the bundler puts
// in place of "upstream-module".
import createUpstream from "upstream-module";
import { bootStatus } from "./constants.js";
import { inPieces } from "./in-pieces.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @typedef {ReturnType<typeof wrap>} Module */

/** @param {boolean} on @returns {0 | 1} */
const bool = (on) => (on ? 1 : 0);

/** @param {import("./declared.d.ts").Exports} module the Emscripten module @param {WebAssembly.Instance} first its first part */
function wrap(module, first) {
    /** @template T @param {Uint8Array} bytes @param {(at: number, length: number) => T} use */
    const give = (bytes, use) => {
        const at = module._up_alloc(bytes.length);
        module.HEAPU8.set(bytes, at);
        return use(at, bytes.length);
    };
    /** @template T @param {string} text @param {(at: number, length: number) => T} use */
    const giveText = (text, use) => give(encoder.encode(text), use);
    /** @param {string} name @param {string} text @param {(at: number, length: number, textAt: number, textLength: number) => void} use */
    const giveBoth = (name, text, use) => giveText(name, (at, length) => giveText(text, (textAt, textLength) => use(at, length, textAt, textLength)));
    /** @param {number} at where the module has just given a text */
    const take = (at) => decoder.decode(module.HEAPU8.subarray(at, at + module._up_length()));

    /**
     * Starts, or goes on in another language: a piece at each step.
     * @param {import("./declared.d.ts").BootMessage} message
     * @returns {Generator<void, {status: number, problem: string}>} one of constants.js's bootStatus, and what is wrong
     */
    function* bootPieces(message) {
        for (const [name, text] of Object.entries(message)) giveBoth(name, text ?? "", module._up_boot_field);
        let status;
        do {
            yield;
            status = module._up_boot();
        } while (status === bootStatus.more);
        // What comes of it is a piece of its own.
        yield;
        return { status, problem: take(module._up_problem()) };
    }

    return {
        bootPieces,
        /** The same, with all that the browser has to do in between. @param {import("./declared.d.ts").BootMessage} message */
        boot: (message) => inPieces(bootPieces(message)),
        /** The typeface is another one from now on. */
        typefaceChanged: () => module._up_typeface_changed(),
        /** @param {number} width @param {number} height @param {number} ratio @param {number} flags */
        view: (width, height, ratio, flags) => module._up_view(width, height, ratio, flags),
        /** @param {number} top @param {number} right @param {number} bottom @param {number} left */
        insets: (top, right, bottom, left) => module._up_insets(top, right, bottom, left),
        /** @param {number} y */
        scroll: (y) => module._up_scroll(y),
        /** @param {number} x @param {number} y @param {boolean} down @param {boolean} touch */
        pointer: (x, y, down, touch) => module._up_pointer(x, y, bool(down), bool(touch)),
        pointerLeft: () => module._up_pointer(-1, -1, 0, 0),
        /** @param {string} id @param {boolean} ring */
        focus: (id, ring) => giveText(id, (at, length) => module._up_focus(at, length, bool(ring))),
        /** @param {string} id @param {number} [value] @param {boolean} [keyboard] */
        action: (id, value = -1, keyboard = false) =>
            giveText(id, (at, length) => module._up_action(at, length, value, bool(keyboard))),
        /** @param {string} id @param {string} text */
        input: (id, text) => giveBoth(id, text, module._up_input),
        /** @param {string} fragment */
        link: (fragment) => giveText(fragment, (at, length) => module._up_link(at, length)),
        /** @param {string} place the screen of the entry that the browser has walked to */
        historyStep: (place) => giveText(place, (at, length) => module._up_history_step(at, length)),
        /** @param {string} session what another tab has kept; empty if it has forgotten */
        otherTabSaved: (session) => giveText(session, (at, length) => module._up_other_tab_saved(at, length)),
        /** @param {string} kept what is kept of results */
        results: (kept) => giveText(kept, (at, length) => module._up_results(at, length)),
        /** At a kiosk: everything as it was at first. */
        newVisitor: () => module._up_new_visitor(),
        /** Answers the effect “copy”. @param {boolean} worked */
        copied: (worked) => module._up_copied(bool(worked)),
        /** Answers the effect “loadLazy”. @param {boolean} worked */
        lazyLoaded: (worked) => module._up_lazy_loaded(bool(worked)),
        /** Answers the effect “language”, if its texts did not come. */
        languageFailed: () => module._up_language_failed(),
        /** @param {number} now @returns {number} bits of constants.js's due */
        pump: (now) => module._up_pump(now),
        /** Some of the letters that the canvas will show first. @returns whether there are more */
        drawAhead: () => module._up_draw_ahead(),
        /** @returns {number} ms until the next pump is due whatever happens; 0 when nothing is waited for */
        wait: () => module._up_wait(),
        /** The last frame for whoever paints (web/render/painter.js). */
        picture: () => {
            const at = module._up_picture();
            return module.HEAPU8.slice(at, at + module._up_length()).buffer;
        },
        tree: () => take(module._up_tree()),
        effects: () => take(module._up_effects()),
        /** A picture card as a display list. @param {string} picture as abi.json says */
        card: (picture) => giveText(picture, (at, length) => take(module._up_card(at, length))),
        /** Brings the lazily loaded part in (tools/page/split-module.js). @param {BufferSource} code */
        loadLazy: (code) => WebAssembly.instantiate(code, { primary: first.exports }),
        /** @param {boolean} on whether somebody paints from now on, who has nothing yet */
        painted: (on) => module._up_painted(bool(on)),
    };
}

/** Stands in for functions of the lazily loaded part until it is there. The app never calls one before (Environment::Lazy::loaded). */
const lazyStubs = /** @type {WebAssembly.ModuleImports} */ (new Proxy({}, {
    get: (_, name) => () => { throw new Error(`function ${String(name)} of the lazy part was called too early`); },
}));

/** Binaryen names the place of those functions as it likes, from version to version. @param {WebAssembly.Imports} imports */
const withLazyStubs = (imports) => new Proxy(imports, { get: (known, name) => known[String(name)] ?? lazyStubs });

/**
 * Compiles while it arrives where the server sends the right type, else after it has arrived.
 * @param {Promise<Response>} arriving @param {WebAssembly.Imports} imports
 */
async function instantiate(arriving, imports) {
    const response = await arriving;
    const type = response.headers.get("content-type") ?? "";
    if (WebAssembly.instantiateStreaming && type.startsWith("application/wasm")) {
        return WebAssembly.instantiateStreaming(response, imports);
    }
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

/**
 * @param {Promise<Response>} wasm the WebAssembly file, on its way
 * @param {Pick<import("../render/typeface.js").Typeface, "rise" | "advance" | "picture">} letters the typeface
 * @param {(reason: unknown) => void} onAbort the module stopped for good
 * @returns {Promise<Module>}
 */
export function loadModule(wasm, letters, onAbort) {
    return new Promise((resolve, reject) => {
        /** @type {WebAssembly.Instance} */
        let first;
        createUpstream({
            letters,
            onAbort,
            /** @param {WebAssembly.Imports} imports @param {(instance: WebAssembly.Instance) => void} done */
            instantiateWasm(imports, done) {
                instantiate(wasm, withLazyStubs(imports)).then(({ instance }) => done(first = instance), reject);
                return {};
            },
        }).then((module) => resolve(wrap(module, first)), reject);
    });
}
