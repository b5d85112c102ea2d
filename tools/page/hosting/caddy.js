// What the page needs of Caddy, to be imported into a site block.
import { listName } from "../former-files.js";
import { groupsOf } from "../headers.js";
import { encodings } from "../packed.js";

/** @param {string} value */
const quoted = (value) => `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

/** @param {import("../headers.js").Group} group @param {number} index */
function header({ what, pattern, headers }, index) {
    const name = `@upstream${index}`;
    // Headers are decided before an address is changed to that of a file. A file that is not there gets none: nobody keeps a refusal.
    const [path, more] = what === "the page" ? [`(?:${pattern}|#.*)?`, ""] : [pattern, "\n\tfile"];
    const lines = Object.entries(headers).map(([each, value]) => `\t${each} ${quoted(value)}`);
    return `# ${what}\n${name} {\n\tpath_regexp \`^/${path}$\`${more}\n}\nheader ${name} {\n${lines.join("\n")}\n\tdefer\n}\n`;
}

/** @param {string} policy @param {string} frames */
export function caddyFile(policy, frames) {
    const groups = groupsOf(policy, frames);
    return `# Upstream on Caddy. In the site's block:
#
#     example.org {
#         root * /path/to/dist
#         import /path/to/hosting/Caddyfile
#     }
#
# It names the scripts of this build: put it in place with the files of the same build, and reload Caddy.
# Served below another path than /, that path goes in place of each "^/" here, and before /index.html.

${groups.map(header).join("\n")}
# For a site that answers https only:
# header Strict-Transport-Security "max-age=31536000"

# In some mail programs the # of a result link becomes %23. The page puts that right.
@upstream_spoilt path_regexp \`^/#\`
rewrite @upstream_spoilt /index.html

# No addresses of their own: the build's list, and packed forms.
@upstream_hidden path_regexp \`^/(?:\\${listName}|(?:${groups.map(({ pattern }) => pattern).join("|")})\\.(?:br|gz))$\`
error @upstream_hidden 404

file_server {
	precompressed ${Object.keys(encodings).join(" ")}
}
`;
}
