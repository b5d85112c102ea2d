// `upstream-assessment build`: the page as a folder for any web server. May use: findings, page, shared.
import { readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { cwd } from "node:process";
import { lastBuild } from "../page/former-files.js";
import { lineOf } from "../page/inputs/findings.js";
import { keptParts } from "../page/parts/kept-parts.js";
import { writePage, writeSinglePage } from "../page/write-page.js";
import { keepCacheIn } from "../shared/files.js";
import { root } from "../shared/run.js";
import { cannot, folderOf, misused, readWords } from "./arguments.js";
import { lookAt } from "./findings.js";

const help = `Usage: upstream-assessment build [DIR] [--out FOLDER] [--hosting FOLDER]
       upstream-assessment build [DIR] --single FILE

Writes the page: static files, which any web server or host can send, each beside its packed forms.

  --out FOLDER      where the page is put                                       (DIR/dist)
  --hosting FOLDER  where files are put that tell nginx, Caddy, Apache and others what to send with it   (DIR/hosting)
  --single FILE     the whole page as this one HTML file instead, which opens from a disk or a USB stick without a server
  --preview         only the files themselves, quickly, for a look; not for visitors

If anything in the folder is wrong, all of it is said and nothing is written. A configuration of an older version is brought up,
and what was changed in it is said. Files of former builds stay for a while, for visitors who are still in them.
Exit code: 0 the page is there, 1 something is wrong, 2 something cannot be read or written.
`;

/** @param {number} bytes */
const inKilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;

/** @param {string} folder */
const shown = (folder) => `${relative(cwd(), folder) || "."}/`;

/** @param {string} out */
function describe(out) {
    const files = lastBuild(out), size = files.reduce((sum, name) => sum + statSync(join(out, name)).size, 0);
    return `${shown(out)}: the page, ${files.length} files, ${inKilobytes(size)}`;
}

/** @param {string[]} words */
export async function run(words) {
    const { values, positionals } = readWords("build", help, words,
        { out: { type: "string" }, hosting: { type: "string" }, single: { type: "string" }, preview: { type: "boolean" } });
    const beside = (["out", "hosting", "preview"]).filter((name) => Object.hasOwn(values, name));
    if (values.single && beside.length > 0) misused(`build: --single writes one file, and nothing for --${beside[0]}`, "build");
    const { folder, configuration } = folderOf("build", positionals);
    const out = resolve(values.out ?? join(folder, "dist")), hosting = resolve(values.hosting ?? join(folder, "hosting"));
    const { problems, warnings } = await lookAt(configuration);
    for (const each of [...problems, ...warnings]) console.error(lineOf(each));
    if (problems.length > 0) {
        process.exitCode = 1;
        return;
    }
    // Nothing is kept between builds: the package's folder may be another's, and the owner's holds what it says.
    keepCacheIn(null);
    const sources = { parts: async () => keptParts(join(root, "parts")), configuration };
    const single = values.single && resolve(values.single);
    try {
        if (single) await writeSinglePage(single, sources);
        else await writePage(sources, { out, hosting: values.preview ? null : hosting, unpacked: values.preview });
    } catch (error) {
        const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
        if (code === undefined) throw error;
        cannot(`the page cannot be written: ${message}`);
    }
    if (single) return void console.log(`${relative(cwd(), single)}: the page, one file, ${inKilobytes(statSync(single).size)}`);
    if (values.preview) return;
    console.log(describe(out));
    console.log(`${shown(hosting)}: what servers say with it: ${readdirSync(hosting).sort().join(", ")}`);
}
