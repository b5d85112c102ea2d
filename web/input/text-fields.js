// Texts that a visitor gives: typed or pasted into a field, chosen as a file, or dropped on the page.
// May use: press.js.
import { idOf } from "./press.js";

/** @typedef {(id: string, text: string) => void} Give */

/** Larger than any team's links: somebody dropped something else. */
const mostBytes = 20_000_000;

/** @param {File | undefined} file @param {Element} control @param {Give} give */
async function giveFile(file, control, give) {
    if (file && file.size <= mostBytes) give(idOf(control), await file.text());
}

/** A file may be dropped anywhere while the page asks for one. @param {HTMLElement} root @param {Give} give */
function listenForDrops(root, give) {
    const wanted = () => root.querySelector('[data-role="file"]');
    document.addEventListener("dragover", (event) => {
        if (wanted() && event.dataTransfer?.types.includes("Files")) event.preventDefault();
    });
    document.addEventListener("drop", (event) => {
        const control = wanted();
        if (!control || !event.dataTransfer?.files.length) return;
        event.preventDefault();
        void giveFile(event.dataTransfer.files[0], control, give);
    });
}

/** Browsers take seconds to type thousands of lines into a field; to set its value takes none. */
const largePaste = 20_000;

/** @param {ClipboardEvent} event @param {Give} give */
function pasteLarge(event, give) {
    const field = event.target, text = event.clipboardData?.getData("text/plain") ?? "";
    if (!(field instanceof HTMLTextAreaElement) || text.length < largePaste) return;
    event.preventDefault();
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    give(idOf(field), field.value);
}

/** @param {HTMLElement} root the mirror's @param {Give} give */
export function listenForTexts(root, give) {
    root.addEventListener("input", (event) => {
        const field = event.target;
        if (field instanceof HTMLTextAreaElement) give(idOf(field), field.value);
    });
    root.addEventListener("paste", (event) => pasteLarge(event, give));
    root.addEventListener("change", (event) => {
        const field = event.target;
        if (!(field instanceof HTMLInputElement) || field.type !== "file") return;
        void giveFile(field.files?.[0], field, give);
        field.value = ""; // so that the same file can be chosen again
    });
    listenForDrops(root, give);
}
