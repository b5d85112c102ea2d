// A display that nobody sees, for browsers that draw only on one. May use: Xvfb.
import { spawn } from "node:child_process";

/** A display of our own, on a number that is free. @returns {Promise<{name: string, close: () => void}>} */
export function openDisplay() {
    const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1440x1200x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    return new Promise((resolve, reject) => {
        server.once("error", reject);
        /** @type {import("node:stream").Readable} */ (server.stdio[3]).once("data", (number) => {
            resolve({ name: `:${String(number).trim()}`, close: () => server.kill() });
        });
    });
}
