// Small helpers for files that the scripts write. Depends on node only.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./run.js";

/** Where the page for a web server is made: whole, and each file beside its brotli form. */
export const dist = join(root, "build", "web", "dist");

/**
 * A short name for these bytes.
 * @param {...(string | Uint8Array)} parts
 */
export function digest(...parts) {
    const hash = createHash("sha256");
    for (const part of parts) hash.update(part).update("\0");
    return hash.digest("hex").slice(0, 10);
}

/**
 * Writes a file unless it already says exactly this.
 * @param {string} path
 * @param {string | Uint8Array} content
 */
export function write(path, content) {
    const bytes = Buffer.from(content);
    if (existsSync(path) && readFileSync(path).equals(bytes)) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
}

/** @type {string | null} */
let cacheFolder = join(root, "build", "cache");

/** @param {string | null} folder where `cached` keeps things from now on; null: nowhere */
export const keepCacheIn = (folder) => { cacheFolder = folder; };

/**
 * What `make` returns, kept under build/cache/ for the next time that the same key is asked for.
 * @param {string} key a digest of everything that the result depends on
 * @param {() => Promise<Uint8Array> | Uint8Array} make
 * @returns {Promise<Buffer>}
 */
export async function cached(key, make) {
    if (cacheFolder === null) return Buffer.from(await make());
    const path = join(cacheFolder, key);
    if (existsSync(path)) return readFileSync(path);
    const bytes = Buffer.from(await make());
    write(path, bytes);
    return bytes;
}
