// A page on the kiosk's own server says every few seconds that it lives, as long as it paints and is well; any other page says nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { startHeartbeat } from "../../../web/kiosk/heartbeat.js";

/** @param {string} address */
const at = (address) => new URL(address);

/** The beats within ten seconds. @param {import("node:test").TestContext} t @param {Parameters<typeof startHeartbeat>[0]} options */
function beats(t, options) {
    t.mock.timers.enable({ apis: ["setInterval"] });
    /** @type {string[]} */
    const heard = [];
    const stop = startHeartbeat({ paint: (beat) => beat(), ...options, send: async (address) => { heard.push(address); } });
    t.mock.timers.tick(10_000);
    const within = [...heard];
    stop();
    t.mock.timers.tick(10_000);
    assert.equal(heard.length, within.length, "nothing after it was stopped");
    return within;
}

test("a page of this machine's server says it at once and then every three seconds", (t) => {
    assert.deepEqual(beats(t, { place: at("http://127.0.0.1:8080/?kiosk&beat#2.x") }), Array(4).fill("http://127.0.0.1:8080/beat"));
});

for (const address of ["https://example.com/?beat", "http://example.com/?beat", "file:///srv/upstream.html?kiosk&beat", "http://127.0.0.1:8080/?kiosk"]) {
    test(`${address} says nothing`, (t) => assert.deepEqual(beats(t, { place: at(address) }), []));
}

test("a page that has given up is not alive, and one that is not painted neither", (t) => {
    const place = at("http://localhost:8080/?beat");
    let well = 2;
    assert.equal(beats(t, { place, alive: () => well-- > 0 }).length, 2);
    t.mock.timers.reset();
    assert.deepEqual(beats(t, { place, paint: () => {} }), []);
});

test("a server that does not answer is no error of the page", async (t) => {
    t.mock.timers.enable({ apis: ["setInterval"] });
    let asked = 0;
    const stop = startHeartbeat({ place: at("http://localhost/?beat"), paint: (beat) => beat(), send: () => { asked += 1; return Promise.reject(new Error("no")); } });
    t.mock.timers.tick(3000);
    await Promise.resolve();
    stop();
    assert.equal(asked, 2);
});
