// A screen is measured by a bank card, once; what is kept holds for that screen only, and says how wide the code will be.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assumed, keepScale, least, most, readScale, sideOfCode, stepped } from "../../../../web/kiosk/preflight/screen.js";
import { kindOf } from "../../../../web/kiosk/preflight/graphics.js";
import { DeviceStorage } from "../../../../web/storage/device-storage.js";

/** A device's storage in a map. */
function storage() {
    /** @type {Map<string, string>} */
    const kept = new Map();
    return new DeviceStorage(() => /** @type {any} */ ({ getItem: (/** @type {string} */ key) => kept.get(key) ?? null, setItem: (/** @type {string} */ key, /** @type {string} */ text) => { kept.set(key, text); } }));
}

const display = { width: 1920, height: 1080, ratio: 1 };

test("what was measured is kept for the same screen, and for no other", () => {
    const device = storage();
    assert.equal(readScale(device, display), null);
    assert.ok(keepScale(device, display, 3.6141));
    assert.equal(readScale(device, display), 3.6141);
    for (const other of [{ ...display, width: 1280 }, { ...display, height: 800 }, { ...display, ratio: 2 }]) assert.equal(readScale(device, other), null);
});

test("what is kept and is no measure counts as none", () => {
    for (const text of ["", "x", "4", "0.2 1920 1080 1", "99 1920 1080 1", "NaN 1920 1080 1"]) {
        const device = storage();
        device.write("kiosk/screen", text);
        assert.equal(readScale(device, display), null, text);
    }
});

test("each press changes a card by less than half a millimetre, a held one comes from one end to the other in some seconds, and no further", () => {
    assert.ok(Math.abs(85.6 * (stepped(assumed, 1, 1) / assumed - 1)) < 0.5);
    let scale = least, presses = 0;
    while (scale < most && presses < 1000) scale = stepped(scale, 1, ++presses);
    assert.ok(presses < 200, `${presses} presses`);
    assert.equal(stepped(most, 1, 20), most);
    assert.equal(stepped(least, -1, 20), least);
});

test("the code is 100 mm wide where the screen has room for it and its margin, and says less where it has not", () => {
    assert.equal(sideOfCode({ width: 1920, height: 1080, scale: 3.6 }), 100);
    // A tablet of 8 inches: 108 mm high.
    const small = sideOfCode({ width: 1280, height: 800, scale: 7.4 });
    assert.ok(small < 100 && small > 50, String(small));
    assert.ok(small * 7.4 * 1.25 <= 800, "with its margin it is on the screen");
});

test("drawing in software is known by its name", () => {
    for (const name of ["ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)", "llvmpipe (LLVM 15.0.6, 256 bits)", "Microsoft Basic Render Driver"]) {
        assert.equal(kindOf(name), "software", name);
    }
    for (const name of ["ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)", "V3D 4.2"]) assert.equal(kindOf(name), "hardware", name);
});
