// The element for bundlers and for Node, where importing it does nothing: `import "upstream-assessment/element"`. As a script of its own it
// is dist/element.js (classic.js). May use: this folder.
import { UpstreamAssessment } from "./element.js";

export { UpstreamAssessment };

/** Its name in pages. */
export const tag = "upstream-assessment";

const registry = globalThis.customElements;
if (registry && !registry.get(tag)) registry.define(tag, UpstreamAssessment);
