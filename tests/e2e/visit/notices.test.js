// What the page and the tool hold of others is named in the notices, as a build shows it: the files that were compiled and the
// libraries that the linker took. And everyone can read them: from the foot of the intro and of a result, which also says what
// version it is, on a server and in the single file.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { noticesFor, noticesName, noticesText, readLock } from "../../../tools/page/notices.js";
import { root } from "../../../tools/shared/run.js";
import { defaultTheme, readTheme } from "../../../tools/page/theme/themes.js";
import { everyKindOfScreen } from "../helpers/screens.js";
import { chooseRendering, draw, pageWith, ready, serveDist, setUp, views } from "../helpers/support.js";

/** @typedef {import("playwright-core").Page} Page */

const here = setUp();
const single = process.env.UPSTREAM_SINGLE ?? join(root, "build", "web-single", "upstream.html");
const version = /^project\(upstream VERSION (\S+)/m.exec(readFileSync(join(root, "CMakeLists.txt"), "utf8"))?.[1];
const lock = readLock();

/** @param {string} path */
function themeAt(path) {
    const read = readTheme(path);
    assert.ok("theme" in read, path);
    return read.theme;
}

/** @param {string} build @param {...string} args @returns {string} */
const ninja = (build, ...args) => execFileSync("ninja", ["-C", join(root, "build", build), ...args], { encoding: "utf8", maxBuffer: 1 << 28 });

/** Every file that was read to compile what a target is linked from. @param {string} build @param {string} target */
function filesRead(build, target) {
    const objects = ninja(build, "-t", "inputs", target).split("\n").filter((path) => path.endsWith(".o"));
    assert.ok(objects.length > 5, target);
    return ninja(build, "-t", "deps", ...objects).split("\n").filter((line) => line.startsWith(" ")).map((line) => line.trim());
}

for (const { artefact, build, target } of [{ artefact: "page", build: "web", target: "upstream_web" }, { artefact: "tool", build: "native", target: "upstream" }]) {
    test(`the ${artefact} is compiled from exactly the sources that are said to be in it`, () => {
        const read = filesRead(build, target);
        // Where script/bootstrap puts them, and where CMake does.
        const pinned = read.flatMap((path) => /\/\.deps\/([\w-]+?)-\d[^/]*\//.exec(path)?.[1] ?? /\/_deps\/source_([\w-]+)-src\//.exec(path)?.[1] ?? []);
        const said = lock.dependencies.filter(({ shipped }) => shipped.includes(artefact)).map(({ name }) => name).sort();
        assert.deepEqual([...new Set(pinned)].sort(), said);
        // Some libraries hold parts of others.
        const parts = new Set(read.flatMap((path) => /\/im(stb_\w+)\.h$/.exec(path)?.[1] ?? []));
        const names = noticesFor(themeAt(defaultTheme)).map(({ of }) => of).join("\n");
        for (const part of parts) assert.ok(names.includes(part), part);
    });
}

test("the linker takes libraries from nobody who is not named", () => {
    const out = join(root, "build", "e2e", "linked.mjs");
    mkdirSync(join(root, "build", "e2e"), { recursive: true });
    // The page's own link, which says what it takes; not optimised, because nothing but that is of interest.
    const command = ninja("web", "-t", "commands", "page/upstream.mjs").trim().split("\n").at(-1) ?? "";
    const tracing = command.replace("-o page/upstream.mjs", `-o "${out}" -Wl,--trace`).replaceAll("-Oz", "-O0").replace("--profiling-funcs", "");
    const { status, stdout, stderr } = spawnSync("sh", ["-c", tracing], { cwd: join(root, "build", "web"), encoding: "utf8" });
    assert.equal(status, 0, stderr);
    const taken = new Set([...stdout.matchAll(/\/sysroot\/.*\/lib([\w+]+)(?:-[\w-]+)?\.a\(/g)].map(([, name]) => name));
    assert.ok(taken.has("c") && taken.has("c++"), stdout);
    const named = lock.runtime.flatMap(({ libraries }) => libraries ?? []);
    assert.deepEqual([...taken].filter((name) => !named.includes(name)), []);
});

/** @param {Page} page */
const link = (page) => page.locator('a[data-id="notices"]');

for (const [rendering, theme] of [["canvas", "default"], ["html", "harbour"]]) {
    test(`licences and version are at the foot of intro and result, and of no other screen: ${rendering}, ${theme}`, async () => {
        const server = await serveDist(await pageWith({ theme }));
        const page = await here.browser.newPage({ viewport: views.phone });
        await page.goto(server.address);
        await ready(page);
        const choose = () => chooseRendering(page, rendering);
        await choose();
        await everyKindOfScreen(page, async (screen) => {
            const wanted = /^(intro|(shared )?result|start over\?)$/.test(screen);
            assert.equal(await link(page).count(), wanted ? 1 : 0, screen);
            if (wanted) assert.equal(await link(page).textContent(), `Licences · Upstream ${version}`);
        }, rendering === "html" ? choose : undefined);
        await page.goto(server.address);
        await ready(page);
        await link(page).click();
        await page.waitForURL(`**/${noticesName}`);
        const said = await page.evaluate(() => document.body.textContent);
        assert.equal(said?.trim(), noticesText(themeAt(join(root, "assets", "themes", `${theme}.json`))).trim());
        await page.close();
        await server.close();
    });
}

test("the printed page leads there before any script has run", async () => {
    const context = await here.browser.newContext({ viewport: views.phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(here.server.address);
    await link(page).click();
    await page.waitForURL(`**/${noticesName}`);
    await context.close();
});

test("in the single file they open in a tab of their own, again and again: Chromium", async () => {
    const page = await here.browser.newPage({ viewport: views.phone });
    await page.goto(pathToFileURL(single).href);
    await ready(page);
    for (const choose of [async () => {}, () => draw(page)]) {
        await choose();
        const opening = page.context().waitForEvent("page");
        await link(page).click();
        const notices = await opening;
        await notices.waitForLoadState();
        assert.equal((await notices.evaluate(() => document.body.textContent))?.trim(), noticesText(themeAt(defaultTheme)).trim());
        await notices.close();
    }
    await page.close();
});

test("in the single file they open in a tab of their own: Firefox", async () => {
    const executablePath = execFileSync("sh", ["-c", "command -v firefox-esr || command -v firefox"], { encoding: "utf8" }).trim();
    const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
    try {
        const page = await browser.newPage();
        await page.setViewport({ width: 390, height: 844 });
        await page.goto(pathToFileURL(single).href);
        await page.waitForSelector("html[data-stage=ready]");
        const opening = browser.waitForTarget((target) => target.url().startsWith("blob:"));
        await page.locator('a[data-id="notices"]').click();
        const notices = await (await opening).page();
        assert.equal((await notices?.evaluate(() => document.body.textContent))?.trim(), noticesText(themeAt(defaultTheme)).trim());
    } finally {
        await browser.close();
    }
});
