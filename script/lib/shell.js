// Fills in shell.html, the page that the visitor's browser reads first.
//
// shell.html names the page's files as {{NAME}}, say {{app.js}} or {{upstream.wasm}}, in these forms only:
//   <link rel="stylesheet" href="{{style.css}}">
//   <link rel="preload" as="fetch" crossorigin data-name="NAME" href="{{NAME}}">  for what main.js fetches
//   <link rel="asset" data-name="NAME" href="{{NAME}}">  for what it fetches only when it is asked for
//   <link rel="icon" href="{{icon.svg}}">
//   <script type="module" src="{{app.js}}"></script>
// main.js asks for a file by the href of the link with its data-name. On a server that is a name with a digest,
// begun to load at once; in the single file it is a data: address.
import { extname } from "node:path";
import { singlePolicy } from "./policy.js";
import { fail } from "./run.js";

/** MIME types of everything that the page is made of. @type {Record<string, string>} */
export const types = {
    ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8", ".json": "application/json", ".wasm": "application/wasm",
    ".ttf": "font/ttf", ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8",
};

/** @param {string} name @param {Uint8Array} bytes */
function dataAddress(name, bytes) {
    return `data:${types[extname(name)].replace("; ", ";")};base64,${Buffer.from(bytes).toString("base64")}`;
}

/**
 * Puts an address in place of every {{NAME}}; a name that there is no file for, or a file that the page never
 * names, is a mistake in shell.html.
 * @param {string} shell
 * @param {Map<string, string>} addresses
 */
function fill(shell, addresses) {
    const unused = new Set(addresses.keys());
    const page = shell.replace(/\{\{([^{}]+)\}\}/g, (_, name) => {
        unused.delete(name);
        return addresses.get(name) ?? fail(`shell.html names {{${name}}}, which is no file of the page.`);
    });
    if (unused.size > 0) fail(`shell.html does not name: ${[...unused].join(", ")}`);
    return page;
}

/** White space between lines and comments are for the people who edit shell.html. @param {string} page */
const tighten = (page) => page.replace(/<!--[\s\S]*?-->/g, "").replace(/\n\s+/g, "\n");

/**
 * index.html for a server.
 * @param {string} shell
 * @param {Uint8Array} icon
 * @param {Map<string, string>} served name → address relative to the page
 */
export function servedPage(shell, icon, served) {
    return fill(tighten(shell), new Map([...served, ["icon.svg", dataAddress("icon.svg", icon)]]));
}

/**
 * The whole page as one file. A module may not be loaded from a disk, but one that is written into the page runs.
 * @param {string} shell
 * @param {Uint8Array} icon
 * @param {Map<string, Buffer>} files
 */
export function singlePage(shell, icon, files) {
    const script = String(files.get("app.js")).replaceAll("</script", "<\\/script");
    const styles = String(files.get("style.css")).replaceAll("</style", "<\\/style");
    const addresses = new Map([
        ["icon.svg", dataAddress("icon.svg", icon)], ["style.css", "style.css"], ["app.js", "app.js"],
    ]);
    for (const [name, bytes] of files) {
        if (!addresses.has(name)) addresses.set(name, dataAddress(name, bytes));
    }
    const policy = `<meta http-equiv="Content-Security-Policy" content="${singlePolicy(script, styles)}">`;
    let page = fill(tighten(shell).replaceAll('rel="preload" as="fetch"', 'rel="asset"'), addresses);
    // The script comes last, so that nothing is looked for in its text.
    for (const [tag, inlined] of [
        ["<head>", `<head>\n${policy}`],
        ['<link rel="stylesheet" href="style.css">', `<style>${styles}</style>`],
        ['<script type="module" src="app.js"></script>', `<script type="module">${script}</script>`],
    ]) {
        if (!page.includes(tag)) fail(`shell.html should have this line: ${tag}`);
        page = page.replace(tag, () => inlined);
    }
    return page;
}
