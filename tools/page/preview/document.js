// A page that shows a preview, as HTML: what a crawler reads, and what a person sees who opens it without a result's code. It has no
// styles and scripts in itself, so one policy does for all of them. May use: integrity, tags.
import { integrityOf } from "../integrity.js";
import { escape } from "./tags.js";

/** Less than the page itself may (policy.js), which any server sends with it. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** A card without its margin, which only a picture by itself needs. @param {string} svg */
const withoutMargin = (svg) => svg.replace(/ viewBox="[^"]*"/, ' viewBox="40 40 1120 550"').replace(/ (width|height)="\d+"/g, "");

/** @typedef {{address: string, bytes: Uint8Array}} Part  address: from the page's own folder */

/**
 * @param {{code: string, direction: string}} language
 * @param {import("./outcomes.js").Said} said
 * @param {{tags: string, house: string, icon: string, home: string, query: string, script: Part, styles: Part}} parts house: a drawing without words;
 *   home: the page's own folder, from here; query: what opens the page in this language
 */
export function previewDocument({ code, direction }, said, { tags, house, icon, home, query, script, styles }) {
    const note = said.note ? `\n<p class="small">${escape(said.note)}</p>` : "";
    return `<!doctype html>
<html lang="${escape(code)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(said.title)}</title>
<meta name="description" content="${escape(said.description)}">
${tags}
<link rel="icon" href="${escape(icon)}">
<script src="${home}${script.address}" integrity="${integrityOf(script.bytes)}" data-home="${home}"></script>
<link rel="stylesheet" href="${home}${styles.address}" integrity="${integrityOf(styles.bytes)}">
</head>
<body>
<main>
${withoutMargin(house)}
<h1>${escape(said.headline)}</h1>
<p>${escape(said.description)}</p>
<p><a href="${home}${query}">${escape(said.action)}</a></p>${note}
</main>
</body>
</html>
`;
}
