// What the bundler puts in place of "upstream-engine-module": Emscripten's glue for src/bindings, as exports.hpp declares it.
declare module "upstream-engine-module" {
    export interface EngineExports {
        readonly HEAPU8: Uint8Array;
        _ue_alloc(length: number): number;
        _ue_text(): number;
        _ue_length(): number;
        _ue_read(json: number, length: number): number;
        _ue_free(instrument: number): void;
        _ue_score(instrument: number, answers: number, length: number): number;
        _ue_link(instrument: number, answers: number, length: number, summary: number): number;
        _ue_open(instrument: number, link: number, length: number): number;
        _ue_compare(instrument: number, links: number, length: number): number;
        _ue_team(instrument: number, links: number, length: number): number;
    }
    export default function createEngine(options: object): Promise<EngineExports>;
}
