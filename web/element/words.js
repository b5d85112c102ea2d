// The few words that the element says by itself, in the languages that it has; else in English. May use: nothing.

const close = new Map([["de", "Schließen"], ["es", "Cerrar"], ["ar", "إغلاق"]]);

/** What the button says that closes a dialog. @param {Element} element */
export function closeWord(element) {
    const lang = element.closest("[lang]")?.getAttribute("lang") ?? "";
    return close.get(lang.split("-")[0].toLowerCase()) ?? "Close";
}
