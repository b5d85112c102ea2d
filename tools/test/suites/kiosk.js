// What a kiosk keeps, on disks that are cut off, full or damaged. Needs a browser and the sources of web/kiosk, and no built page.
import { find } from "../../shared/run.js";
import { check } from "../tally.js";
import { runFiles, testFiles } from "./scripts.js";

function run() {
    if (!["chromium-headless-shell", "chromium"].some(find)) return check("a browser is there", "There is no chromium on the PATH.");
    return runFiles("kiosk", testFiles("tests/kiosk"), { atOnce: 2 });
}

/** @type {import("../tally.js").Suite} */
export const kiosk = { name: "kiosk", about: "records of a kiosk through power cuts, on full and on damaged disks", run };
