// A host of another origin than the page's: pages of HTML by path, each with headers of its own if it has any, and a visit in one of
// them with what it heard from elements. May use: the other helpers.
import { createServer } from "node:http";
import { after, before } from "node:test";
import { follow } from "../helpers/path.js";
import { instrument, launch, press, serveDist, someOptions } from "../helpers/support.js";

/** @typedef {{html: string, headers?: Record<string, string>}} Page */

/** Any page may be asked for until the tests end; what is asked for besides is noted. */
export async function serveHost() {
    /** @type {Map<string, Page>} */
    const pages = new Map();
    /** @type {string[]} */
    const asked = [];
    const server = createServer((request, response) => {
        const path = String(request.url).split("?")[0], page = pages.get(path);
        if (path === "/favicon.ico") return void response.writeHead(204).end();
        asked.push(String(request.url));
        response.writeHead(page ? 200 : 404, { "Content-Type": path.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8", ...page?.headers }).end(page?.html ?? "");
    });
    await new Promise((done) => { server.listen(0, "127.0.0.1", () => done(undefined)); });
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    return {
        address: `http://127.0.0.1:${port}`, pages, asked,
        close: () => new Promise((done) => {
            server.close(() => done(undefined));
            server.closeAllConnections();
        }),
    };
}

/** What every host has: text above and below, a way to hear everything, and a clock of moved things. */
const listening = `<script>
    window.heard = [];
    for (const name of ["ready", "start", "progress", "complete", "share", "contact", "error"]) {
        addEventListener("assessment-" + name, ({ detail, target }) => heard.push({ name, id: target.id, ...detail }));
    }
    window.shifts = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shifts += entry.hadRecentInput ? 0 : entry.value; })
        .observe({ type: "layout-shift", buffered: true });
</script>`;

/** @param {string} body @param {string} [head] */
export const hostPage = (body, head = "") => `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Why the number is missed</title>${listening}${head}<style>body { margin: 0; font: 18px/1.5 Georgia, serif } main { max-width: 1100px; margin: auto; padding: 24px } p { max-width: 40em }</style></head>
<body><main>${body}</main></body></html>`;

/** @param {number} count */
export const paragraphs = (count) => Array.from({ length: count }, (_, index) =>
    `<p>${index + 1}. When a rep misses the number, leaders fix execution, because that is where it hurts. Under it lie competency, desire and belief, each carried by the one below.</p>`).join("\n");

/**
 * The page, a host of another origin and a browser for the tests of one file.
 * @param {import("../helpers/support.js").Kind} [kind] @param {string[]} [flags] of the browser
 */
export function setUpHost(kind = "shell", flags = []) {
    const here = /** @type {{page: Awaited<ReturnType<typeof serveDist>>, host: Awaited<ReturnType<typeof serveHost>>, browser: import("playwright-core").Browser}} */ ({});
    before(async () => {
        here.page = await serveDist();
        here.host = await serveHost();
        here.browser = await launch(flags, kind);
    });
    after(async () => {
        await here.browser?.close();
        await here.host?.close();
        await here.page?.close();
    });
    let count = 0;
    /** Puts a page on the host. @param {string} html @param {Record<string, string>} [headers] @returns {string} its address */
    const put = (html, headers) => {
        const path = `/${count += 1}.html`;
        here.host.pages.set(path, { html, headers });
        return here.host.address + path;
    };
    const element = (attributes = "", content = `<a href="${here.page.address}/">Take the assessment</a>`) =>
        `<upstream-assessment src="${here.page.address}/" ${attributes}>${content}</upstream-assessment>`;
    const script = () => `<script async src="${here.page.address}/element.js"></script>`;
    return { here, put, element, script };
}

/** What elements have said so far. @param {import("playwright-core").Page} page @returns {Promise<any[]>} */
export const heardBy = (page) => page.evaluate(() => /** @type {any} */ (window).heard);

/** Waits until one has said it. @param {import("playwright-core").Page} page @param {string} name @param {string} [id] of the element */
export const hears = (page, name, id) => page.waitForFunction(([wanted, from]) =>
    /** @type {any} */ (window).heard.find((/** @type {any} */ each) => each.name === wanted && (!from || each.id === from)), [name, id ?? ""]).then((found) => found.jsonValue());

/** The page in an element's frame. @param {import("playwright-core").Page} page @param {string} [selector] of the element */
export async function frameOf(page, selector = "upstream-assessment") {
    const frame = await (await page.locator(`${selector} iframe`).elementHandle())?.contentFrame();
    if (!frame) throw new Error("There is no frame.");
    return frame;
}

/**
 * From the intro to the link of the result, or no further than a screen.
 * @param {import("playwright-core").Frame} frame @param {import("../helpers/support.js").Way} way @param {"result" | "link"} [until]
 */
export async function takeInFrame(frame, way, until = "link") {
    const hand = {
        press: (/** @type {string} */ selector) => press(frame.locator(selector), way),
        look: (/** @type {() => any} */ look) => frame.evaluate(look),
    };
    /** A keyboard answers by digit, and chooses what has none with Space and goes on with Enter. @type {import("../helpers/path.js").Hand} */
    const typing = {
        look: hand.look,
        async press(selector) {
            const radio = frame.locator(`${selector} input`), [digit] = /\d+(?="\]$)/.exec(selector) ?? [];
            await radio.focus();
            if (digit) return radio.press(String(Number(digit) + 1));
            await radio.press("Space");
            await frame.page().waitForTimeout(300);
            return radio.press("Enter");
        },
    };
    await follow(hand, "intro/start");
    for (const [index, { id }] of instrument.items.entries()) {
        await follow(way === "keyboard" ? typing : hand, `answer/${id}/${someOptions[index] < 0 ? "none" : someOptions[index]}`);
    }
    const agree = frame.locator('[data-id="ranking/agree"] input');
    if (way === "keyboard") await agree.press("Space");
    else await press(agree, way);
    await follow(hand, "ranking/done");
    if (until === "result") return "";
    await follow(hand, "share/more");
    return frame.evaluate(() => /** @type {HTMLAnchorElement} */ (document.querySelector('a[data-id="link/open"]')).href);
}
