// The form for a lead on a page of our own: the theme's colours, the page's typeface, and a policy as strict as the page's, so that
// whatever it would not let through fails here. May use: room.js, helpers, the organiser's command.
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { defaultTheme, readTheme, themeStyles } from "../../../tools/page/theme/themes.js";
import { root } from "../../../tools/shared/run.js";
import { call } from "../../tools/assessment/command.js";
import { launch } from "../helpers/support.js";
import { serveRoom } from "./room.js";

const modules = { index: "leads/index", store: "leads/store", records: "records/store", witness: "records/witness" };

/** @param {string} path */
const text = (path) => readFileSync(join(root, path), "utf8");

function styles() {
    const read = readTheme(defaultTheme);
    if (!("theme" in read)) throw new Error("no theme");
    const face = (/** @type {string} */ name, /** @type {number} */ weight) => `@font-face{font-family:Upstream;font-weight:${weight};src:url(data:font/woff2;base64,${
        readFileSync(join(root, "node_modules", "inter-ui", "web", `Inter-${name}.woff2`)).toString("base64")})}`;
    const first = readdirSync(join(root, "web", "styles", "first")).sort().map((name) => text(`web/styles/first/${name}`)).join("");
    return `${themeStyles(read.theme)}${first}${face("Regular", 400)}${face("SemiBold", 600)}body{font-family:var(--typeface)}`;
}

/** @param {string} code @returns {Record<string, string>} */
export const wordsOf = (code) => JSON.parse(text(`assets/words-kiosk/leads/${code}.json`));

/** The page at `/leads`, with all that it offers as `window.room`. */
export const leadsPage = () => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'nonce-room'; style-src 'nonce-room'; font-src data:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types">
<title>leads</title><style nonce="room">${styles()}.full{position:fixed;inset:0}</style><body><div class="full"></div>
<script type="module" nonce="room">
${Object.entries(modules).map(([name, path]) => `import * as ${name}Module from "/kiosk/${path}.js";`).join("\n")}
import * as storageModule from "/storage/device-storage.js";
window.room = Object.assign({}, ${[...Object.keys(modules), "storage"].map((name) => `${name}Module`).join(", ")});
</script></html>`;

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 3072 });

/** The organiser's keys of a test. */
export const keys = {
    key: publicKey.export({ type: "spki", format: "der" }).toString("base64url"),
    pem: String(privateKey.export({ type: "pkcs8", format: "pem" })),
};

/** As an owner words it. */
export const consent = {
    version: "2026-11",
    text: {
        en: "Example Ltd may write to me about my result. I can withdraw this at any time: privacy@example.com.",
        de: "Die Beispiel GmbH darf mir zu meinem Ergebnis schreiben. Ich kann das jederzeit widerrufen: privacy@example.com.",
        es: "Ejemplo S. L. puede escribirme sobre mi resultado. Puedo retirarlo en cualquier momento: privacy@example.com.",
        ar: "يجوز لشركة المثال أن تكتب إليّ بشأن نتيجتي. يمكنني سحب ذلك في أي وقت: privacy@example.com.",
    },
};

/**
 * Asks for a lead in the page; what comes of it is `window.asked`.
 * @param {import("playwright-core").Page} page @param {{language?: string, leads?: object}} [options]
 */
export async function ask(page, { language = "en", leads = {} } = {}) {
    await page.waitForFunction("window.room !== undefined"); // it may have been loaded anew
    await page.evaluate(({ code, words, settings }) => {
        const { room, store: open } = /** @type {any} */ (window), gone = new AbortController();
        Object.assign(document.documentElement, { lang: code, dir: code === "ar" ? "rtl" : "ltr" });
        const store = open ?? new room.LeadStore({ key: settings.leads.key });
        const around = { root: document.querySelector(".full"), language: code, words, settings, outcome: "focus-belief", store, signal: gone.signal };
        Object.assign(window, { store, gone, asked: room.askForLead(around) });
    }, { code: language, words: wordsOf(language), settings: { leads: { key: keys.key, consent, ...leads } } });
    await page.waitForSelector(".lead");
}

/** A browser, the stand's page, and a folder of the organiser's with the private key, for the tests of one file. */
export function setUpStand() {
    const parts = /** @type {{server: Awaited<ReturnType<typeof serveRoom>>, browser: import("playwright-core").Browser, home: string}} */ ({});
    before(async () => {
        parts.home = mkdtempSync(join(tmpdir(), "upstream-leads-"));
        writeFileSync(join(parts.home, "key.pem"), keys.pem);
        parts.server = await serveRoom({ "/leads": leadsPage() });
        parts.browser = await launch();
    });
    after(async () => {
        await parts.browser?.close();
        await parts.server?.close();
        rmSync(parts.home, { recursive: true, force: true });
    });
    return parts;
}

/**
 * The page on a touch screen, with whatever went wrong in it.
 * @param {ReturnType<typeof setUpStand>} parts @param {{width: number, height: number}} [viewport]
 */
export async function openStand({ server, browser }, viewport = { width: 1280, height: 800 }) {
    const context = await browser.newContext({ viewport, hasTouch: true }), page = await context.newPage();
    /** @type {string[]} */
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(`${server.address}leads`);
    await page.waitForFunction("window.room !== undefined");
    return { context, page, errors };
}

/** Presses keys on the screen, each by its name or its small letter. @param {import("playwright-core").Page} page @param {string[]} names */
export async function press(page, ...names) {
    for (const name of names) await page.tap(`[data-key="${name}"]`);
}

/** What stands in the fields. @param {import("playwright-core").Page} page */
export const values = (page) => page.$$eval(".lead-input", (all) => all.map((each) => /** @type {HTMLInputElement} */ (each).value));

/** Runs the organiser's command over an export. @param {string} home @param {"open" | "drill"} command @param {string} lines @param {string} name */
export function atOrganiser(home, command, lines, name) {
    writeFileSync(join(home, `${name}.jsonl`), lines);
    const { status, stdout, stderr } = call("leads/leads", [command, "--key", "key.pem", ...(command === "open" ? ["--out", name] : []), `${name}.jsonl`], { cwd: home });
    return { status, stdout, stderr, leads: () => JSON.parse(readFileSync(join(home, name, "leads.json"), "utf8")) };
}
