// Fetching the page's own files, whose addresses shell.html names. May use: nothing.

/** The name of errors of the network. (Their class is another one in each script of the page.) */
export const downloadError = "DownloadError";

/** A file could not be fetched. */
export class DownloadError extends Error {
    name = downloadError;
}

/** Where a file is, and what it must be: nothing else is taken for it. @param {string} name */
function linkOf(name) {
    const link = document.querySelector(`link[data-name="${name}"]`);
    if (!(link instanceof HTMLLinkElement)) throw new Error(`shell.html does not name ${name}`);
    return link;
}

/** @param {string} name */
export const addressOf = (name) => linkOf(name).href;

/** @param {string} name @param {RequestInit} [options] @returns {Promise<Response>} */
export async function fetchAsset(name, options) {
    const { href, integrity } = linkOf(name);
    /** @param {RequestInit} more @returns {Promise<Response | undefined>} */
    const ask = (more) => fetch(href, { ...options, ...more }).catch(() => undefined);
    const response = await ask({ integrity });
    if (response?.ok) return response;
    // A browser does not say whether nothing came or another file. An answer of 200 here means another file.
    const status = (await ask({ method: "HEAD" }))?.status;
    throw new DownloadError(`${name}: ${status ? `the server answered ${status}` : "no connection"}`);
}

/** How long a visitor waits for what they asked for before hearing that it did not come, ms. */
export const patience = 20_000;

/** The same for what a visitor waits for. @param {string} name */
export const fetchAssetInTime = (name) => fetchAsset(name, { signal: AbortSignal.timeout?.(patience) });

/** Brings a style sheet in force. @param {string} name @returns {Promise<void>} when it is */
export function addStyles(name) {
    const link = linkOf(name);
    const done = new Promise((resolve, reject) => {
        link.addEventListener("load", () => resolve(undefined));
        link.addEventListener("error", () => reject(new DownloadError(`${name}: no connection`)));
    });
    link.rel = "stylesheet";
    return done;
}

/** @param {Promise<Response>} arriving @param {string} name @param {(response: Response) => Promise<any>} read */
async function body(arriving, name, read) {
    const response = await arriving;
    try {
        return await read(response);
    } catch {
        throw new DownloadError(`${name}: the connection broke off`);
    }
}

/** @param {string} name @param {Promise<Response>} [arriving] where it has been asked for already @returns {Promise<string>} */
export const fetchText = (name, arriving = fetchAsset(name)) => body(arriving, name, (response) => response.text());

/** @param {string} name @param {Promise<Response>} [arriving] @returns {Promise<ArrayBuffer>} */
export const fetchBytes = (name, arriving = fetchAsset(name)) => body(arriving, name, (response) => response.arrayBuffer());
