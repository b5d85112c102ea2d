// Sets the prerendered screens in the page's typeface as soon as it is there and moves nothing. May use: nothing.

/** Asks for the typeface. What is read from right to left is in another one, and then this never ends. */
export const askTypeface = () => (document.documentElement.dir === "rtl" ? new Promise(() => {})
    : Promise.all(["400 1em Upstream", "600 1em Upstream"].map((font) => document.fonts.load(font))));

let arrived = false;

/** Where everything begins that is on show. */
const places = () => [...document.querySelectorAll("#mirror [data-id]")].flatMap((element) => {
    const { left, top } = element.getBoundingClientRect();
    return [left, top];
});

/** Sets the page in its typeface – but moves nothing under the reader's eyes: then it waits for the next screen. */
export function setTypeface() {
    const { dataset } = document.documentElement;
    arrived = true;
    const seen = performance.getEntriesByName("first-contentful-paint").length > 0;
    const before = seen ? places() : [];
    dataset.typeface = "";
    const after = seen ? places() : [];
    // Less than 3 px is no movement to anyone who measures it.
    if (before.some((edge, index) => Math.abs(edge - after[index]) >= 3)) delete dataset.typeface;
}

/** Another screen is put on show. */
export function nextScreenInTypeface() {
    if (arrived) document.documentElement.dataset.typeface = "";
}
