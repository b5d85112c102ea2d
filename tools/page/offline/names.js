// Names that stay, as browsers keep them: of the manifest, and of the service worker, which a browser asks for again by its name. May use: nothing.

export const manifestName = "app.webmanifest";
export const workerName = "sw.js";
