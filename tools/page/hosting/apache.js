// What the page needs of Apache, as a file in the page's folder.
import { listName } from "../former-files.js";
import { groupsOf } from "../headers.js";
import { encodings } from "../packed.js";

/** @param {string} value */
const quoted = (value) => `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

/** A file and its packed forms are the same to whoever asks. @param {import("../headers.js").Group} group */
function files({ what, pattern, headers }) {
    const { "Content-Type": type, ...others } = headers;
    const lines = Object.entries(others).map(([name, value]) => `    Header set ${name} ${quoted(value)}`);
    return `# ${what}\n<FilesMatch "^(?:${pattern})(?:\\.(?:br|gz))?$">\n    ForceType ${quoted(type)}\n${lines.join("\n")}\n</FilesMatch>\n`;
}

/** @param {string} encoding @param {string} ending @param {string} any every file of the page, as a pattern */
const packed = (encoding, ending, any) => `RewriteCond %{HTTP:Accept-Encoding} (?:^|[\\s,])${encoding}(?:$|[\\s,;])
RewriteCond %{REQUEST_FILENAME}${ending} -f
RewriteRule "^(${any})$" "$1${ending}" [L]
<FilesMatch "^(?:${any})\\${ending}$">
    Header set Content-Encoding ${encoding}
    RemoveEncoding ${ending}
    RemoveLanguage ${ending}
</FilesMatch>
`;

/** @param {string} policy @param {string} frames */
export function apacheFile(policy, frames) {
    const groups = groupsOf(policy, frames);
    const any = `(?:${groups.map(({ pattern }) => pattern).join("|")})`;
    return `# Upstream on Apache. It goes into the page's folder as .htaccess, with every build anew: it names the scripts of this build.
# It needs the modules headers and rewrite, and for the folder:  AllowOverride FileInfo Indexes Options=Indexes

DirectoryIndex index.html
Options -Indexes
RewriteEngine On

# For a site that answers https only:
# Header set Strict-Transport-Security "max-age=31536000"

# No addresses of their own: this file, the build's list, and packed forms, unless a rule below has led there. Those are packed once.
RewriteRule "^\\.htaccess$|^\\${listName}$" - [R=404,L]
RewriteCond %{ENV:REDIRECT_STATUS} ^$
RewriteRule "^${any}\\.(?:br|gz)$" - [R=404,L]
RewriteRule "^${any}\\.(?:br|gz)$" - [E=no-gzip:1,E=no-brotli:1,L]

# In some mail programs the # of a result link becomes %23. The page puts that right.
RewriteRule "^(?:#.*)?$" index.html

# Packed forms.
${Object.entries(encodings).map(([encoding, ending]) => packed(encoding, ending, any)).join("")}
${groups.map(files).join("\n")}`;
}
