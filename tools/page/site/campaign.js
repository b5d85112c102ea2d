// The part “campaign” of a configuration: which parameters of the page's address go on to the contact. May use: checks, findings.
import { list, must } from "../inputs/checks.js";
import { pointerTo } from "../inputs/findings.js";

/** Names that the page, its frame or a form has other uses for. */
const taken = ["lang", "theme", "perspective", "result", "consent", "access_key", "__proto__"];

/** @param {unknown} name */
const isParameter = (name) => typeof name === "string" && /^[A-Za-z][\w.-]{0,39}$/.test(name) && !taken.includes(name);

const check = list("a list of at most 20 names, such as [\"utm_source\", \"utm_campaign\"]",
    must(`the name of a parameter: a letter, then letters, digits, “_”, “-” or “.”; not ${taken.slice(0, 4).join(", ")}`, isParameter), { least: 0, most: 20 });

/** @param {unknown} section @returns {import("../inputs/findings.js").Finding[]} */
export function campaignFindings(section) {
    const findings = check(section, ["campaign"]);
    if (!Array.isArray(section)) return findings;
    const again = section.flatMap((name, index) => (section.indexOf(name) < index ? [index] : []));
    return [...findings, ...again.map((index) => ({ pointer: pointerTo("campaign", index), is: "this name is there twice", expected: "each name once" }))];
}
