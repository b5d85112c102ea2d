// A file of the page's own making, saved as the browser saves any download. May use: nothing.

/** @param {Blob} file @param {string} name */
export function saveFile(file, name) {
    const address = URL.createObjectURL(file);
    const anchor = document.createElement("a");
    anchor.href = address;
    anchor.download = name;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
