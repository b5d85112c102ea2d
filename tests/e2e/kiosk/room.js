// The room of records as a browser runs it: an empty page of our own that offers its modules to the test, in a new profile each.
// May use: tests/e2e/helpers.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { after, before } from "node:test";
import { root } from "../../../tools/shared/run.js";
import { launch } from "../helpers/support.js";

/** What a test finds as `window.room`. */
const modules = ["store", "export", "wipe", "durability", "pin", "record", "failure", "witness"];
const blank = `<!doctype html><title>records</title><script type="module">
${modules.map((name) => `import * as ${name}Module from "/kiosk/records/${name}.js";`).join("\n")}
import * as storageModule from "/storage/device-storage.js";
window.room = Object.assign({}, ${[...modules, "storage"].map((name) => `${name}Module`).join(", ")});
</script>`;

/** A sandboxed frame has no origin, so the browser refuses it every storage. */
const framed = "<!doctype html><title>host</title><iframe name=refused sandbox=allow-scripts src=/></iframe>";

/**
 * The sources of web/ and the two pages, on a free port.
 * @param {Record<string, string>} [more] other pages, by their paths @returns {Promise<{address: string, close: () => Promise<void>}>}
 */
export async function serveRoom(more = {}) {
    const pages = new Map(Object.entries({ "/": blank, "/framed": framed, ...more }));
    const server = createServer((request, response) => {
        const path = normalize((request.url ?? "/").split("?")[0]);
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", "no-store");
        if (pages.has(path)) {
            response.setHeader("Content-Type", "text/html; charset=utf-8");
            return response.end(pages.get(path));
        }
        try {
            const text = readFileSync(join(root, "web", path));
            response.setHeader("Content-Type", "text/javascript");
            return response.end(text);
        } catch {
            return response.writeHead(404).end();
        }
    });
    await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(null)));
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    return { address: `http://127.0.0.1:${port}/`, close: () => new Promise((closed) => server.close(() => closed())) };
}

/** A browser and the room, for the tests of one file. @returns {{server: {address: string, close: () => Promise<void>}, browser: import("playwright-core").Browser}} */
export function setUpRoom() {
    const parts = /** @type {any} */ ({});
    before(async () => {
        parts.server = await serveRoom();
        parts.browser = await launch();
    });
    after(async () => {
        await parts.browser?.close();
        await parts.server?.close();
    });
    return parts;
}

/** @param {import("playwright-core").Page | import("playwright-core").Frame} page */
export const roomReady = (page) => page.waitForFunction("window.room !== undefined");

/**
 * Opens the room in a storage of its own.
 * @param {ReturnType<typeof setUpRoom>} parts
 */
export async function openRoom({ server, browser }) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.address);
    await roomReady(page);
    return { context, page, cdp: await context.newCDPSession(page), origin: new URL(server.address).origin };
}
