// Fetching the page's own files, whose addresses shell.html names. May use: nothing.

/** The name of errors of the network. (Their class is another one in each script of the page.) */
export const downloadError = "DownloadError";

/** A file could not be fetched. */
export class DownloadError extends Error {
    name = downloadError;
}

/** @param {string} name */
export function addressOf(name) {
    const link = document.querySelector(`link[data-name="${name}"]`);
    if (!(link instanceof HTMLLinkElement)) throw new Error(`shell.html does not name ${name}`);
    return link.href;
}

/** @param {string} name @param {RequestInit} [options] @returns {Promise<Response>} */
export async function fetchAsset(name, options) {
    const address = addressOf(name);
    let response;
    try {
        response = await fetch(address, options);
    } catch {
        throw new DownloadError(`${name}: no connection`);
    }
    if (!response.ok) throw new DownloadError(`${name}: the server answered ${response.status}`);
    return response;
}

/** How long a visitor waits for what they asked for before hearing that it did not come, ms. */
const patience = 20_000;

/** The same for what a visitor waits for. @param {string} name */
export const fetchAssetInTime = (name) => fetchAsset(name, { signal: AbortSignal.timeout?.(patience) });

/** Adds a style sheet to the page. @param {string} name @returns {Promise<void>} when it is in force */
export function addStyles(name) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = addressOf(name);
    const done = new Promise((resolve, reject) => {
        link.addEventListener("load", () => resolve(undefined));
        link.addEventListener("error", () => reject(new DownloadError(`${name}: no connection`)));
    });
    document.head.append(link);
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
