// `script/server --watch` in a real browser: under the page's own policy the open page hears of changes, loads itself anew and
// keeps the visit, and shows what is wrong with the sources. May use: helpers, tools/.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Changes } from "../../../tools/serve/changes.js";
import { serve } from "../../../tools/serve/handler.js";
import { Live } from "../../../tools/serve/live.js";
import { versionOf, watch as follow } from "../../../tools/serve/watch.js";
import { attemptAside, root } from "../../../tools/shared/run.js";
import { answer, launch, ready, untilNextScreen, watch } from "../helpers/support.js";

const changed = "They use our sales tools, and like them.";

test("a change of the sources is in the open page, and the visit goes on", async (t) => {
    const folder = mkdtempSync(join(tmpdir(), "upstream-follow-")), out = join(folder, "out"), sources = join(folder, "instruments");
    const instrument = join(sources, "sales-foundation.en.json");
    cpSync(join(root, "assets", "instruments"), sources, { recursive: true });
    const assemble = () => attemptAside(process.execPath, [join(root, "tools", "page", "build-page.js"), "--debug",
        "--instrument", instrument, "--out", out]);
    assert.deepEqual(await assemble(), { ok: true, output: "" });
    const live = new Live(), stop = new AbortController();
    live.changed(versionOf(out));
    const server = await serve(out, 0, live);
    const work = { code: new Changes([]), texts: new Changes([sources]), compile: assemble, assemble, folder: out };
    const following = follow(work, { live, say: () => {}, signal: stop.signal });
    const browser = await launch();
    t.after(async () => {
        stop.abort();
        await following;
        await browser.close();
        await server.close();
        rmSync(folder, { recursive: true });
    });

    const page = await browser.newPage();
    const heard = watch(page);
    await page.goto(server.address);
    await ready(page);
    await untilNextScreen(page, () => page.getByRole("button", { name: "Start" }).click());
    await untilNextScreen(page, () => answer(page, 3).click());
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByText("They use our sales tools without help.").first().waitFor({ state: "attached" });

    const text = readFileSync(instrument, "utf8");
    writeFileSync(instrument, text.replace("They use our sales tools without help.", changed));
    await page.getByText(changed).first().waitFor({ state: "attached" });
    await ready(page);
    assert.equal(await page.locator("html").getAttribute("data-screen"), "question");
    assert.ok(await answer(page, 3).isChecked(), "the answer is still there");

    writeFileSync(instrument, `no ${text}`);
    const bar = page.locator("#upstream-watch");
    await bar.waitFor();
    assert.match(await bar.innerText(), /sales-foundation\.en\.json: it is not JSON: /);
    assert.ok(await answer(page, 3).isChecked(), "and the page goes on under it");
    writeFileSync(instrument, text.replace("They use our sales tools without help.", changed));
    await bar.waitFor({ state: "detached" });
    assert.deepEqual(heard, []);
});
