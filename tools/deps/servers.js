// What suites serve pages with: nginx with its module for brotli, Caddy, and WordPress. Debian's packages would run them as services of
// this machine from then on, Caddy's would also renew a library of the browsers, and WordPress's wants Apache. So they are unpacked into .deps/servers and not
// installed, which takes no root. A server that is on the PATH already is used as it is. Used by script/bootstrap.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { attempt, find, root } from "../shared/run.js";

/**
 * @typedef {{name: string, packages: string[], program: string, parts?: string[], why: string}} Server
 *   packages: Debian's; program: its place in them; parts: files that it needs besides, in one of these places
 */

/** Where nginx has its modules, on Debian and elsewhere. */
const moduleFolders = ["usr/lib/nginx/modules", "usr/lib64/nginx/modules", "usr/local/libexec/nginx"];

/** @type {Server[]} */
export const servers = [
    { name: "nginx", packages: ["nginx", "libnginx-mod-http-brotli-static"], program: "usr/sbin/nginx",
      parts: moduleFolders.map((folder) => `${folder}/ngx_http_brotli_static_module.so`), why: "serves the page to the suite hosting" },
    { name: "caddy", packages: ["caddy"], program: "usr/bin/caddy", why: "serves it too" },
    // A program in PHP. Its package takes some parts from others.
    { name: "wordpress", packages: ["wordpress", "wordpress-theme-twentytwentythree", "libjs-cropper", "libjs-underscore", "php-getid3"],
      program: "usr/share/wordpress/wp-load.php", parts: ["usr/share/wordpress/wp-content/themes/twentytwentythree/style.css"],
      why: "is what the suite wordpress tests the plugin in" },
];

const unpacked = join(root, ".deps", "servers");

/**
 * Where a server is, whole, or null.
 * @param {string} name
 * @param {{folder?: string, known?: Server[]}} [from] folder: where they are unpacked
 * @returns {{program: string, part: string} | null} part: the file that it needs besides
 */
export function placeOf(name, { folder = unpacked, known = servers } = {}) {
    const server = known.find((each) => each.name === name);
    if (!server) return null;
    const own = join(folder, name);
    const systems = [find(name), join("/", server.program)].find((path) => path !== null && existsSync(path));
    for (const [program, base] of [[systems, "/"], [join(own, server.program), own]]) {
        if (!program || !existsSync(program)) continue;
        const part = server.parts?.map((path) => join(String(base), path)).find(existsSync);
        if (part !== undefined || !server.parts) return { program, part: part ?? "" };
    }
    return null;
}

/** @param {string[]} packages @param {string} folder @returns {{ok: boolean, output: string}} */
function download(packages, folder) {
    if (!find("apt-get") || !find("dpkg-deb")) return { ok: false, output: "" };
    const fetch = () => attempt("apt-get", ["-q", "-o", "APT::Sandbox::User=", "download", ...packages], { quiet: true, cwd: folder });
    let done = fetch();
    // A list of packages that is old, or not there.
    if (!done.ok && process.getuid?.() === 0) {
        attempt("apt-get", ["-o", "DPkg::Lock::Timeout=300", "-q", "update"], { quiet: true });
        done = fetch();
    }
    return done;
}

/** @param {Server} server @param {string} folder @param {typeof download} get @returns {string} what went wrong */
function bring(server, folder, get) {
    const fresh = join(folder, `${server.name}-${process.pid}`), place = join(folder, server.name);
    mkdirSync(fresh, { recursive: true });
    const { ok, output } = get(server.packages, fresh);
    for (const file of ok ? readdirSync(fresh) : []) {
        attempt("dpkg-deb", ["-x", join(fresh, file), fresh], { quiet: true });
        rmSync(join(fresh, file), { recursive: true });
    }
    rmSync(place, { recursive: true, force: true });
    if (ok) renameSync(fresh, place);
    rmSync(fresh, { recursive: true, force: true });
    return ok ? "" : output;
}

/**
 * Unpacks what is missing, or says how to come by it.
 * @param {{folder?: string, known?: Server[], get?: typeof download, say?: (text: string) => void}} [from]
 * @returns {boolean} whether every server is there
 */
export function bringServers({ folder = unpacked, known = servers, get = download, say = console.error } = {}) {
    const missing = known.filter(({ name }) => placeOf(name, { folder, known }) === null);
    if (missing.length > 0) console.log(`Unpacking: ${missing.flatMap(({ packages }) => packages).join(" ")}`);
    for (const server of missing) {
        const problem = bring(server, folder, get);
        if (placeOf(server.name, { folder, known })) continue;
        say(`${problem}Not there: ${server.name}, which ${server.why}. It is in Debian's ${server.packages.join(" and ")}; ` +
            "elsewhere install it so that it is on the PATH, with its module.\n");
    }
    return missing.every(({ name }) => placeOf(name, { folder, known }) !== null);
}
