// The manifest by which a browser installs the page as an app, made from the theme and the instrument. May use: types.

/** @typedef {{address: string, side: number, purpose: "any" | "maskable"}} Icon */
/** @typedef {{address: string, width: number, height: number, form: "wide" | "narrow", label: string}} Screenshot */

/**
 * @param {Pick<import("../page-files.js").Page, "store" | "languages" | "preview">} page
 * @param {Icon[]} icons @param {Screenshot[]} screenshots
 */
export function manifestOf({ store, languages, preview: { background } }, icons, screenshots) {
    const [first, ...others] = languages, name = JSON.parse(first.words)["app.name"];
    return {
        // For ever: by this a browser knows an installed app, wherever the page is moved to on its site. It is where the visit is kept too.
        id: `/${store}`,
        name, short_name: name, description: first.printed["shell.description"], lang: first.code, dir: first.direction,
        start_url: "./", scope: "./", display: "standalone", background_color: background, theme_color: background,
        icons: icons.map(({ address, side, purpose }) => ({ src: address, sizes: `${side}x${side}`, type: "image/png", purpose })),
        screenshots: screenshots.map(({ address, width, height, form, label }) => ({ src: address, sizes: `${width}x${height}`, type: "image/png", form_factor: form, label })),
        ...(others.length > 0 && { shortcuts: others.slice(0, 4).map(({ code, name: called }) => ({ name: called, url: `./?lang=${code}` })) }),
    };
}
