// What the measurements mean: whether the booth may open, and what to do where it may not. Pure functions. May use: types.

/** `good`: nothing to do; `look`: the booth may open, but somebody should know; `stop`: it may not. @typedef {"good" | "look" | "stop"} Verdict */
/** @typedef {{part: string, verdict: Verdict, said: string, values: Record<string, string | number>, accept?: boolean}} Finding
 *   part: what was measured; said: the key of its words; accept: somebody has to say that they know */
/**
 * @typedef {object} Facts
 * @property {"summaries" | "answers" | "none"} records what is kept of finished assessments
 * @property {import("../records/durability.js").Durability | null} durability null: not measured, as nothing is kept
 * @property {{since: string | null, missing: number, damaged: number, unexported: number, latest: number} | "none" | "unreadable"} store
 * @property {{kind: "hardware" | "software" | "none", renderer: string, frame: number | null}} graphics frame: milliseconds
 * @property {{now: number, built: number, seen: number}} clock built: when the page was; seen: the latest time that this device has seen
 * @property {number | null} memory GB
 * @property {{scale: number | null, width: number, height: number, side: number}} screen side: the code's, mm
 * @property {string} site the public address
 * @property {boolean} pin
 * @property {boolean} leads whether contacts are taken, too
 * @property {number | null} drills how often a drill was made; null: no contacts are taken
 */

const MB = 1e6;
/** Ten hours of visitors take less than one. */
const leastRoom = 20 * MB, amplyRoom = 200 * MB;
/** GB; browsers say 8 at the most and round. */
const leastMemory = 2;
/** A frame that takes longer is seen as a jerk, ms. */
const slowFrame = 50;
/** What clocks that are right may differ by, ms. */
const slack = 10 * 60_000;

/** @param {string} part @param {Verdict} verdict @param {string} what @param {Record<string, string | number>} [values] @returns {Finding} */
const finding = (part, verdict, what, values = {}) => ({ part, verdict, said: `${part}.${what}`, values });

/** Something is to be kept, and it should outlive a power cut. @param {Facts} facts */
const keeps = ({ records, leads }) => records !== "none" || leads;

/** @param {Facts} facts @returns {Finding} */
function durable(facts) {
    const { durability, store } = facts;
    if (!keeps(facts)) return finding("records", "look", "none");
    if (facts.records !== "none" && store === "none") return finding("records", "stop", "absent");
    if (typeof store === "object" && store.since) return finding("records", "stop", "trouble", { reason: store.since });
    if (!durability || durability.failure !== null) return finding("records", "stop", "failure", { reason: durability?.failure ?? "?" });
    const values = { strict: durability.strict?.toFixed(1) ?? "?", relaxed: durability.relaxed?.toFixed(1) ?? "?" };
    if (durability.verdict === "not lasting") return finding("records", "stop", "memory", values);
    if (durability.verdict === "unknown") return { ...finding("records", "look", "unknown", values), accept: true };
    return finding("records", "good", "lasting", values);
}

/** What lies here from before. @param {Facts["store"]} store @returns {Finding[]} */
function left(store) {
    if (store === "none") return [];
    if (store === "unreadable") return [finding("left", "stop", "unreadable")];
    const { missing, damaged, unexported } = store;
    if (missing > 0) return [finding("left", "look", "missing", { n: missing })];
    if (damaged > 0) return [finding("left", "look", "damaged", { n: damaged })];
    return [unexported > 0 ? finding("left", "look", "unexported", { n: unexported }) : finding("left", "good", "none")];
}

/** @param {Facts} facts @returns {Finding[]} */
function storage(facts) {
    const { durability } = facts;
    if (!keeps(facts) || !durability) return [];
    const kept = durability.persisted === true ? finding("kept", "good", "yes") : finding("kept", "look", "no");
    if (!durability.estimate) return [kept, finding("room", "look", "unknown")];
    const free = durability.estimate.quota - durability.estimate.usage, values = { n: Math.max(0, Math.floor(free / MB)) };
    if (free < leastRoom) return [kept, finding("room", "stop", "none", values)];
    return [kept, free < amplyRoom ? finding("room", "look", "little", values) : finding("room", "good", "enough", values)];
}

/** @param {Facts["graphics"]} graphics @returns {Finding} */
function graphics({ kind, renderer, frame }) {
    const values = { renderer, ms: frame === null ? "?" : frame < 10 ? frame.toFixed(1) : Math.round(frame) };
    if (kind === "none") return finding("graphics", "look", "none", values);
    if (frame === null || frame > slowFrame) return finding("graphics", "look", "slow", values);
    return finding("graphics", kind === "software" ? "look" : "good", kind, values);
}

/** Somebody looks at it in any case. @param {Facts["clock"]} clock @returns {Finding} */
function clock({ now, built, seen }) {
    const wrong = now < built - slack ? "early" : now < seen - slack ? "back" : null;
    return { ...(wrong ? finding("clock", "look", wrong) : finding("clock", "good", "right")), accept: true };
}

/** @param {Facts["screen"]} screen @returns {Finding} */
function screen({ scale, width, height, side }) {
    if (scale === null) return finding("screen", "look", "unmeasured");
    const values = { width: Math.round(width / scale), height: Math.round(height / scale), side, metres: (side / 100).toFixed(1) };
    return finding("screen", side < 100 ? "look" : "good", side < 100 ? "small" : "large", values);
}

/** The result leaves by a code with this address: without it there is nothing to take along. @param {string} site @returns {Finding} */
function address(site) {
    if (!site) return finding("site", "stop", "missing");
    return /^https:\/\/[^/]/.test(site) ? finding("site", "good", "there", { site }) : finding("site", "stop", "insecure", { site });
}

/** @type {Verdict[]} */
const order = ["stop", "look", "good"];

/** All that was found, what matters most first. @param {Facts} facts @returns {Finding[]} */
export function judge(facts) {
    const { memory, pin, leads, drills } = facts;
    return [
        durable(facts), address(facts.site), ...left(facts.store), ...storage(facts), clock(facts.clock), screen(facts.screen), graphics(facts.graphics),
        ...(memory === null ? [] : [finding("memory", memory < leastMemory ? "look" : "good", memory < leastMemory ? "little" : "enough", { n: memory })]),
        finding("pin", pin ? "good" : "look", pin ? "there" : "missing"),
        ...(leads ? [finding("leads", drills ? "good" : "look", drills ? "drilled" : "undrilled")] : []),
    ].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
}

/** @param {Finding[]} findings */
export const refuses = (findings) => findings.some(({ verdict }) => verdict === "stop");
