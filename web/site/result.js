// The result as it stands on the page, for whoever wants it sent along: its link where there is one to see, else its words.
// May use: nothing.

/** @param {Element | null} element */
const textOf = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();

/** The verdict, and each floor in a line. @param {ParentNode} mirror */
function linesOf(mirror) {
    const rows = [...mirror.querySelectorAll("table tr")].map((row) => [...row.querySelectorAll("th, td")].map(textOf).filter(Boolean))
        .filter((cells) => cells.length > 1);
    // The first says what the columns are.
    return [textOf(mirror.querySelector("h1")), ...rows.slice(1).map(([floor, ...rest]) => `${floor}: ${rest.join(" · ")}`)];
}

/**
 * @param {Document} page @param {string} fragment of the page's address: of a result that somebody has shared
 * @returns {string} empty where no result can be seen
 */
export function resultOn(page, fragment) {
    const screen = page.documentElement.dataset.screen, mirror = page.querySelector("#mirror");
    if (!mirror) return "";
    const link = /** @type {HTMLAnchorElement | null} */ (mirror.querySelector('a[data-id="link/open"]'))?.href;
    if (link) return link;
    if (screen !== "result") return "";
    const lines = linesOf(mirror).join("\n");
    return fragment.length > 1 ? `${lines}\n${page.URL}` : lines;
}
