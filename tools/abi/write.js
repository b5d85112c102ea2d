// Writes what follows from src/platform/web/abi.json: `node tools/abi/write.js`, after that file was changed.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { madeFiles } from "./made.js";
import { root } from "../shared/run.js";

/** @param {string} file */
const read = (file) => readFileSync(join(root, file), "utf8");

for (const [file, text] of Object.entries(madeFiles(JSON.parse(read("src/platform/web/abi.json")), read))) writeFileSync(join(root, file), text);
