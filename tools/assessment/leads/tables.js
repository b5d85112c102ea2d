// Opened leads for other programs: a table, and JSON. Pure functions. May use: web/kiosk (export).
import { cell } from "../../../web/kiosk/records/export.js";

/** @typedef {{id: string, lead: import("../../../web/kiosk/leads/lead.js").Lead}} One */

/** @type {Record<string, (one: One) => string>} */
const columns = {
    id: ({ id }) => id,
    time: ({ lead }) => lead.time,
    name: ({ lead }) => lead.name,
    email: ({ lead }) => lead.email,
    company: ({ lead }) => lead.company,
    outcome: ({ lead }) => lead.outcome,
    language: ({ lead }) => lead.language,
    consent: ({ lead }) => (lead.consent.given ? "yes" : "no"),
    "consent time": ({ lead }) => lead.consent.time ?? "",
    "consent version": ({ lead }) => lead.consent.version,
    "consent language": ({ lead }) => lead.consent.language,
    "consent wording": ({ lead }) => lead.consent.text,
};

/** No cell of it is computed by a table program; the mark at the beginning tells them that it is UTF-8. @param {One[]} leads */
export const csvOf = (leads) => `\uFEFF${[Object.keys(columns), ...leads.map((one) => Object.values(columns).map((value) => value(one)))]
    .map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;

/** @param {One[]} leads */
export const jsonOf = (leads) => `${JSON.stringify(leads.map(({ id, lead }) => ({ id, ...lead, version: undefined })), null, 2)}\n`;
