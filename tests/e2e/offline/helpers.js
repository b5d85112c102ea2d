// A page whose server can be switched off, replaced by another build's, and counted: the network is really gone, for the service worker
// too. May use: the other helpers, tools.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../../tools/serve/handler.js";
import { dist, instrument } from "../helpers/support.js";

/** Serves folders at one address, one at a time, and counts what it sends. @param {string} first */
export async function network(first) {
    let sent = 0;
    /** @type {Awaited<ReturnType<typeof serve>> | null} */
    let behind = await serve(first, 0);
    /** @type {Set<import("node:net").Socket>} */
    const open = new Set();
    const front = createServer((socket) => {
        if (!behind) return socket.destroy();
        const from = connect(Number(new URL(behind.address).port), "127.0.0.1");
        for (const each of [socket, from]) {
            open.add(each);
            each.on("error", () => {}).on("close", () => {
                open.delete(each);
                socket.destroy();
                from.destroy();
            });
        }
        from.on("data", (bytes) => { sent += bytes.length; });
        return void socket.pipe(from).pipe(socket);
    });
    await new Promise((done) => { front.listen(0, "127.0.0.1", () => done(undefined)); });
    const off = async () => {
        for (const each of open) each.destroy();
        await behind?.close();
        behind = null;
    };
    return {
        address: `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (front.address()).port}`,
        get sent() { return sent; },
        off,
        /** @param {string} folder */
        async serves(folder) {
            await off();
            behind = await serve(folder, 0);
        },
        async close() {
            await off();
            await new Promise((done) => { front.close(() => done(undefined)); });
        },
    };
}

const folders = mkdtempSync(join(tmpdir(), "upstream-offline-"));
export const removeFolders = () => rmSync(folders, { recursive: true });

/**
 * The built page as another version has it: with another mark in its index.html, and the worker to it. Packed forms are left out.
 * @param {string} name @param {(files: Map<string, string>) => void} [change] of index.html and sw.js
 */
export async function versionOf(name, change = () => {}) {
    const folder = join(folders, name);
    cpSync(dist, folder, { recursive: true });
    for (const file of readdirSync(folder)) if (/\.(br|gz)$/.test(file)) rmSync(join(folder, file));
    const { digestInName, integrityOf } = await import("../../../tools/page/integrity.js");
    const old = readFileSync(join(folder, "index.html")), html = Buffer.from(String(old).replace("<html ", `<html data-version="${name}" `)
        .replace("</title>", `</title><link rel="asset" data-name="version" href="${name}">`));
    const worker = readFileSync(join(folder, "sw.js"), "utf8").replace(integrityOf(old), integrityOf(html)).replace(`"revision":"${digestInName(old)}"`, `"revision":"${digestInName(html)}"`);
    const files = new Map([["index.html", String(html)], ["sw.js", worker]]);
    change(files);
    for (const [file, text] of files) writeFileSync(join(folder, file), text);
    return folder;
}

/** @param {import("playwright-core").Page} page the version that it shows */
export const shownVersion = (page) => page.evaluate(() => document.documentElement.dataset.version);

/** From the intro to the first answer. @param {import("playwright-core").Page} page */
export async function answerOne(page) {
    await page.locator('[data-id="intro/start"]').click();
    await page.locator("html[data-screen=question]").waitFor({ state: "attached" });
    await page.waitForTimeout(600);
    await page.locator("#mirror input[type=radio]").nth(1).click();
}

/** The page is kept. @param {import("playwright-core").Page} page */
export const kept = (page) => page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((done) => { setTimeout(done, 20); });
});

/** A new version is there and waits, or has failed. @param {import("playwright-core").Page} page */
export const lookForUpdate = (page) => page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => {});
    for (let left = 200; registration?.installing && left > 0; left -= 1) await new Promise((done) => { setTimeout(done, 50); });
    return Boolean(registration?.waiting);
});

export const store = `upstream/${instrument.id}`;
