// What the page needs of nginx, to be included in a server block.
import { listName } from "../former-files.js";
import { groupsOf } from "../headers.js";

/** @param {string} value */
function quoted(value) {
    if (value.includes("$")) throw new Error(`nginx would take a part of this for a variable: ${value}`);
    return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** The headers of one kind of file: its type is no header of its own there. @param {import("../headers.js").Group} group */
function location({ what, pattern, headers }) {
    const { "Content-Type": type, ...others } = headers;
    const lines = Object.entries(others).map(([name, value]) => `    add_header ${name} ${quoted(value)};`);
    if (what === "the page") lines.push("    # For a site that answers https only:", '    # add_header Strict-Transport-Security "max-age=31536000";');
    return `# ${what}\nlocation ~ "^/(?:${pattern})$" {\n    types { }\n    default_type ${quoted(type)};\n${lines.join("\n")}\n}\n`;
}

/** @param {string} policy @param {string} frames */
export function nginxFile(policy, frames) {
    const groups = groupsOf(policy, frames);
    return `# Upstream on nginx. In a server block that has the page's folder as its root:
#
#     root /path/to/dist;
#     include /path/to/hosting/nginx.conf;
#
# It names the scripts of this build: put it in place with the files of the same build, and reload nginx.
# Served below another path than /, that path goes in place of each "^/" here.

# Packed forms. brotli_static is a module: libnginx-mod-http-brotli-static on Debian, nginx-mod-http-brotli on Alpine and Fedora.
# Without it nginx says "unknown directive"; then put a # before that line.
brotli_static on;
gzip_static on;

# In some mail programs the # of a result link becomes %23. The page puts that right.
location ~ "^/#" {
    rewrite "^" /index.html last;
}

# No addresses of their own: the build's list, and packed forms.
location = /${listName} {
    return 404;
}
location ~ "^/(?:${groups.map(({ pattern }) => pattern).join("|")})\\.(?:br|gz)$" {
    return 404;
}

${groups.map(location).join("\n")}`;
}
