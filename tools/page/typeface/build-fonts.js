// Writes the page's fonts to a folder, for the native tests of the interface.
// Usage: build-fonts.js --out FOLDER TEXT-FILE…   (the fonts hold the characters of these files)
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { subsetFonts } from "./fonts.js";
import { fail } from "../../shared/run.js";

const [flag, out, ...texts] = process.argv.slice(2);
if (flag !== "--out" || !out || texts.length === 0) fail("usage: build-fonts.js --out FOLDER TEXT-FILE…");
mkdirSync(out, { recursive: true });
for (const [weight, bytes] of await subsetFonts(texts.map((path) => readFileSync(path, "utf8")).join(""))) {
    writeFileSync(join(out, `inter-${weight}.ttf`), bytes);
}
