// `script/bench engine`, `page`, `host` and `kiosk`: each measures one thing and prints what it found.
import { misused, readArguments } from "../tools/shared/arguments.js";

const { positionals: [what = "nothing", ...more], values } = readArguments("bench", { allowPositionals: true, options: {
    runs: { type: "string" }, dist: { type: "string", multiple: true }, name: { type: "string", multiple: true }, markdown: { type: "boolean" },
} });
if (!["engine", "page", "host", "kiosk"].includes(what) || more.length > 0) misused("bench", `It measures engine, page, host or kiosk, not ${[what, ...more].join(" ")}.`);
const [option] = Object.keys(values);
if (option && what !== "page") misused("bench", `Only page takes --${option}.`);
const { runs = "5", dist = [], name = [], markdown = false } = values;
if (!/^[1-9]\d*$/.test(runs)) misused("bench", `--runs takes a number, not ${runs}.`);
if (dist.length !== name.length) misused("bench", "Each --dist has a --name.");
const { measure } = await import(`./${what}.js`);
await measure?.({ runs: Number(runs), others: name.map((each, index) => ({ name: each, folder: dist[index] })), markdown });
