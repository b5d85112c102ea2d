// The engine in browsers, workers and whatever a bundler makes for them: its WebAssembly is fetched, from beside this file.
// May use: engine.
import { comesFrom } from "./engine.js";

export { InstrumentError, compare, link, load, openLink as open, read, score, team } from "./engine.js";

comesFrom(async () => {
    const address = new URL("./engine.wasm", import.meta.url);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`The engine did not arrive: ${address} answers ${response.status}`);
    return WebAssembly.compile(await response.arrayBuffer());
});
