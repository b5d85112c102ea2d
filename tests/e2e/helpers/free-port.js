// A port for a program that wants to be told one. May use: nothing.
import { createServer } from "node:net";

/** @returns {Promise<number>} a port of 127.0.0.1 that is free now */
export const freePort = () => new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
        const { port } = /** @type {import("node:net").AddressInfo} */ (probe.address());
        probe.close(() => resolve(port));
    });
});
