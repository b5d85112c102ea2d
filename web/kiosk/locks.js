// What the glass does not do: no menus, no selection, no zoom by an accident of two fingers, no way out by a link or a key. The
// operating system's lockdown is the lock (docs/kiosk-mode.md); this is against accidents. And the screen stays on. May use: nothing.

const passive = { passive: false, capture: true };

/** Keys that lead out, or make the page larger: with Ctrl, and alone. */
const heldKeys = new Set(["+", "-", "=", "0", "p", "s", "o", "f", "g", "u", "r", "l", "n", "t", "w", "h", "j", "d"]);
const loneKeys = new Set(["F1", "F3", "F5", "F6", "F7", "F11", "F12", "BrowserBack", "BrowserForward", "BrowserRefresh", "BrowserHome", "ContextMenu"]);

/** @param {Event} event */
const refuse = (event) => event.preventDefault();

/** @param {KeyboardEvent} event */
function refuseKeys(event) {
    const held = (event.ctrlKey || event.metaKey) && heldKeys.has(event.key.toLowerCase());
    const walks = event.altKey && event.key.startsWith("Arrow");
    if (held || walks || loneKeys.has(event.key)) event.preventDefault();
}

/** @param {MouseEvent} event */
function refuseLinks(event) {
    if (/** @type {Element} */ (event.target).closest?.("a[href]:not([download])")) event.preventDefault();
}

/** @param {TouchEvent} event */
function refusePinch(event) {
    if (event.touches.length > 1) event.preventDefault();
}

/** @param {WheelEvent} event */
function refuseZoom(event) {
    if (event.ctrlKey) event.preventDefault();
}

export function lock() {
    for (const name of ["contextmenu", "selectstart", "dragstart", "gesturestart", "gesturechange", "drop", "dragover"]) addEventListener(name, refuse, passive);
    addEventListener("touchmove", refusePinch, passive);
    addEventListener("touchstart", refusePinch, passive);
    addEventListener("wheel", refuseZoom, passive);
    addEventListener("keydown", refuseKeys, passive);
    for (const name of ["click", "auxclick"]) addEventListener(name, /** @type {EventListener} */ (refuseLinks), passive);
}

/** Nobody who walks back finds a page of before: a page that comes back from the browser's memory begins anew. @param {() => void} again */
export function forgetPages(again) {
    addEventListener("pageshow", ({ persisted }) => {
        if (persisted) again();
    });
}

export class Awake {
    /** @type {WakeLockSentinel | null} */
    #lock = null;

    constructor() {
        document.addEventListener("visibilitychange", () => void this.#hold());
        void this.#hold();
    }

    /** A system may take it back, as when the page is hidden. */
    async #hold() {
        if (document.visibilityState !== "visible" || (this.#lock && !this.#lock.released)) return;
        this.#lock = await navigator.wakeLock?.request("screen").catch(() => null) ?? null;
    }
}

/** Within a touch: the whole screen, where a browser lets a page have it and it has it not yet. */
export function fillScreen() {
    const root = document.documentElement;
    if (document.fullscreenElement || matchMedia("(display-mode: fullscreen)").matches) return;
    void root.requestFullscreen?.({ navigationUI: "hide" }).catch(() => {});
}
