// What a browser holds a file against (Subresource Integrity), and the part of it that names the file. Depends on node only.
import { createHash } from "node:crypto";

/** As an `integrity` attribute and a policy say it. @param {string | Uint8Array} content */
export const integrityOf = (content) => `sha256-${createHash("sha256").update(content).digest("base64")}`;

/**
 * The digest in a file's name. It is the beginning of what stands in its `integrity`, so that index.html, in which both stand
 * for each file, packs smaller.
 * @param {Uint8Array} content
 */
export const digestInName = (content) => createHash("sha256").update(content).digest("base64url").slice(0, 10);

/** That digest, in a pattern. */
export const digestPattern = "[A-Za-z0-9_-]{10}";
