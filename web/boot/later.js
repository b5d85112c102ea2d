// What the app needs only where there is a result: a script of its own, which comes with the lazily loaded part of the module
// (lazy-part.js). The app finds what it has in window.upstreamLater. May use: clipboard.js, save-and-share.js, history.js, results-store.js, and the
// types of effects.js and prerendered.js.
import { copyText } from "../effects/clipboard.js";
import { topLevel } from "../effects/history.js";
import { savePicture, saveReminder, saveText, shareLink } from "../effects/save-and-share.js";
import { ResultsStore } from "../storage/results-store.js";

/** @type {import("./prerendered.js").Prerendered} */
const page = /** @type {any} */ (window).upstreamPrerendered;

/** A frame is somebody else's page, a kiosk is everybody's, and an owner may not want it (docs/my-results.md). */
const { dataset } = document.documentElement;
const keeps = topLevel() && !("noHistory" in dataset) && !("kiosk" in dataset) && !new URLSearchParams(location.search).has("kiosk");

const results = new ResultsStore(page.storage.device, `${page.store}/results`, keeps);
results.listen(() => page.results(results.read()));

/** @type {import("../effects/effects.js").Later} */
const later = { results, copy: copyText, picture: savePicture, remind: saveReminder, file: saveText, share: shareLink };
/** @type {any} */ (window).upstreamLater = later;
