// How the element looks, as a sheet that a strict policy of the host does not block. May use: nothing.

const css = `
:host { display: block }
:host([hidden]) { display: none }
:host(:not([mode="dialog"], [mode="slide-in"])) { container-type: inline-size }
.inline { position: relative; min-height: var(--upstream-height, 1280px) }
@container (min-width: 900px) { .inline { min-height: var(--upstream-height, 860px) } }
.inline slot { position: absolute; inset: 0 0 auto }
.ready.inline slot { display: none }
iframe { display: block; width: 100%; border: 0; visibility: hidden }
.inline iframe { position: absolute; height: 100% }
.sized.inline, .failed.inline { min-height: 0 }
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
button { align-self: flex-end; width: 48px; height: 48px; margin: 2px; border: 0; border-radius: 12px; background: none; color: inherit; font: 28px/1 system-ui;
    cursor: pointer }
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

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** @param {ShadowRoot} root */
export function dress(root) {
    try {
        sheet ??= new CSSStyleSheet();
        if (sheet.cssRules.length === 0) sheet.replaceSync(css);
        root.adoptedStyleSheets = [sheet];
    } catch {
        // Safari before 16.4 cannot make a sheet.
        const style = document.createElement("style");
        style.textContent = css;
        root.append(style);
    }
}
