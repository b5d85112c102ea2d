// The shape of a bank card on the screen, made larger and smaller until a real one covers it. May use: elements.js, screen.js.
import { button, element } from "../elements.js";
import { assumed, card, stepped } from "./screen.js";

/** A finger that stays presses again after so many ms, and then every so many. */
const first = 400, every = 60;

/** @param {HTMLElement} control @param {(presses: number) => void} press */
function holdable(control, press) {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    let presses = 0;
    const again = () => {
        press(++presses);
        timer = setTimeout(again, every);
    };
    const end = () => {
        clearTimeout(timer);
        timer = undefined;
    };
    control.addEventListener("pointerdown", () => {
        presses = 0;
        timer = setTimeout(again, first);
    });
    for (const name of ["pointerup", "pointerleave", "pointercancel", "blur"]) control.addEventListener(name, end);
    // A press that was held has been heard already.
    control.addEventListener("click", () => {
        if (presses === 0) press(1);
        presses = 0;
    });
}

/**
 * @param {object} options
 * @param {Record<string, string>} options.words
 * @param {number | null} options.scale what was measured before
 * @param {(scale: number) => void} options.keep
 */
export function bankCard({ words, scale: before, keep }) {
    let scale = before ?? assumed;
    const shape = element("div", { class: "preflight-card", "aria-hidden": "true" }, element("i"), element("b"));
    const size = element("output", { class: "preflight-hidden" });
    const show = () => {
        shape.style.width = `${card.width * scale}px`;
        shape.style.height = `${card.height * scale}px`;
        shape.style.borderRadius = `${card.corner * scale}px`;
        size.textContent = words["card.size"].replace("{n}", scale.toFixed(2));
    };
    const control = (/** @type {string} */ sign, /** @type {string} */ label, /** @type {1 | -1} */ way) => {
        const made = button(sign, "preflight-button preflight-step", () => {});
        made.setAttribute("aria-label", label);
        holdable(made, (presses) => {
            scale = stepped(scale, way, presses);
            show();
        });
        return made;
    };
    show();
    const done = button(words["card.done"], "preflight-button", () => keep(scale));
    return element("section", { class: "preflight-block preflight-measure" }, element("h3", {}, words["card.title"]), element("p", {}, words["card.text"]),
        // Above the card, which grows: a finger that stays must not lose its button.
        element("div", { class: "preflight-steps" }, control("−", words["card.smaller"], -1), control("+", words["card.larger"], 1), done, size),
        element("div", { class: "preflight-table" }, shape));
}
