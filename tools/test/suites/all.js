// Every suite of script/test, in the order in which they run: quick and cheap first.
import { budgets } from "./budgets.js";
import { coverage } from "./coverage.js";
import { fuzz } from "./fuzz.js";
import { golden } from "./golden.js";
import { hosting } from "./hosting.js";
import { kiosk } from "./kiosk.js";
import { lint } from "./lint.js";
import { newest } from "./newest.js";
import { npmPackage } from "./package.js";
import { programSuites } from "./programs.js";
import { scriptSuites } from "./scripts.js";
import { wordpress } from "./wordpress.js";

/** @type {import("../tally.js").Suite[]} */
export const suites = [lint, ...programSuites, golden, fuzz, coverage, ...scriptSuites, kiosk, npmPackage, hosting, wordpress, budgets, newest];
