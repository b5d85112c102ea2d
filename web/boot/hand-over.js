// From the prerendered screens to the app: what was pressed is done by the app, each at the time when it was pressed.
// May use: types alone.

/** What the page has done already when it followed a press by itself. */
const followed = new Set(/** @type {import("../abi/wire.js").EffectKind[]} */ (["push", "pop", "replace", "title", "scroll"]));

/** Does a press. @param {Pick<import("../abi/module.js").Module, "action" | "historyStep">} module @param {import("../input/press.js").Press} press */
export function perform(module, { id, value, keyboard }) {
    if (id === "") module.historyStep("intro"); // the browser's way back
    else module.action(id, value, keyboard);
}

/**
 * @param {Pick<import("./prerendered-screens.js").PrerenderedScreens, "presses" | "forget">} screens
 * @param {object} app
 * @param {Pick<import("../abi/module.js").Module, "action" | "historyStep" | "pump">} app.module
 * @param {{perform: (done?: Set<import("../abi/wire.js").EffectKind>) => void}} app.effects
 * @param {{catchUp: () => void}} app.loop
 * @param {number} origin the page's time 0, ms since 1970
 */
export function handOver(screens, { module, effects, loop }, origin) {
    const { presses } = screens;
    for (const press of presses) {
        perform(module, press);
        module.pump(press.time - origin);
        if (!press.shown) loop.catchUp();
        effects.perform(press.shown ? followed : undefined);
    }
    if (presses.length > 0) loop.catchUp();
    screens.forget();
}
