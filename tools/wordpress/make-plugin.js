// script/package-wordpress: a built page and the plugin's own files as one zip archive, which WordPress takes by “Upload Plugin”.
// May use: this folder, shared.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { misused, readArguments } from "../shared/arguments.js";
import { dist } from "../shared/files.js";
import { root } from "../shared/run.js";
import { lacks, pluginFiles, pluginName } from "./plugin.js";
import { zip } from "./zip.js";

const { values } = readArguments("package-wordpress", { options: { page: { type: "string" }, out: { type: "string" } } });
const page = resolve(values.page ?? dist), out = resolve(values.out ?? join(root, "build", "wordpress"));
const missing = lacks(page);
if (missing.length > 0) misused("package-wordpress", `In ${page} there is no ${missing.join(" and no ")}: build the page first, or name a folder with --page.`);

const files = pluginFiles(page), path = join(out, `${pluginName}.zip`);
mkdirSync(out, { recursive: true });
writeFileSync(path, zip(files));
console.log(`${files.size} files`);
console.log(path);
