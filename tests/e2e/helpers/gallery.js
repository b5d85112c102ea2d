// Draws docs/gallery/: the house of typical results, the whole result at three sizes, its motions, and the pictures to take along, each
// made by the built page in a browser. Run by hand through script/gallery after script/server has built build/web/dist/.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildPreset } from "../../../tools/shared/presets.js";
import { fail, root } from "../../../tools/shared/run.js";
import { drawMotions } from "./motion-pictures.js";
import { drawNorms } from "./norms-pictures.js";
import { above, coverWithText } from "./pictures.js";
import { givenAt, instrument, launch, openFinished, readWithTool, ready, serveDist, untilNextScreen, views } from "./support.js";

/** @typedef {import("./support.js").Given} Given */

const folder = join(root, "docs", "gallery");
const foundationFirst = ["belief", "desire", "competency", "execution"];

/** Leaves a stage's items out. @param {Given} given @param {string} stage @returns {Given} */
function without(given, stage) {
    const left = instrument.items.filter((/** @type {any} */ item) => item.stage !== stage);
    return { ...given, answers: Object.fromEntries(left.map((/** @type {any} */ item) => [item.id, given.answers?.[item.id]])) };
}

/** @type {{name: string, about: string, given: Given}[]} */
const houses = [
    { name: "broken-belief", given: givenAt([0.6, 3.2, 3, 1.6]),
      about: "The article’s own case: a good rep with plenty of heart whose belief is broken. Skill and desire stand on nothing, and the roof is where it hurts" },
    { name: "great-roof", given: givenAt([1, 1.2, 1.6, 3.6]), about: "A great roof on a poorly built house: nothing below carries it" },
    { name: "drained-desire", given: givenAt([3.2, 0.8, 2, 1.4]), about: "The belief holds, the desire has drained" },
    { name: "missing-skill", given: givenAt([3.4, 3, 0.8, 1.4]), about: "Belief and desire hold, the skill has to catch up" },
    { name: "loose-habits", given: givenAt([3.4, 3.2, 3, 1]), about: "Three floors hold: now it pays to fix the habits" },
    { name: "sound", given: givenAt([3.4, 3.2, 3.6, 3], { ranking: foundationFirst }), about: "All four floors hold" },
    { name: "weak-throughout", given: givenAt([0.6, 1, 0.8, 0.4]), about: "Every floor is weak: the order is still from the ground up" },
    { name: "near-the-line", given: givenAt([2.2, 2, 2.6, 2.4]), about: "Every floor near the line: likely, not certain" },
    { name: "close-call", given: givenAt([2.4, 3, 3, 3]), about: "One floor on the line itself: a close call, and the page says so" },
    { name: "unknown-belief", given: without(givenAt([2, 2.6, 3, 2]), "belief"), about: "Too few answers on the foundation: it is not scored, and comes first" },
];

/** Ways of seeing, for the first house. @type {{name: string, about: string, deficiency: any}[]} */
const eyes = [
    { name: "one-colour", about: "The same without colour: tilt, cracks, hatching, words and numbers say it", deficiency: "achromatopsia" },
    { name: "red-green", about: "The same for eyes that see no difference between red and green", deficiency: "deuteranopia" },
];

const server = await serveDist();
const browser = await launch([], "chromium");

/** The pictures name the page's address: that of no particular machine. */
const address = "https://upstream.example";

/** @param {Given} given @param {import("playwright-core").BrowserContextOptions} options */
async function open(given, options) {
    const context = await browser.newContext(options);
    await context.route(`${address}/**`, async (route) =>
        route.fulfill({ response: await route.fetch({ url: route.request().url().replace(address, server.address) }) }));
    const page = await context.newPage();
    const code = await openFinished(page, address, given);
    await page.waitForTimeout(700);
    return { context, page, code };
}

/** @param {import("playwright-core").Page} page @param {string} name */
async function shootHouse(page, name) {
    const clip = await page.getByRole("img").boundingBox();
    if (!clip) return fail("There is no picture on the result.");
    await page.screenshot({ path: join(folder, `${name}.png`), clip });
}

/** @returns {Promise<string[]>} lines for the gallery's page */
async function drawHouses() {
    const lines = [];
    for (const { name, about, given } of houses) {
        const { context, page, code } = await open(given, { viewport: views.desktop, deviceScaleFactor: 1.5 });
        await shootHouse(page, name);
        const headline = await page.getByRole("heading", { level: 1 }).textContent();
        const { call, focus } = readWithTool(code);
        lines.push(`## ${about}\n\n![${about}](${name}.png)\n\n“${headline}” (focus: ${focus ?? "none"}, ${call})\n`);
        if (name === houses[0].name) {
            const session = await context.newCDPSession(page);
            for (const eye of eyes) {
                await session.send("Emulation.setEmulatedVisionDeficiency", { type: eye.deficiency });
                await shootHouse(page, eye.name);
                lines.push(`### ${eye.about}\n\n![${eye.about}](${eye.name}.png)\n`);
            }
        }
        await context.close();
    }
    return lines;
}

