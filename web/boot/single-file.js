// Only in the page as one file, before the app. There the notices are no file beside the page but an asset in it; a browser goes to no
// data: address, so the link gets one that stands for the same bytes. May use: assets.js.
import { addressOf } from "../files/assets.js";

const name = "THIRD-PARTY-NOTICES.txt";

/** @type {string | undefined} */
let notices;

function addressOfNotices() {
    const [, packed] = addressOf(name).split(",");
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    return URL.createObjectURL(new Blob([bytes], { type: "text/plain;charset=utf-8" }));
}

/** In a tab of its own: what was made for this page goes with it. @param {Event} event */
function lead({ target }) {
    const link = /** @type {Element} */ (target).closest?.(`a[href="${name}"]`);
    if (!(link instanceof HTMLAnchorElement)) return;
    link.href = notices ??= addressOfNotices();
    link.target = "_blank";
}

for (const kind of ["click", "auxclick", "contextmenu"]) addEventListener(kind, lead, true);
