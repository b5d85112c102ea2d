// Safari's engine: WebKitGTK's small browser, driven by its own WebDriver (W3C WebDriver, over HTTP on this machine).
// May use: Debian's webkit2gtk-driver, display.js, free-port.js.
import { execFileSync, spawn } from "node:child_process";
import { freePort } from "./free-port.js";

/** The key under which WebDriver names an element. */
const elementKey = "element-6066-11e4-a52e-4f735466cecf";

/** @param {string} base @returns {(method: string, path: string, body?: object) => Promise<any>} */
const caller = (base) => async (method, path, body) => {
    const answer = await fetch(base + path, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
};

/** @param {() => Promise<unknown>} ready */
async function eventually(ready) {
    for (let tries = 0; ; tries++) {
        try {
            return await ready();
        } catch (error) {
            if (tries === 100) throw error;
            await new Promise((done) => setTimeout(done, 100));
        }
    }
}

/**
 * @typedef {object} WebKit
 * @property {(address: string) => Promise<void>} open
 * @property {(selector: string) => Promise<void>} press a real pointer's press, of what has been painted
 * @property {<T>(look: () => T) => Promise<T>} look runs in the page
 * @property {() => Promise<void>} reload
 * @property {() => Promise<void>} back
 * @property {() => Promise<void>} close
 */

/** @param {string} display @returns {Promise<WebKit>} */
export async function openWebKit(display) {
    const binary = execFileSync("sh", ["-c", "ls /usr/lib/*/webkit2gtk-4.1/MiniBrowser"], { encoding: "utf8" }).trim();
    const port = await freePort();
    const driver = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"],
        { stdio: "ignore", env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: "1" } });
    const call = caller(`http://127.0.0.1:${port}`);
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary, args: ["--automation"] } } };
    const { sessionId } = /** @type {any} */ (await eventually(() => call("POST", "/session", { capabilities })));
    const at = `/session/${sessionId}`;
    /** @param {string} script */
    const run = (script) => call("POST", `${at}/execute/sync`, { script, args: [] });
    const painted = () => call("POST", `${at}/execute/async`,
        { script: "const done = arguments[0]; requestAnimationFrame(() => setTimeout(() => setTimeout(done)))", args: [] });
    return {
        open: (address) => call("POST", `${at}/url`, { url: address }),
        async press(selector) {
            await painted();
            const element = await call("POST", `${at}/element`, { using: "css selector", value: selector });
            await call("POST", `${at}/element/${element[elementKey]}/click`, {});
        },
        look: (look) => run(`return (${look})()`),
        reload: () => call("POST", `${at}/refresh`, {}),
        back: () => call("POST", `${at}/back`, {}),
        async close() {
            await call("DELETE", at).catch(() => undefined);
            driver.kill();
        },
    };
}
