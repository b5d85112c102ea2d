// Promise: the main colour of the settings is that of the carried page too, readable in every scheme whichever it is; the page stays whole
// and as strict as it was; and where no copy can be made, visitors see the page as it was built.
import assert from "node:assert/strict";
import { appendFileSync, existsSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { contrast } from "../../../tools/page/theme/colours.js";
import { pairs } from "../../../tools/page/theme/theme-pairs.js";
import { assessmentIn, beginIn, openAdmin, visit } from "../helpers/people.js";
import { forget } from "../helpers/setting.js";

const themes = ["default", "harbour"].map((name) => JSON.parse(readFileSync(new URL(`../../../assets/themes/${name}.json`, import.meta.url), "utf8")));
const accents = ["#000000", "#ffffff", "#7a1fa2", "#ffe14d", "#f00", "#00ff00", "#808080", "#0b6172", "#ff8800", "#123456", "#fdfdfd", "#6cc9d3"];

/** @param {import("../helpers/setting.js").Setting["site"]} site @param {string} accent */
const setAccent = (site, accent) => site.php(`update_option('upstream_assessment', ['accent' => '${accent}']);`);

/** Of an element's own properties. @param {import("playwright-core").Frame} frame @param {string} name */
const property = (frame, name) => frame.evaluate((each) => getComputedStyle(document.documentElement).getPropertyValue(each).trim().toUpperCase(), name);

/** @param {import("../helpers/setting.js").Setting} setting */
export function colour(setting) {
    test("whatever the main colour is, every pair of colours that the page uses can be read", () => {
        const whole = themes.map((theme) => ({ ...themes[0], ...theme })).filter(({ light, dark }) => Object.keys(light).length === Object.keys(themes[0].light).length && dark);
        assert.ok(whole.length > 0);
        const made = JSON.parse(setting.site.php(`$made = []; foreach (json_decode('${JSON.stringify(whole)}', true) as $theme) foreach (json_decode('${JSON.stringify(accents)}') as $accent)
foreach (['light', 'dark'] as $scheme) $made[] = [$accent, $scheme, array_merge($theme[$scheme], UpstreamAssessment\\scheme_with($theme[$scheme], UpstreamAssessment\\six_digits($accent)))];
echo wp_json_encode($made);`));
        assert.equal(made.length, whole.length * accents.length * 2);
        for (const [accent, scheme, palette] of made) {
            for (const { on, front, least } of pairs) assert.ok(contrast(palette[front], palette[on]) >= least, `${accent} ${scheme}: ${front} ${palette[front]} on ${on} ${palette[on]}`);
        }
    });

    test("a visitor takes the assessment in the main colour, light and dark, without a word in the console", async () => {
        const { site, browser } = setting;
        setAccent(site, "#7a1fa2");
        for (const scheme of /** @type {const} */ (["light", "dark"])) {
            const { page, context, heard } = await visit(browser, site.publish(`[upstream_assessment theme="${scheme}"]`), { colorScheme: scheme });
            const frame = await assessmentIn(page);
            assert.match(frame.url(), /\/wp-content\/uploads\/upstream-assessment\/index\.html\?v=/);
            const accent = await property(frame, "--accent");
            if (scheme === "light") assert.equal(accent, "#7A1FA2");
            else assert.notEqual(accent, JSON.parse(readFileSync(new URL("../../../assets/themes/default.json", import.meta.url), "utf8")).dark.accent);
            assert.ok(contrast(accent, await property(frame, "--background")) >= 4.5);
            // What is drawn reads the theme, and takes the default one where that cannot be used.
            assert.equal(await frame.evaluate((name) => JSON.parse(document.querySelector("#theme")?.textContent ?? "")[name].accent, scheme), accent);
            await beginIn(frame);
            assert.deepEqual(heard, []);
            await context.close();
        }
    });

    test("a newer page is copied anew, the files of the one before stay for visits under way, and without the colour links go on", async () => {
        const { site } = setting, uploads = join(site.www, "wp-content", "uploads", "upstream-assessment"), carried = join(site.www, "wp-content", "plugins", "upstream-assessment", "page");
        const before = readFileSync(join(uploads, "index.html"), "utf8"), built = readFileSync(join(carried, "index.html"), "utf8");
        for (const name of ["recent.0123456789.js", "ancient.0123456789.js"]) writeFileSync(join(uploads, name), "");
        utimesSync(join(uploads, "ancient.0123456789.js"), 1, 1);
        appendFileSync(join(carried, "index.html"), "<!-- newer -->");
        const address = site.publish("[upstream_assessment]"), shown = await (await fetch(address)).text();
        assert.equal(readFileSync(join(uploads, "index.html"), "utf8"), `${before}<!-- newer -->`);
        assert.ok(existsSync(join(uploads, "recent.0123456789.js")) && !existsSync(join(uploads, "ancient.0123456789.js")));
        assert.ok(readdirSync(uploads).every((name) => !/^new/.test(name)));
        writeFileSync(join(carried, "index.html"), built);
        site.php("delete_option('upstream_assessment');");
        assert.match(await (await fetch(address)).text(), /src="[^"]*\/uploads\/upstream-assessment\/index\.html\?v=/);
        assert.equal(readFileSync(join(uploads, "index.html"), "utf8"), built);
        assert.match(shown, /\/uploads\/upstream-assessment\//);
    });

    test("where no copy can be made, or the page is not as it is expected, the page is shown as it was built, and an administrator is told", async () => {
        const { site, browser } = setting, uploads = join(site.www, "wp-content", "uploads", "upstream-assessment");
        forget(site);
        rmSync(uploads, { recursive: true });
        writeFileSync(uploads, "in the way");
        setAccent(site, "#7a1fa2");
        assert.match(await (await fetch(site.publish("[upstream_assessment]"))).text(), /src="[^"]*\/plugins\/upstream-assessment\/page\/index\.html\?v=/);
        const page = await openAdmin(browser, site, "index.php");
        assert.match(await page.locator(".notice-warning").filter({ hasText: "Upstream" }).innerText(), /could not put a page in your main colour/);
        for (const spoilt of ["", "<style></style>", "<style>a</style><script type=\"application/json\" id=\"theme\">{\"light\":{}}</script>"]) {
            assert.equal(site.php(`echo wp_json_encode(UpstreamAssessment\\page_with('${spoilt}', '#123456'));`), "null", spoilt);
        }
        rmSync(uploads);
        forget(site);
        await page.context().close();
    });
}
