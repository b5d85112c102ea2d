// What a host may set: where “talk to us” leads.
// May use: nothing.

/** Somewhere that a link may lead: a page, a mail, a call. @param {string} address */
export function isContact(address) {
    try {
        return ["https:", "http:", "mailto:", "tel:"].includes(new URL(address).protocol);
    } catch {
        return false;
    }
}

/** The theme with another contact. @param {string} theme JSON @param {string} contact */
export function withContact(theme, contact) {
    const values = JSON.parse(theme);
    return JSON.stringify({ ...values, links: { ...values.links, contact } });
}

/**
 * Before the app has read its theme, another one can stand in its place. (A script's text may not be written; that of another
 * element may.)
 * @param {string} contact @param {Document} page
 */
export function replaceContact(contact, page) {
    const theme = page.querySelector("#theme");
    if (!theme || !isContact(contact)) return;
    const before = JSON.parse(theme.textContent ?? "").links?.contact;
    const other = page.createElement("template");
    other.textContent = withContact(theme.textContent ?? "", contact);
    other.id = theme.id;
    theme.replaceWith(other);
    for (const link of page.links) if (before && link.getAttribute("href") === before) link.setAttribute("href", contact);
}
