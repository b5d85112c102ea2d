// The page before the doors open as a browser runs it: the modules as they are, in the built page's colours. What a test wants to be
// otherwise than on this machine stands in `window.given`. May use: tests/e2e/helpers.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { root } from "../../../tools/shared/run.js";
import { dist } from "../helpers/support.js";

/** @param {string} language */
const wordsOf = (language) => readFileSync(join(root, `assets/words-kiosk/preflight/${language}.json`), "utf8");

/** The built page's tokens and theme. */
const styles = () => [...readFileSync(join(dist, "index.html"), "utf8").matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => text).join("\n");

/** @param {string} language */
const page = (language) => `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>preflight</title>
<style>${styles()}body{margin:0}.kiosk-full{position:fixed;inset:0;overflow:auto}</style><body><div class="kiosk-full"></div><script type="module">
import { openPreflight } from "/kiosk/preflight/index.js";
import { RecordStore } from "/kiosk/records/store.js";
const sound = { verdict: "lasting", strict: 4.2, relaxed: 1.1, persisted: true, estimate: { usage: 1e6, quota: 2e9 }, failure: null };
window.show = (given = {}) => {
    window.happened = [];
    const store = given.store === "none" ? null : new RecordStore();
    if (given.record) store.add(given.record);
    return openPreflight({ root: document.querySelector(".kiosk-full"), language: "${language}", words: ${wordsOf(language).replaceAll("<", "\\u003c")}, store,
        settings: "settings" in given ? given.settings : { records: "summaries", pin: {} }, site: given.site ?? "https://example.com/check/",
        durability: given.durability === "real" ? undefined : async () => { window.measured = (window.measured ?? 0) + 1; return { ...sound, ...given.durability }; }, built: given.built,
        graphics: given.graphics && (() => given.graphics), leads: given.leads && { count: async () => given.leads },
        open: () => window.happened.push("open"), close: () => window.happened.push("close") });
};
window.ready = true;
</script>`;

/** @returns {Promise<{address: string, close: () => Promise<void>}>} */
export async function servePreflight() {
    const server = createServer((request, response) => {
        const path = normalize((request.url ?? "/").split("?")[0]), language = /^\/(\w\w)?$/.exec(path);
        if (language) return response.setHeader("Content-Type", "text/html").end(page(language[1] ?? "en"));
        try {
            const text = readFileSync(join(root, "web", path));
            return response.setHeader("Content-Type", "text/javascript").end(text);
        } catch {
            return response.writeHead(404).end();
        }
    });
    await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(null)));
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    return { address: `http://127.0.0.1:${port}/`, close: () => new Promise((closed) => server.close(() => closed())) };
}
