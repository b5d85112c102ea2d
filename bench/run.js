// `script/bench engine` and `script/bench page`: each measures one thing and prints one table.
import { fail } from "../tools/shared/run.js";

const what = process.argv[2];
if (what !== "engine" && what !== "page") fail("Usage: script/bench engine | page");
await import(`./${what}.js`);
