// The engine's C functions with JavaScript's types: strings in, strings out. Nothing else touches its memory. What they promise
// is in src/bindings/exports.hpp. May use: the Emscripten glue, which the bundler puts in place of "upstream-engine-module".
import createEngine from "upstream-engine-module";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What a function answered. @typedef {{done: number, text: string}} Answer  done: 0 if it was refused, and the text says why */
/** @typedef {Awaited<ReturnType<typeof openModule>>} Module */

/** @param {WebAssembly.Module} compiled */
export async function openModule(compiled) {
    const engine = await createEngine({
        /** @param {WebAssembly.Imports} imports @param {(instance: WebAssembly.Instance) => void} receive */
        instantiateWasm(imports, receive) {
            WebAssembly.instantiate(compiled, imports).then(receive);
            return {};
        },
    });
    /** @param {string} text @param {(at: number, length: number) => number} use @returns {Answer} */
    const ask = (text, use) => {
        const bytes = encoder.encode(text), given = engine._ue_alloc(bytes.length);
        engine.HEAPU8.set(bytes, given);
        const done = use(given, bytes.length), at = engine._ue_text();
        return { done, text: decoder.decode(engine.HEAPU8.subarray(at, at + engine._ue_length())) };
    };
    return {
        /** @param {string} json */
        read: (json) => ask(json, (at, length) => engine._ue_read(at, length)),
        /** @param {number} instrument */
        free: (instrument) => engine._ue_free(instrument),
        /** @param {number} instrument @param {string} answers */
        score: (instrument, answers) => ask(answers, (at, length) => engine._ue_score(instrument, at, length)),
        /** @param {number} instrument @param {string} answers @param {boolean} summary */
        link: (instrument, answers, summary) => ask(answers, (at, length) => engine._ue_link(instrument, at, length, summary ? 1 : 0)),
        /** @param {number} instrument @param {string} link */
        open: (instrument, link) => ask(link, (at, length) => engine._ue_open(instrument, at, length)),
        /** @param {number} instrument @param {string} links */
        compare: (instrument, links) => ask(links, (at, length) => engine._ue_compare(instrument, at, length)),
        /** @param {number} instrument @param {string} links */
        team: (instrument, links) => ask(links, (at, length) => engine._ue_team(instrument, at, length)),
    };
}
