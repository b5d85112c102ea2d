// The bill of materials of the npm package, as CycloneDX 1.6 JSON: the C++ that is compiled into its modules, the node packages of
// which its programs hold code, the typeface, and what the compiler adds. It names no time and no machine, so that the same
// package has the same one. May use: bundled's types, page (the lock file).
import { createHash } from "node:crypto";
import { readLock } from "../page/notices.js";
import { packageName } from "./manifest.js";

/** @typedef {Record<string, unknown> & {"bom-ref": string}} Component */

/** How SPDX says what the notices say for people. @type {Record<string, string>} */
const spdx = {
    "MIT or public domain": "MIT OR LicenseRef-public-domain", "MIT or NCSA": "MIT OR NCSA",
    "Apache-2.0 with LLVM exceptions": "Apache-2.0 WITH LLVM-exception",
};

/** A licence as CycloneDX says it: an id of SPDX's list, or an expression of them. @param {string} licence */
function licences(licence) {
    const said = spdx[licence] ?? licence.replace(/^\((.*)\)$/, "$1");
    return said.includes(" ") ? [{ expression: said }] : [{ license: { id: said } }];
}

/** @param {string} name @param {string} version @param {string} licence @param {string} purl @param {object} [more] @returns {Component} */
const library = (name, version, licence, purl, more = {}) =>
    ({ type: "library", "bom-ref": purl, name, ...(version && { version }), scope: "required", licenses: licences(licence), purl, ...more });

/** @param {string} name */
const npmName = (name) => name.replace("@", "%40");

/** The C and C++ libraries, with the archive that each was taken from. @returns {Component[]} */
const pinned = () => readLock().dependencies.filter(({ shipped }) => shipped.length > 0).map((part) => {
    const { name, version, licence, upstream } = /** @type {any} */ (part);
    const [, owner, repository, tag] = /github\.com\/([^/]+)\/([^/]+)\/archive\/refs\/tags\/(.+)\.tar\.gz$/.exec(upstream.url) ?? [];
    return library(name, version, licence, `pkg:github/${owner.toLowerCase()}/${repository.toLowerCase()}@${tag}`, {
        hashes: [{ alg: "SHA-256", content: upstream.sha256 }], externalReferences: [{ type: "distribution", url: upstream.url }],
    });
});

/** What libraries hold of others, and what the compiler adds: known by name, not by version. @param {import("./bundled.js").Bundled[]} bundled @returns {Component[]} */
function within(bundled) {
    const { dependencies, runtime } = readLock();
    const inside = dependencies.filter(({ shipped }) => shipped.length > 0).flatMap(({ notices = [] }) => notices.slice(1));
    return [...inside, ...runtime.flatMap(({ notices = [] }) => notices), ...bundled.flatMap(({ holds }) => holds)].map(({ of, licence }) =>
        library(of, "", licence, `pkg:generic/${encodeURIComponent(of.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"))}`));
}

/** A number that the same content always has, as RFC 9562 writes those of version 8. @param {string} content */
function numberOf(content) {
    const hex = createHash("sha256").update(content).digest("hex");
    return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * @param {string} version @param {import("./bundled.js").Bundled[]} bundled
 * @param {{name: string, version: string, licence: string}} typeface
 */
export function billOfMaterials(version, bundled, typeface) {
    const components = [
        ...pinned(), ...within(bundled),
        library(typeface.name, typeface.version, typeface.licence, `pkg:npm/${npmName(typeface.name)}@${typeface.version}`),
        ...bundled.map(({ name, version: own, licence }) => library(name, own, licence, `pkg:npm/${npmName(name)}@${own}`)),
    ];
    const own = `pkg:npm/${packageName}@${version}`;
    const content = {
        metadata: { component: { type: "application", "bom-ref": own, name: packageName, version, licenses: licences("MIT"), purl: own } },
        components,
        dependencies: [
            { ref: own, dependsOn: components.map((each) => each["bom-ref"]) },
            ...components.map((each) => ({ ref: each["bom-ref"], dependsOn: [] })),
        ],
    };
    return { $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json", bomFormat: "CycloneDX", specVersion: "1.6",
        serialNumber: numberOf(JSON.stringify(content)), version: 1, ...content };
}
