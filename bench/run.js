// `script/bench engine`, `page`, `host` and `kiosk`: each measures one thing and prints one table.
import { misused, readArguments } from "../tools/shared/arguments.js";

const { positionals: [what = "nothing", ...more] } = readArguments("bench", { allowPositionals: true });
if (!["engine", "page", "host", "kiosk"].includes(what) || more.length > 0) misused("bench", `It measures engine, page, host or kiosk, not ${[what, ...more].join(" ")}.`);
await import(`./${what}.js`);
