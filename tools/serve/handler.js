// A small server for a folder of files that were all made before: picks the packed form that the browser takes, and says with
// each file what tools/page/headers.js has for it. Nothing outside the folder can be asked for. Depends on node, and on
// tools/page for what the files are.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { basename, extname, join } from "node:path";
import { listName } from "../page/former-files.js";
import { headersOf, otherHeaders, policyOf, types } from "../page/headers.js";
import { encodings } from "../page/packed.js";

/** @typedef {import("./live.js").Live} Live */

/** What has no address of its own: packed forms, and the build's list. @param {string} file */
const hidden = (file) => file === listName || Object.values(encodings).includes(extname(file));

/** What can be asked for, with “/” between folders on every system. @param {string} folder @param {string} [prefix] @returns {string[]} */
const filesIn = (folder, prefix = "") => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory()
    ? filesIn(join(folder, entry.name), `${prefix}${entry.name}/`) : hidden(entry.name) ? [] : [prefix + entry.name]));

/**
 * How a file is sent to a browser that takes these encodings.
 * @param {string} path @param {string} taken as the browser says it
 */
const encodingFor = (path, taken) => Object.entries(encodings)
    .find(([encoding, ending]) => taken.split(/[\s,;]+/).includes(encoding) && existsSync(path + ending));

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
    const name = path.replace(/(^|\/)(#.*)?$/, (_, folder) => `${folder}index.html`);
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
        response.writeHead(405, { ...otherHeaders, Allow: "GET, HEAD" }).end();
        return;
    }
    // Only what the folder holds can be named, so no path leads out of it.
    const name = wanted(request.url ?? "/", new Set(filesIn(folder)));
    if (name === null) {
        response.writeHead(404, { ...otherHeaders, "Content-Type": types[".html"], "Cache-Control": "no-cache" });
        response.end(request.method === "HEAD" ? undefined : notFound);
        return;
    }
    const path = join(folder, name);
    const [encoding, ending] = (!live && encodingFor(path, String(request.headers["accept-encoding"]))) || ["", ""];
    // The policy of the page goes with the small pages in its folders too, as other servers have it.
    const page = basename(name) === "index.html" ? readFileSync(join(folder, "index.html"), "utf8") : "";
    const bytes = live && name === "index.html" ? Buffer.from(live.follow(page)) : readFileSync(path + ending);
    response.writeHead(200, {
        ...headersOf(name, policyOf(page)),
        "Content-Length": bytes.length,
        ...(encoding ? { "Content-Encoding": encoding } : {}),
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
