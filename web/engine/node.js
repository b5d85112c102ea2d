// The engine in Node.js: its WebAssembly is read from the disk, from beside this file. May use: engine.
import { readFile } from "node:fs/promises";
import { comesFrom } from "./engine.js";

export { InstrumentError, compare, link, load, openLink as open, read, score, team } from "./engine.js";

comesFrom(async () => WebAssembly.compile(await readFile(new URL("./engine.wasm", import.meta.url))));
