// What a page says of itself to those who only read its head: crawlers of search engines, and what makes previews of links. They follow
// no script, want whole addresses, and see no fragment. May use: nothing.

/** @param {string} text */
export const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Data in an element that ends with the first "</". @param {unknown} data */
const asData = (data) => JSON.stringify(data).replaceAll("<", "\\u003c");

/** Of every picture of a preview, px. */
export const pictureSize = { width: 1200, height: 630 };

/** @typedef {{title: string, description: string, address: string, picture: string, alt: string}} Told  address, picture: whole addresses */

/** @param {Told} told */
function openGraph({ title, description, address, picture, alt }) {
    const tags = {
        "og:type": "website", "og:title": title, "og:description": description, "og:url": address, "og:image": picture,
        "og:image:type": "image/png", "og:image:width": String(pictureSize.width), "og:image:height": String(pictureSize.height), "og:image:alt": alt,
    };
    return Object.entries(tags).map(([name, value]) => `<meta property="${name}" content="${escape(value)}">`).join("\n")
        + `\n<meta name="twitter:card" content="summary_large_image">`;
}

/** The same page in other languages, if there are any. @param {{code: string, address: string}[]} languages the first one's is for all others too */
const alternates = (languages) => (languages.length < 2 ? [] : [...languages, { code: "x-default", address: languages[0].address }])
    .map(({ code, address }) => `<link rel="alternate" hreflang="${escape(code)}" href="${escape(address)}">`);

/** By this the app knows the page's public address too. @param {string} address @param {boolean} [previews] there is a page for each outcome */
export const canonicalTag = (address, previews = false) => `<link rel="canonical" href="${escape(address)}"${previews ? ' data-previews="r"' : ""}>`;

/**
 * Of the page itself, and of its first page in each other language.
 * @param {Told & {language: string, languages: {code: string, address: string}[], icon: string, previews?: boolean}} told
 */
export const pageTags = (told) => [
    canonicalTag(told.address, told.previews), ...alternates(told.languages),
    `<link rel="apple-touch-icon" href="${escape(told.icon)}">`, '<meta name="robots" content="max-image-preview:large">', openGraph(told),
    `<script type="application/ld+json">${asData({
        "@context": "https://schema.org", "@type": "WebApplication", name: told.title, description: told.description, url: told.address,
        image: told.picture, inLanguage: told.language, browserRequirements: "JavaScript, WebAssembly",
    })}</script>`,
].join("\n");

/** Of the page of an outcome: for previews, and not to be found by searching. @param {Told} told */
export const outcomeTags = (told) => ['<meta name="robots" content="noindex">', openGraph(told)].join("\n");
