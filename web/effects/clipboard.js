// Putting a text on the clipboard, in the task of the visitor's own click. May use: nothing.

/** The way of browsers without the Clipboard API, or pages without a secure address. @param {string} text */
function copyBySelection(text) {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "spoken";
    document.body.append(area);
    area.select();
    try {
        return document.execCommand("copy");
    } catch {
        return false;
    } finally {
        area.remove();
    }
}

/** @param {string} text @returns {Promise<boolean>} whether it worked */
export async function copyText(text) {
    const focused = document.activeElement;
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        const copied = copyBySelection(text);
        if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
        return copied;
    }
}
