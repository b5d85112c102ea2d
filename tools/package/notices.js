// What others have written of the npm package, with the licence of each: what the page and the tool hold, and the node packages of
// which its programs hold code. May use: bundled's types, page (notices, themes).
import { noticesText } from "../page/notices.js";
import { defaultTheme, readTheme } from "../page/theme/themes.js";
import { fail } from "../shared/run.js";

const thick = "=".repeat(80), thin = "-".repeat(80);

/** @param {string} text */
const tidied = (text) => text.replace(/\r/g, "").replace(/[ \t]+$/gm, "").trim();

/** @param {import("../page/notices.js").Kept} kept @param {import("./bundled.js").Bundled[]} bundled */
export function packageNotices(kept, bundled) {
    const read = readTheme(defaultTheme);
    const page = "theme" in read ? noticesText(read.theme, kept) : fail("The default theme cannot be read.");
    const sections = bundled.map(({ name, version, licence, text }) => `${thick}\n${name} ${version}\n${licence}; in the program upstream-assessment\n${thin}\n\n${tidied(text)}\n`);
    const width = Math.max(...bundled.map(({ name, version }) => name.length + version.length)) + 3;
    const list = bundled.map(({ name, version, licence }) => `  ${`${name} ${version}`.padEnd(width)}${licence}`).join("\n");
    return `${page}
${thick}
${thick}

The engine and the tool upstream are WebAssembly here: they hold what the page holds of Emscripten, musl and the LLVM project as well.

The program upstream-assessment, which makes pages, holds besides:

${list}

${sections.join("\n")}`;
}
