// The page whose hosting is tested, and how a test asks a server for it: byte for byte, as nothing but the test decodes it.
import { existsSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { lastBuild } from "../../../tools/page/former-files.js";
import { headersOf, policyOf } from "../../../tools/page/headers.js";
import { dist as builtPage } from "../../../tools/shared/files.js";

export const dist = process.env.UPSTREAM_DIST ?? builtPage;

/** The files for hosts lie beside the page's folder. */
export const hosting = process.env.UPSTREAM_HOSTING ?? join(dirname(dist), "hosting");

/** The names of the page's files, without their packed forms. */
export const names = lastBuild(dist).filter((name) => !/\.(br|gz)$/.test(name));

export const policy = policyOf(readFileSync(join(dist, "index.html"), "utf8"));

/** @param {string} name */
export const contentOf = (name) => readFileSync(join(dist, name));

/** @param {string} name @param {string} [frames] */
export const expectedHeaders = (name, frames) => headersOf(name, policy, frames);

/** The encoding in which a file comes. @param {string} name @param {string} taken */
export function expectedEncoding(name, taken) {
    const has = (/** @type {string} */ ending) => existsSync(join(dist, name + ending));
    return taken.includes("br") && has(".br") ? "br" : taken.includes("gzip") && has(".gz") ? "gzip" : undefined;
}

/** @typedef {{status: number, headers: Record<string, string | string[] | undefined>, body: Buffer}} Answer */

/**
 * @param {string} address of a server @param {string} path exactly as it is sent
 * @param {Record<string, string>} [headers] @returns {Promise<Answer>}
 */
export function ask(address, path, headers = {}) {
    const { hostname, port } = new URL(address);
    return new Promise((resolve, reject) => {
        request({ hostname, port, path, headers }, (response) => {
            /** @type {Buffer[]} */
            const parts = [];
            response.on("data", (part) => parts.push(part));
            response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
        }).on("error", reject).end();
    });
}

/** @param {Answer} answer */
export function decoded({ headers, body }) {
    const encoding = headers["content-encoding"];
    return encoding === "br" ? brotliDecompressSync(body) : encoding === "gzip" ? gunzipSync(body) : body;
}
