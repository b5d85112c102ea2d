// How the element looks, as a sheet that a strict policy of the host does not block. May use: nothing.

const css = `
:host { display: block }
:host([hidden]) { display: none }
:host(:not([mode="dialog"], [mode="slide-in"])) { min-height: var(--upstream-height, 1280px) }
.inline { position: relative; min-height: inherit }
.inline slot { position: absolute; inset: 0 0 auto }
.ready.inline slot { display: none }
iframe { display: block; width: 100%; border: 0; visibility: hidden }
.inline iframe { position: absolute; height: 100% }
.sized.inline iframe { position: static }
.failed.inline slot { position: static }
.ready iframe { visibility: visible }
dialog { box-sizing: border-box; flex-direction: column; width: var(--upstream-width, min(760px, 100vw)); max-width: 100vw;
    height: min(860px, 100vh); height: min(860px, 100dvh); max-height: none; padding: 0; border: 0; border-radius: 16px; overflow: hidden;
    background: Canvas; color: CanvasText; color-scheme: inherit; box-shadow: 0 24px 80px rgb(0 0 0 / .35) }
dialog[open] { display: flex }
dialog::backdrop { background: var(--upstream-backdrop, rgb(0 0 0 / .55)) }
dialog iframe { flex: 1; min-height: 0 }
.slide-in dialog { width: var(--upstream-width, min(480px, 100vw)); height: 100vh; height: 100dvh; margin-block: 0; margin-inline: auto 0; border-radius: 0 }
header { display: flex; align-items: center; justify-content: space-between; padding-inline-start: 16px; border-bottom: 1px solid rgb(128 128 128 / .35); font: 600 15px/1.3 system-ui }
span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
button { flex: none; width: 48px; height: 48px; border: 0; border-radius: 12px; background: none; color: inherit; font: 28px/1 system-ui; cursor: pointer }
button:focus-visible { outline: 3px solid; outline-offset: -4px }
dialog > a { margin: auto; padding: 24px; color: LinkText }
@media (max-width: 600px) { dialog { width: 100vw; height: 100vh; height: 100dvh; margin: 0; border-radius: 0 } }
@media (prefers-reduced-motion: no-preference) {
    dialog[open] { animation: come .24s }
    .slide-in dialog[open] { animation-name: slide }
    .slide-in:dir(rtl) dialog[open] { animation-name: slide-rtl }
}
@keyframes come { from { opacity: 0; transform: translateY(12px) } }
@keyframes slide { from { transform: translateX(100%) } }
@keyframes slide-rtl { from { transform: translateX(-100%) } }
`;

/** Where it needs no place kept any more, whoever keeps it: the element's own rule or one of the host. */
const own = ":host { min-height: 0 !important }";

/** @type {Map<string, CSSStyleSheet>} */
const sheets = new Map();

/** @param {string} text */
function sheetOf(text) {
    const sheet = sheets.get(text) ?? new CSSStyleSheet();
    if (!sheets.has(text)) sheet.replaceSync(text);
    sheets.set(text, sheet);
    return sheet;
}

/** @param {ShadowRoot} root @param {boolean} [sized] it is as high as what is in it */
export function dress(root, sized = false) {
    const texts = sized ? [css, own] : [css];
    try {
        root.adoptedStyleSheets = texts.map(sheetOf);
    } catch {
        // Safari before 16.4 cannot make a sheet.
        root.querySelector("style")?.remove();
        const style = document.createElement("style");
        style.textContent = texts.join("");
        root.append(style);
    }
}
