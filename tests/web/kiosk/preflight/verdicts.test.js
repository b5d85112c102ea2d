// The booth stays shut where records would not last or the result could not be taken along, and says why; what staff should know does
// not keep it shut. Every verdict has its words in every language.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../../../tools/shared/run.js";
import { judge, refuses } from "../../../../web/kiosk/preflight/verdicts.js";

const day = 86_400_000;
/** @type {import("../../../../web/kiosk/preflight/verdicts.js").Facts} */
const sound = {
    records: "summaries",
    durability: { verdict: "lasting", strict: 4, relaxed: 1, persisted: true, estimate: { usage: 1e6, quota: 1e9 }, failure: null },
    store: { since: null, missing: 0, damaged: 0, unexported: 0, latest: 0 },
    graphics: { kind: "hardware", renderer: "a card", frame: 2 },
    clock: { now: 100 * day, built: 90 * day, seen: 99 * day }, memory: 8,
    screen: { scale: 4, width: 1920, height: 1080, side: 100 },
    site: "https://example.com/check/", pin: true, leads: true, drills: 1,
};

/** @param {Partial<typeof sound>} other */
const saidOf = (other) => judge({ ...sound, ...other }).map(({ said, verdict }) => `${verdict} ${said}`);
/** @type {Set<string>} */
const seen = new Set();

/** @param {Partial<typeof sound>} other @param {string} expected @param {string} [also] */
function says(other, expected, also) {
    const found = judge({ ...sound, ...other });
    for (const { said, accept } of found) {
        seen.add(said);
        if (accept) seen.add(`${said}.accept`);
    }
    const lines = found.map(({ verdict, said }) => `${verdict} ${said}`);
    for (const each of [expected, also]) if (each) assert.ok(lines.includes(each), `${each} among ${lines.join(", ")}`);
    assert.equal(refuses(found), lines.some((line) => line.startsWith("stop")));
}

/** @param {Partial<import("../../../../web/kiosk/records/durability.js").Durability>} other */
const durable = (other) => ({ durability: { ...(/** @type {any} */ (sound.durability)), ...other } });
/** @param {object} other */
const stored = (other) => ({ store: { .../** @type {any} */ (sound.store), ...other } });

test("where all is well nothing stands in the way, and somebody still looks at the clock", () => {
    const found = judge(sound);
    assert.deepEqual([...new Set(found.map(({ verdict }) => verdict))], ["good"]);
    assert.deepEqual(found.filter(({ accept }) => accept).map(({ part }) => part), ["clock"]);
});

test("records that would not last keep the booth shut, and what nobody can tell has to be accepted", () => {
    says(durable({ verdict: "not lasting", strict: 1, relaxed: 1 }), "stop records.memory");
    says(durable({ failure: "opening: refused", strict: null, relaxed: null, verdict: "unknown" }), "stop records.failure");
    says({ durability: null }, "stop records.failure");
    says({ store: "none" }, "stop records.absent");
    says(stored({ since: "full" }), "stop records.trouble");
    says(durable({ verdict: "unknown" }), "look records.unknown");
    assert.ok(judge({ ...sound, ...durable({ verdict: "unknown" }) }).some(({ part, accept }) => part === "records" && accept));
});

test("where nothing is to be kept, nothing has to last; contacts have to, though", () => {
    says({ records: "none", durability: null, leads: false, drills: null, store: "none" }, "look records.none");
    assert.ok(!refuses(judge({ ...sound, records: "none", durability: null, leads: false, drills: null, store: "none" })));
    says({ records: "none", ...durable({ verdict: "not lasting" }), store: "none" }, "stop records.memory");
});

test("the browser's promise, the room and what lies there from before are told", () => {
    says(durable({ persisted: false }), "look kept.no");
    says(durable({ persisted: null, estimate: null }), "look kept.no", "look room.unknown");
    says(durable({ estimate: { usage: 0, quota: 100e6 } }), "look room.little");
    says(durable({ estimate: { usage: 990e6, quota: 1000e6 } }), "stop room.none");
    says(stored({ unexported: 3 }), "look left.unexported");
    says(stored({ missing: 3, unexported: 1 }), "look left.missing");
    says(stored({ damaged: 1 }), "look left.damaged");
    says({ store: "unreadable" }, "stop left.unreadable");
    says({}, "good left.none", "good room.enough");
});

test("a code that would lead nowhere keeps the booth shut", () => {
    says({ site: "" }, "stop site.missing");
    says({ site: "http://example.com/" }, "stop site.insecure");
    says({ site: "https:///" }, "stop site.insecure");
    says({}, "good site.there");
});

test("a clock before the page was made, or before what was seen, is a wrong one; some minutes are not", () => {
    says({ clock: { now: 89 * day, built: 90 * day, seen: 0 } }, "look clock.early");
    says({ clock: { now: 98 * day, built: 90 * day, seen: 99 * day } }, "look clock.back");
    says({ clock: { now: 99 * day - 60_000, built: 90 * day, seen: 99 * day } }, "good clock.right");
});

test("screen, drawing, memory, PIN and drill are told, and keep nothing shut", () => {
    says({ screen: { ...sound.screen, scale: null } }, "look screen.unmeasured");
    says({ screen: { ...sound.screen, side: 70 } }, "look screen.small");
    says({ graphics: { kind: "software", renderer: "SwiftShader", frame: 20 } }, "look graphics.software");
    says({ graphics: { kind: "software", renderer: "SwiftShader", frame: 90 } }, "look graphics.slow");
    says({ graphics: { kind: "none", renderer: "", frame: null } }, "look graphics.none");
    says({ graphics: { kind: "hardware", renderer: "", frame: 3 }, memory: 1 }, "good graphics.hardware", "look memory.little");
    says({ pin: false }, "look pin.missing");
    says({ drills: 0 }, "look leads.undrilled");
    says({}, "good leads.drilled", "good screen.large");
    assert.ok(!saidOf({ leads: false }).some((line) => line.includes("leads.")));
    assert.ok(!saidOf({ memory: null }).some((line) => line.includes("memory.")));
});

test("what stands in the way comes first", () => {
    const verdicts = judge({ ...sound, site: "", pin: false }).map(({ verdict }) => verdict);
    assert.deepEqual(verdicts, [...verdicts].sort((a, b) => ["stop", "look", "good"].indexOf(a) - ["stop", "look", "good"].indexOf(b)));
    assert.equal(verdicts[0], "stop");
});

test("every verdict has its words in every language, and there are no others", () => {
    const languages = ["en", "de", "es", "ar"].map((code) => JSON.parse(readFileSync(join(root, `assets/words-kiosk/preflight/${code}.json`), "utf8")));
    const [english] = languages, findings = Object.keys(english).filter((key) => /^(records|kept|room|left|site|clock|screen|graphics|memory|pin|leads)\./.test(key));
    for (const words of languages) assert.deepEqual(Object.keys(words).sort(), Object.keys(english).sort());
    for (const words of languages) {
        for (const key of Object.keys(english)) assert.deepEqual([...words[key].matchAll(/\{\w+\}/g)].map(String).sort(), [...english[key].matchAll(/\{\w+\}/g)].map(String).sort(), key);
    }
    for (const said of seen) assert.ok(said in english, said);
    const used = findings.filter((key) => !/\.(title|do|ask)$/.test(key));
    assert.deepEqual(used.filter((key) => !seen.has(key)), []);
});
