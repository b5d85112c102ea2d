// Where a link leads when its own small page is not kept: to the page itself, in the link's language. May use: nothing.

/**
 * @param {string} address that was opened @param {string} scope the page's folder
 * @returns {string | null} null: no address of the page
 */
export function homeOf(address, scope) {
    const { href, search } = new URL(address);
    if (!href.startsWith(scope)) return null;
    const path = href.slice(scope.length).replace(/[?#].*$/s, "");
    // Some mail programs turn the “#” of a result link into %23.
    const spoilt = /^(?:index\.html)?%(?:25)*23(.+)$/.exec(path);
    if (spoilt) return `${scope}#${spoilt[1]}`;
    const folders = /^(?:([A-Za-z]{2,3}(?:-[\w-]+)?)\/)?(?:r\/[\w-]+\/)?(?:index\.html)?$/.exec(path);
    if (!folders) return null;
    const [, language] = folders;
    return scope + (language && !/[?&]lang=/.test(search) ? `${search}${search ? "&" : "?"}lang=${language}` : search);
}
