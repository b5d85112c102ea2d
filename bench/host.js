// `script/bench host`: what the element costs the page that it stands in. Lighthouse, as it looks at a phone, at an article with it and
// without it, of another site than the assessment, in turn; the median of each score. The article without it has the plain link. What
// is held to a limit is the article that ends with it; one that begins with it is shown beside.
import { createServer } from "node:http";
import { buildPage } from "../tools/page/build-page.js";
import { serveDist } from "../tests/e2e/helpers/support.js";
import { median } from "../tests/e2e/alone/interaction.js";
import { categories, loadLighthouse, look } from "./looks.js";
import { printTable } from "./table.js";

const looks = 9;
/** By how many points a score may differ. */
const most = 2;
/** Another port of one name would be the same site to a browser, and share its process. */
const site = "host.test";

/** @param {string} page the assessment's address */
function articles(page) {
    const paragraph = "<p>When a rep misses the number, leaders fix execution, because that is where it hurts. Under it lie competency, " +
        "desire and belief, each carried by the one below.</p>\n";
    // As docs/embed.md has it, with the place that is kept for it.
    const link = `<a href="${page}/">Take our 3 Minute Self Assessment!</a>`;
    const element = `<upstream-assessment src="${page}/" style="display:block;min-height:1280px">${link}</upstream-assessment>`;
    const script = `<script async src="${page}/element.js"></script>`;
    const article = (/** @type {string} */ head, /** @type {string} */ end) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Where the number starts</title><meta name="description" content="Why leaders fix the roof first."><link rel="icon" href="data:,">
<style>body{margin:0;font:18px/1.6 serif}main{max-width:44rem;margin:auto;padding:1.5rem}</style>${head}</head>
<body><main><h1>Where the number starts</h1>
${paragraph.repeat(12)}${end}
</main></body></html>`;
    return new Map([
        ["without", article("", `<p>${link}</p>`)],
        ["with", article(script, element)],
        ["with, in sight at once", article(script, "").replace("</h1>", `</h1>${element}`)],
    ]);
}

/** @param {Map<string, string>} pages by name */
async function serveArticles(pages) {
    const all = [...pages.values()];
    const server = createServer(({ url }, response) => {
        const html = all[Number(url?.slice(1))];
        response.writeHead(html ? 200 : 404, { "Content-Type": html ? "text/html; charset=utf-8" : "text/plain" }).end(html ?? "");
    });
    await new Promise((done) => { server.listen(0, "127.0.0.1", () => done(undefined)); });
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    return { addresses: [...pages.keys()].map((name, index) => ({ name, url: `http://${site}:${port}/${index}` })), close: () => server.close() };
}

const lighthouse = await loadLighthouse();
const page = await serveDist(await buildPage({}));
const host = await serveArticles(articles(page.address));
/** @type {Map<string, Record<string, number>[]>} */
const seen = new Map(host.addresses.map(({ name }) => [name, []]));
for (let time = 0; time < looks; time++) {
    for (const { name, url } of host.addresses) seen.get(name)?.push(await look(lighthouse, url, [`--host-resolver-rules=MAP ${site} 127.0.0.1`]));
}
await page.close();
host.close();
const rows = [...categories, "blocked, ms", "layout shift"].map((what) => {
    const medians = [...seen.values()].map((all) => median(all.map((each) => each[what])));
    const apart = medians[0] - medians[1];
    return [what, ...medians.map((value) => value.toFixed(what === "layout shift" ? 3 : 0)), !categories.includes(what) ? "" : apart <= most ? "ok" : "MISSED"];
});
printTable([[`Lighthouse, median of ${looks}`, ...seen.keys(), ""], ...rows]);
process.exit(rows.some((cells) => cells.at(-1) === "MISSED") ? 1 : 0);
