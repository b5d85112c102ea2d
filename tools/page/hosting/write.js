// The files that tell a host what to say with the page. All of them are made from tools/page/headers.js.
import { join } from "node:path";
import { write } from "../../shared/files.js";
import { fail } from "../../shared/run.js";
import { anyone, policyOf } from "../headers.js";
import { apacheFile } from "./apache.js";
import { caddyFile } from "./caddy.js";
import { nginxFile } from "./nginx.js";
import { headersFile } from "./static-hosts.js";

/** A source as frame-ancestors takes it: a site, all sites below a name, a scheme; nothing that could end the header or the line. */
const source = /^(\*|'self'|[a-z][a-z0-9+.-]*:|([a-z][a-z0-9+.-]*:\/\/)?(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:(\d+|\*))?)$/i;

/** @param {string} frames @returns {string | null} what is wrong with a list of sites that may show the page in a frame */
export function problemOfFrames(frames) {
    const sources = frames.trim().split(/\s+/);
    if (sources.length === 1 && sources[0] === "'none'") return null;
    const wrong = sources.find((each) => !source.test(each));
    return wrong === undefined ? null : `frame-ancestors cannot have ${wrong || "nothing"}; it takes sites like https://example.org, https://*.example.org, 'self', or 'none' alone`;
}

/**
 * @param {string} folder
 * @param {Map<string, Uint8Array>} served the page's files, by name
 * @param {string} [frames] who may show the page in a frame
 */
export function writeHosting(folder, served, frames = anyone) {
    const problem = problemOfFrames(frames);
    if (problem) fail(problem);
    const policy = policyOf(String(served.get("index.html")));
    const sources = frames.trim().split(/\s+/).join(" ");
    write(join(folder, "nginx.conf"), nginxFile(policy, sources));
    write(join(folder, "Caddyfile"), caddyFile(policy, sources));
    write(join(folder, ".htaccess"), apacheFile(policy, sources));
    write(join(folder, "_headers"), headersFile(policy, sources, [...served.keys()].sort()));
}
