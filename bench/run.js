// `script/bench engine` and `script/bench page`: each measures one thing and prints one table.
import { misused, readArguments } from "../tools/shared/arguments.js";

const { positionals: [what = "nothing", ...more] } = readArguments("bench", { allowPositionals: true });
if (what !== "engine" && what !== "page" || more.length > 0) misused("bench", `It measures engine or page, not ${[what, ...more].join(" ")}.`);
await import(`./${what}.js`);
