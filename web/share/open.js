// The one script of a page that shows a preview (tools/page/preview): a code behind its address opens the result itself, in the page
// that it belongs to and in its reader's language. May use: history.js.
import { fragmentOf } from "../effects/history.js";

/** The page's own address, as the script's element has it, with what campaigns add to addresses. @param {string} home @param {Location} from */
export function resultAddress(home, from) {
    const code = fragmentOf(from).replace(/^(?:#|%(?:25)*23)+/, "");
    if (!code) return null;
    const address = new URL(home, from.href);
    address.search = from.search;
    address.hash = code;
    return address.href;
}

const home = typeof document === "object" ? /** @type {HTMLElement | null} */ (document.currentScript)?.dataset.home : undefined;
const result = home === undefined ? null : resultAddress(home, location);
// Back leads to where the link was, not to this page.
if (result) location.replace(result);
