// What the page needs of Netlify and of Cloudflare Pages, as a file in the page's folder. Both pack files and vary answers by
// themselves. Where two rules meet, one of them joins what both say and the other does not, so every file has one rule of its own.
import { headersOf } from "../headers.js";

/** @param {string} path @param {import("../headers.js").Headers} headers */
function rule(path, headers) {
    const said = Object.entries(headers).filter(([name]) => name !== "Vary");
    return `${path}\n${said.map(([name, value]) => `  ${name}: ${value}\n`).join("")}`;
}

/** @param {string} policy @param {string} frames @param {string[]} names of the page's files */
export function headersFile(policy, frames, names) {
    // What lies in a folder is of one kind, and has one rule.
    const paths = new Map(names.map((name) => [name.replace(/\/.*/, "/*"), name]));
    const rules = [...paths].map(([path, name]) => rule(`/${path}`, headersOf(name, policy, frames)));
    return `# Upstream on Netlify or Cloudflare Pages. It goes into the page's folder as _headers, with every build anew: it names the files of
# this build. For a site that answers https only, this line belongs to the first rule:  Strict-Transport-Security: max-age=31536000
# (Cloudflare takes 100 rules: a page in up to 14 languages.)

${[rule("/", headersOf("index.html", policy, frames)), ...rules].join("\n")}`;
}
