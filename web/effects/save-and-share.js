// What a visitor takes along besides a link: a picture, a calendar entry, the system's share sheet.
// May use: calendar.js, save-file.js, display-list.js.
import { calendarFile } from "./calendar.js";
import { saveFile } from "../files/save-file.js";
import { displayListAsPng } from "../render/display-list.js";

/** What the questionnaire is called, as every title ends, for a file's name. */
const calledIt = () => (document.title.split(" – ").pop() ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");

/** @param {Blob} file @param {string} name behind the questionnaire's */
const save = (file, name) => saveFile(file, `${calledIt()}-${name}`);

/** @param {string} drawing a display list @param {string} shape tall or wide, for the file's name */
export async function savePicture(drawing, shape) {
    const file = await displayListAsPng(drawing);
    if (file) save(file, `result-${shape}.png`);
}

/** @param {string} text a name, and behind its line the file's text */
export function saveText(text) {
    const [name] = text.split("\n", 1);
    save(new Blob([text.slice(name.length + 1)], { type: "text/plain" }), name);
}

/** @param {string} text days, title, text and address, a line each */
export function saveReminder(text) {
    const [days, title, words, address] = text.split("\n");
    const id = `${crypto.getRandomValues(new Uint32Array(4)).join("-")}@upstream`;
    const file = calendarFile({ days: Number(days), title, text: words, address }, new Date(), id);
    save(new Blob([file], { type: "text/calendar" }), `reminder-${days}-days.ics`);
}

/**
 * @param {string} text title and address, a line each
 * @param {(address: string) => void} otherwise where there is no share sheet, or it failed
 */
export async function shareLink(text, otherwise) {
    const [title, url] = text.split("\n");
    try {
        await navigator.share({ title, url });
    } catch (reason) {
        // A visitor who closes the sheet has decided; anything else has failed.
        if (!(reason instanceof DOMException && reason.name === "AbortError")) otherwise(url);
    }
}
