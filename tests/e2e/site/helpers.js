// A page built with an owner's configuration, a server of this machine that stands in for the services it sends to, and a visit of
// which everything is noted: requests, what is kept, cookies. May use: the other helpers.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { root } from "../../../tools/shared/run.js";
import { digest, write } from "../../../tools/shared/files.js";
import { buildPage } from "../../../tools/page/build-page.js";

/** @typedef {{method: string, path: string, type: string, body: string}} Received */

/**
 * Takes whatever is posted, as a service on another origin does.
 * @param {{status?: number, answer?: string}} [how] may be changed while it runs
 */
export async function standIn(how = {}) {
    /** @type {Received[]} */
    const received = [];
    const server = createServer((request, response) => {
        let body = "";
        request.on("data", (part) => { body += part; });
        request.on("end", () => {
            const headers = { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "content-type,accept", "Cross-Origin-Resource-Policy": "cross-origin" };
            if (request.method === "OPTIONS") return response.writeHead(204, headers).end();
            received.push({ method: String(request.method), path: String(request.url), type: String(request.headers["content-type"]), body });
            return response.writeHead(how.status ?? 200, { ...headers, "Content-Type": "application/json" }).end(how.answer ?? "{}");
        });
    });
    await new Promise((done) => { server.listen(0, "127.0.0.1", () => done(undefined)); });
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    return {
        origin: `http://127.0.0.1:${port}`, received, how,
        close: () => new Promise((done) => {
            server.close(() => done(undefined));
            server.closeAllConnections();
        }),
    };
}

/**
 * The page as an owner builds it, from a configuration file.
 * @param {import("../../../tools/page/site/site.js").Needs & {site?: string}} parts @returns {Promise<string>} its folder
 */
export async function pageFor(parts) {
    const instrument = join(root, "assets", "instruments", "sales-foundation.en.json"), theme = join(root, "assets", "themes", "default.json");
    const values = { version: 1, instrument, theme, ...parts };
    // A folder for each instrument, as a build keeps what it publishes beside the configuration.
    const folder = join(root, "build", "e2e", `site-${digest(JSON.stringify(values) + readFileSync(instrument, "utf8"))}`);
    write(join(folder, "assessment.json"), JSON.stringify(values));
    return buildPage({ configuration: join(folder, "assessment.json"), out: join(folder, "dist") });
}

/** What a privacy page says is kept and sent. @param {string} folder */
export function claimsOf(folder) {
    const { document } = parseHTML(readFileSync(join(folder, "privacy.html"), "utf8"));
    const first = document.querySelector("article");
    const all = (/** @type {string} */ name) => [.../** @type {any} */ (first).querySelectorAll(`[${name}]`)].map((each) => String(each.getAttribute(name)));
    return { kept: all("data-kept"), sent: all("data-sent"), text: String(first?.textContent) };
}

/** Notes every request of a context. @param {import("playwright-core").BrowserContext} context */
export function requestsOf(context) {
    /** @type {string[]} */
    const requests = [];
    context.on("request", (request) => requests.push(request.url()));
    return requests;
}

/** Notes what the page says of itself. @param {import("playwright-core").Page} page */
export const listenFor = (page) => page.addInitScript(() => {
    /** @type {any} */ (window).told = [];
    addEventListener("assessment", (event) => /** @type {any} */ (window).told.push(/** @type {CustomEvent} */ (event).detail));
});

/** Everything that a page keeps, and its cookies. @param {import("playwright-core").Page} page */
export const keptBy = async (page) => ({
    keys: await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort()),
    cookies: (await page.context().cookies()).length,
});
