// Makes the page work without a network: names the manifest and registers the service worker. A script of its own, which a page asks for
// after the first answer, or where a worker serves it already (web/effects/lifecycle.js): no first load grows by it.
// May use: install.js, update.js.
import { offerInstall } from "./install.js";
import { answerWorker, followUpdates } from "./update.js";

/** Written before this by the build. @type {{worker: string, manifest: string, words: Record<string, import("./install.js").Words>}} */
const given = /** @type {any} */ (globalThis).upstreamOffline;

/** The page's policy takes a worker's address from here alone. @param {string} address */
function trusted(address) {
    const policy = /** @type {any} */ (window).trustedTypes?.createPolicy("upstream-worker", { createScriptURL: () => address });
    return policy ? policy.createScriptURL("") : address;
}

/** @param {ServiceWorkerContainer} container */
async function register(container) {
    answerWorker(container);
    followUpdates(container, await container.register(trusted(given.worker)));
}

function nameManifest() {
    const link = Object.assign(document.createElement("link"), { rel: "manifest", href: given.manifest });
    document.head.append(link);
}

/** A frame is somebody else's page, a file has no server, and who saves data wants nothing fetched ahead. */
const wanted = window.top === window && /^https?:$/.test(location.protocol) && !(/** @type {any} */ (navigator).connection?.saveData);
if (wanted && navigator.serviceWorker) {
    const installed = matchMedia("(display-mode: standalone)").matches;
    if (!installed && !("kiosk" in document.documentElement.dataset) && "onbeforeinstallprompt" in window) offerInstall(given.words);
    nameManifest();
    // Without it the page is what it was before.
    register(navigator.serviceWorker).catch((/** @type {unknown} */ error) => console.info(`Not kept for offline: ${error}`));
}
