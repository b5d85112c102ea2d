// The offer to install the page as an app: a row below the result, never before it, and only where a browser can do it (beforeinstallprompt).
// It is not there in an installed app. May use: nothing.

/** @typedef {Event & {prompt: () => Promise<unknown>}} Offer */
/** @typedef {{text: string, yes: string, no: string}} Words */

const styles = `.install{display:flex;flex-wrap:wrap;align-items:center;justify-content:center;gap:8px 16px;padding:12px var(--gutter,16px);
color:var(--muted);font-family:var(--typeface);font-size:var(--small,.875rem)}.install p{margin:0}
.install button{min-height:44px;padding:0 12px;border:0;background:none;color:var(--accent);font:inherit;font-weight:600;text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
@media print{.install{display:none}}`;

const root = document.documentElement;

/** @param {string} words @param {() => void} pressed */
function button(words, pressed) {
    const element = Object.assign(document.createElement("button"), { type: "button", textContent: words });
    element.addEventListener("click", pressed);
    return element;
}

/** @param {Words} words @param {string} language @param {{yes: () => void, no: () => void}} on */
function rowOf(words, language, { yes, no }) {
    const row = Object.assign(document.createElement("aside"), { className: "install", lang: language });
    const text = Object.assign(document.createElement("p"), { textContent: words.text });
    row.append(text, button(words.yes, yes), button(words.no, no));
    return row;
}

/** @param {Record<string, Words>} words by language */
export function offerInstall(words) {
    /** @type {Offer | undefined} */
    let offer;
    /** @type {HTMLElement | undefined} */
    let row;
    const take = () => {
        const taken = offer;
        offer = undefined;
        show();
        return taken;
    };
    function show() {
        row?.remove();
        row = undefined;
        const language = root.lang, said = words[language];
        if (!offer || !said || root.dataset.screen !== "result") return;
        row = rowOf(said, language, { yes: () => void take()?.prompt(), no: take });
        document.body.append(row);
    }
    addEventListener("beforeinstallprompt", (event) => {
        event.preventDefault();
        offer = /** @type {Offer} */ (event);
        show();
    });
    addEventListener("appinstalled", take);
    new MutationObserver(show).observe(root, { attributes: true, attributeFilter: ["data-screen", "lang"] });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
