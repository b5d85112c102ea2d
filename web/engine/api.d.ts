// The engine of Upstream for Node.js, browsers and workers: the same arithmetic as the page and the command-line tool.
//
//     import { read, score, link, team } from "upstream-assessment/engine";
//     const instrument = await read(json);
//     const result = score(instrument, { answers: { "item-1": 2, "item-2": null } });

/** Something wrong, or worth a look, in an instrument. */
export interface Finding {
    /** JSON pointer of the culprit in the instrument; empty for the whole file. */
    readonly pointer: string;
    /** What is wrong and what would be right. */
    readonly message: string;
    /** With an error an instrument cannot be used; with a warning it can. */
    readonly severity: "error" | "warning";
}

/** An instrument cannot be used: `findings` says everything that is wrong with it. */
export class InstrumentError extends Error {
    constructor(findings: readonly Finding[]);
    readonly name: string;
    readonly findings: readonly Finding[];
}

declare const instrumentBrand: unique symbol;

/** An instrument that read() has checked. It holds nothing that has to be given back. */
export interface Instrument {
    readonly [instrumentBrand]: true;
    readonly warnings: readonly Finding[];
}

/** What one person answered, as a line of `upstream score`. */
export interface Answers {
    /** By item id: the option's index, 0 the first of its scale; null is “not sure”. Items that are not named are not answered. */
    answers: Readonly<Record<string, number | null>>;
    /** Every stage once, the one looked at first in front. */
    ranking?: readonly string[];
    /** Per item in the instrument's order: seconds spent on it, or null. */
    seconds?: readonly (number | null)[];
    /** An id of the instrument's perspectives; else its first. */
    perspective?: string;
}

export interface StageResult {
    id: string;
    /** 0 to 100, with two decimals; null: not known. */
    score: number | null;
    /** The range in which the true level likely lies. */
    low: number | null;
    high: number | null;
    band: string | null;
    /** Whether some of its items were not answered. */
    partial: boolean;
    support: number | null;
    unsupported: number | null;
    facets: { id: string; score: number | null }[];
}

/** A diagnosis, as `upstream score` and `upstream read` print it (docs/command-line.md has every key). */
export interface Result {
    perspective?: string | null;
    /** Only of a link without the answers. */
    summary?: true;
    stages: StageResult[];
    /** The lowest stage that is not solid; null: all are. */
    focus: string | null;
    path: string[];
    symptom: string | null;
    treating_symptom: boolean | null;
    /** How likely each stage is the true focus; "sound": none is. */
    likelihood: Record<string, number> | null;
    call: "firm" | "likely" | "close" | null;
    steps_to_flip: number | null;
    flip_items: string[];
    /** How the ranking of the stages lies against their order; null without a ranking. */
    backwards: { index: number; inversions: number; verdict: "foundation_first" | "mixed" | "backwards"; first_look: string; floors_off: number | null } | null;
    quality: ("straight_line" | "fast" | "very_fast" | "skipped")[];
}

export interface Comparison {
    stages: { id: string; a: number | null; b: number | null; difference: number | null; evidence: "clear" | "some" | "none" | null }[];
    focus: { a: string | null; b: string | null; moved: boolean | null; moved_surely: boolean | null };
}

export interface TeamStage {
    id: string;
    n: number;
    median: number | null;
    q1: number | null;
    q3: number | null;
    min: number | null;
    max: number | null;
}

/** Of fewer than three results only `n` is told. */
export interface Team {
    n: number;
    stages?: TeamStage[];
    /** How often each stage is the focus; "sound": none is. */
    focus?: Record<string, number>;
    median?: { focus: string | null; path: string[] };
}

/** What load() takes besides bytes. */
export type EngineSource = WebAssembly.Module | BufferSource | Response;

/**
 * Gets the engine ready. read() does so by itself; this is for a moment of your own, or for bytes of your own, where the
 * file engine.wasm cannot be found beside the script.
 */
export function load(source?: EngineSource | Promise<EngineSource>): Promise<void>;

/** Reads and checks an instrument: its JSON, or the object. Rejects with an InstrumentError that lists everything that is wrong. */
export function read(instrument: string | object): Promise<Instrument>;

/** What `upstream score` prints for these answers. Throws a RangeError that says what is wrong with them. */
export function score(instrument: Instrument, answers: Answers): Result;

/** The code of a result's link, as `upstream link` prints it; with `summary` without the single answers. */
export function link(instrument: Instrument, answers: Answers, options?: { summary?: boolean }): string;

/** The result that a code or a whole link holds, as `upstream read` prints it. Throws a RangeError if it holds none. */
export function open(instrument: Instrument, link: string): Result;

/** Two codes or whole links side by side, as `upstream compare` prints it. */
export function compare(instrument: Instrument, a: string, b: string): Comparison;

/**
 * Many codes or whole links in one summary, as `upstream team` prints it. Links that hold no result of this instrument are an
 * error, unless `refused` is there to hear of them; then the others are summed up, as the tool does.
 */
export function team(
    instrument: Instrument, links: Iterable<string>, options?: { refused?: (index: number, message: string) => void },
): Team;