/** @returns {Promise<string[]>} */
async function drawResults() {
    const lines = ["## The result page\n"];
    for (const [size, viewport] of Object.entries(views)) {
        for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
            const phone = size === "phone";
            const { context, page } = await open(houses[0].given,
                { viewport, colorScheme, deviceScaleFactor: phone ? 2 : 1, isMobile: phone, hasTouch: phone });
            await page.screenshot({ path: join(folder, `result-${size}-${colorScheme}.png`) });
            lines.push(`![The result at ${viewport.width} × ${viewport.height}, ${colorScheme}](result-${size}-${colorScheme}.png)\n`);
            await context.close();
        }
    }
    return lines;
}

/** @returns {Promise<string[]>} */
async function drawCards() {
    const { context, page } = await open(houses[0].given, { viewport: views.desktop, acceptDownloads: true });
    await untilNextScreen(page, () => page.getByRole("button", { name: "QR code" }).click());
    for (const shape of ["Wide", "Tall"]) {
        const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: `${shape} picture` }).click()]);
        await file.saveAs(join(folder, `card-${shape.toLowerCase()}.png`));
    }
    await context.close();
    return ["## The pictures to take along\n", "![The wide picture](card-wide.png)\n", "![The tall picture](card-tall.png)\n"];
}

/** Words of the first question, drawn, above the same words as the browser's own text. @returns {Promise<string[]>} */
async function drawWords() {
    const lines = ["## Drawn words above the browser’s own, enlarged four times\n"];
    for (const ratio of [1, 2, 3]) {
        for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
            const page = await browser.newPage({ viewport: views.phone, deviceScaleFactor: ratio, colorScheme });
            await page.goto(server.address);
            await ready(page);
            await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
            await page.waitForTimeout(700);
            const box = await page.locator(".choice").first().boundingBox();
            if (!box) return fail("There is no answer on the first question.");
            const clip = { x: box.x + 52, y: box.y + 10, width: 120, height: box.height - 20 };
            const drawn = await page.screenshot({ clip });
            await coverWithText(page, clip, { words: "Almost never", weight: 600, size: 16, surface: "--surface" });
            const png = await above(browser, [drawn, await page.screenshot({ clip })], 4);
            writeFileSync(join(folder, `words-${ratio}-${colorScheme}.png`), png);
            lines.push(`![${ratio} pixels per px, ${colorScheme}](words-${ratio}-${colorScheme}.png)\n`);
            await page.close();
        }
    }
    return lines;
}

/** The first screen as it is painted first, above the same when the typeface has come. @returns {Promise<string[]>} */
async function drawTypeface() {
    const pngs = [];
    for (const comes of [false, true]) {
        const page = await browser.newPage({ viewport: views.phone, deviceScaleFactor: 2, colorScheme: "light" });
        if (!comes) await page.route("**/font-*.woff2", (route) => route.abort());
        await page.goto(server.address);
        await ready(page);
        if (comes) await page.locator("html[data-typeface]").waitFor({ state: "attached" });
        pngs.push(await page.screenshot({ clip: { x: 0, y: 0, width: 360, height: 260 } }));
        await page.close();
    }
    writeFileSync(join(folder, "first-paint.png"), await above(browser, pngs, 1));
    return ["## The first paint, above the same with the typeface: nothing moves\n", "![The first screen before and after](first-paint.png)\n"];
}

const built = buildPreset("native", ["upstream"]);
if (!built.ok) fail(built.output);
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) rmSync(join(folder, name));
const lines = [...await drawHouses(), ...await drawResults(), ...await drawNorms(browser, join(folder, "norms.png")), ...await drawWords(), ...await drawTypeface(), ...await drawMotions({ browser, address: server.address, folder, given: houses[0].given }), ...await drawCards()];
writeFileSync(join(folder, "README.md"), `# Gallery

Made by \`script/gallery\` from the built page; nothing here is drawn by hand. How to read the house: as many bricks stand as
the score says; what nothing below carries is hatched; a weak floor is cracked, and what stands on it has settled. The bar
beside each floor shows its likely range, and the mark on it where a floor counts as solid.

${lines.join("\n")}`);
await browser.close();
await server.close();
