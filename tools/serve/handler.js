// A small server for a folder of files that were all made before: picks the brotli form where the browser takes
// it, says how long a file may be kept, and sends the page's policy with everything. Nothing outside the folder can
// be asked for. Depends on node only.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { headersFor } from "../page/policy.js";
import { types } from "../page/shell.js";

/** @typedef {import("./live.js").Live} Live */

/** A name with a digest never changes its content; everything else is asked for again each time. */
const caching = (/** @type {string} */ name) =>
    /\.[0-9a-f]{10}\.\w+$/.test(name) ? "public, max-age=31536000, immutable" : "no-cache";

const notFound = "<!doctype html><html lang=en><title>Not found</title><h1>Not found</h1>" +
    "<p>There is nothing at this address. <a href=\"/\">Go to the first page.</a></p>\n";

/** The file that an address asks for, or null. @param {string} url @param {Set<string>} names */
function wanted(url, names) {
    let path;
    try {
        path = decodeURIComponent(url.split("?")[0]).slice(1);
    } catch {
        return null;
    }
    // Some mail programs turn the # of a result link into %23; the page itself sorts that out.
    const name = path === "" || path.startsWith("#") ? "index.html" : path;
    return names.has(name) ? name : null;
}

/**
 * @param {string} folder
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {Live} [live]
 */
function answer(folder, request, response, live) {
    if (live?.answer(request, response)) return;
    if (request.method !== "GET" && request.method !== "HEAD") {
        response.writeHead(405, { ...headersFor(), Allow: "GET, HEAD" }).end();
        return;
    }
    // The folder is flat; only what it holds can be named, so no path leads out of it.
    const name = wanted(request.url ?? "/", new Set(readdirSync(folder).filter((file) => !file.endsWith(".br"))));
    if (name === null) {
        response.writeHead(404, { ...headersFor(), "Content-Type": types[".html"], "Cache-Control": "no-cache" });
        response.end(request.method === "HEAD" ? undefined : notFound);
        return;
    }
    const packed = !live && /\bbr\b/.test(String(request.headers["accept-encoding"])) &&
        existsSync(join(folder, `${name}.br`));
    const page = name === "index.html" ? readFileSync(join(folder, name), "utf8") : "";
    const bytes = live && page ? Buffer.from(live.follow(page)) : readFileSync(join(folder, packed ? `${name}.br` : name));
    response.writeHead(200, {
        ...headersFor(page),
        "Content-Type": types[extname(name)] ?? "application/octet-stream",
        "Content-Length": bytes.length,
        "Cache-Control": caching(name),
        Vary: "Accept-Encoding",
        ...(packed ? { "Content-Encoding": "br" } : {}),
    });
    response.end(request.method === "HEAD" ? undefined : bytes);
}

/**
 * Serves a folder on this machine only.
 * @param {string} folder
 * @param {number} port 0: any that is free
 * @param {Live} [live] for a page that follows changes
 * @returns {Promise<{address: string, close: () => Promise<void>}>} rejects when the port cannot be had
 */
export function serve(folder, port, live) {
    const server = createServer((request, response) => answer(folder, request, response, live));
    return new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "127.0.0.1", () => {
            const bound = /** @type {import("node:net").AddressInfo} */ (server.address());
            resolve({
                address: `http://127.0.0.1:${bound.port}`,
                close: () => new Promise((done) => {
                    server.close(() => done(undefined));
                    server.closeAllConnections();
                }),
            });
        });
    });
}
