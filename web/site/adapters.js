// How each service is told of an event: the page's own list (dataLayer), Plausible, Matomo. No script of theirs is loaded, no cookie is
// set, and the address that goes along has neither a query nor a fragment. May use: events.js's types.

/** @typedef {import("./events.js").Counted} Counted */
/** @typedef {(event: Counted) => void} Adapter */
/** @typedef {{dataLayer?: {name: string}, plausible?: {domain: string, endpoint: string}, matomo?: {endpoint: string, siteId: number}}} Services */

/** @param {Counted} event */
export const nameOf = ({ name }) => `assessment_${name}`;

/** The page's address as far as it may be told. @param {Location | URL} from */
export const plainAddress = ({ origin, pathname }) => `${origin}${pathname}`;

/** A server that counts is not waited for, and its failure is nobody's trouble. @param {string} address @param {string} type @param {string} body */
function post(address, type, body) {
    fetch(address, {
        method: "POST", headers: { "Content-Type": type }, body, keepalive: true, credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store",
    }).catch(() => {});
}

/** @param {{name: string}} settings @returns {Adapter} */
const dataLayer = ({ name }) => (event) => {
    const all = /** @type {any} */ (window);
    if (!Array.isArray(all[name])) all[name] = [];
    const properties = Object.entries(event.properties).map(([key, value]) => [`assessment_${key}`, value]);
    all[name].push({ event: nameOf(event), ...Object.fromEntries(properties) });
};

/** @param {{domain: string, endpoint: string}} settings @param {string} url @returns {Adapter} */
const plausible = ({ domain, endpoint }, url) => (event) =>
    // As text the browser need not ask first, and Plausible takes it.
    post(endpoint, "text/plain", JSON.stringify({ name: nameOf(event), url, domain, props: event.properties }));

/** @param {{endpoint: string, siteId: number}} settings @param {string} url @returns {Adapter} */
const matomo = ({ endpoint, siteId }, url) => (event) => {
    const label = Object.entries(event.properties).map(([key, value]) => `${key}=${value}`).join(" ");
    post(endpoint, "application/x-www-form-urlencoded", new URLSearchParams({
        idsite: String(siteId), rec: "1", apiv: "1", ca: "1", send_image: "0", rand: String(Math.random()).slice(2),
        url, e_c: "assessment", e_a: event.name, ...(label && { e_n: label }),
    }).toString());
};

/** @param {Services} services @param {string} url the page's address as it may be told @returns {Adapter} */
export function adapterOf(services, url) {
    const all = [
        ...(services.dataLayer ? [dataLayer(services.dataLayer)] : []), ...(services.plausible ? [plausible(services.plausible, url)] : []),
        ...(services.matomo ? [matomo(services.matomo, url)] : []),
    ];
    return (event) => all.forEach((tell) => tell(event));
}
