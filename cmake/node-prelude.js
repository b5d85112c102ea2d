// Put before Emscripten's own code in programs for node: its loader reads the .wasm file from the disk only where
// there is no fetch.
globalThis.fetch = undefined;
