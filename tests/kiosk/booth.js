// The page of the power cuts: it says what is kept, then keeps records as fast as it can, and says of each when it was
// acknowledged. The same page with relaxed durability lies in a frame of another origin. May use: node.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { root } from "../../tools/shared/run.js";

/** @typedef {import("../../web/kiosk/records/record.js").Kept} Kept */
/** @typedef {{records: Kept[], damaged: number, missing: number, failure?: string}} Left */
/** @typedef {"strict" | "relaxed"} Kind */

/** @param {Kind} kind @param {string} other address of what lies in the frame, or nothing */
const page = (kind, other) => `<!doctype html><title>${kind}</title>${other && `<iframe src="${other}"></iframe>`}<script type="module">
import { RecordStore } from "/kiosk/records/store.js";
import { Witness } from "/kiosk/records/witness.js";
import { DeviceStorage } from "/storage/device-storage.js";
const tell = (what, body) => fetch("/" + what, { method: "POST", body: JSON.stringify(body) });
const store = new RecordStore({ durability: "${kind}", witness: new Witness(new DeviceStorage()) });
let left;
try {
    const { records, damaged } = await store.contents();
    left = { records, damaged: damaged.length, missing: (await store.counts()).missing };
} catch (error) {
    left = { records: [], damaged: 0, missing: 0, failure: String(error) };
}
await tell("left", left);
for (let at = 0; ; ++at) {
    try {
        const record = await store.add("2." + crypto.randomUUID());
        tell("acknowledged", record);
    } catch (error) {
        await tell("failed", String(error));
        break;
    }
    await new Promise((next) => setTimeout(next, 5));
}
</script>`;

/** One origin's server, and what its page has said since it was last asked. */
export class Booth {
    /** @type {Kept[]} */
    acknowledged = [];
    /** @type {string[]} */
    failures = [];
    address = "";
    /** @type {(left: Left) => void} */
    #told = () => {};
    #server;

    /** @param {Kind} kind @param {string} [other] */
    constructor(kind, other = "") {
        this.#server = createServer(async (request, response) => {
            const path = normalize((request.url ?? "/").split("?")[0]);
            response.setHeader("Cache-Control", "no-store");
            if (request.method === "POST") {
                let text = "";
                for await (const part of request) text += part;
                this.#hear(path, JSON.parse(text));
                return response.end();
            }
            if (path === "/") return response.setHeader("Content-Type", "text/html").end(page(kind, other));
            if (!/^\/(kiosk|storage)\//.test(path)) return response.writeHead(404).end();
            response.setHeader("Content-Type", "text/javascript").end(readFileSync(join(root, "web", path)));
        });
    }

    /** @param {string} path @param {any} body */
    #hear(path, body) {
        if (path === "/left") this.#told(body);
        else if (path === "/acknowledged") this.acknowledged.push(body);
        else this.failures.push(body);
    }

    async listen() {
        await new Promise((listening) => this.#server.listen(0, "127.0.0.1", () => listening(null)));
        const { port } = /** @type {import("node:net").AddressInfo} */ (this.#server.address());
        this.address = `http://127.0.0.1:${port}/`;
        return this;
    }

    /** What the page finds when it starts next. @param {number} [deadline] @returns {Promise<Left>} */
    left(deadline = 40_000) {
        return new Promise((resolve, reject) => {
            const timer = setTimeout(() => reject(new Error("the page did not say what is left")), deadline);
            this.#told = (left) => {
                clearTimeout(timer);
                resolve(left);
            };
        });
    }

    close() {
        this.#server.closeAllConnections();
        this.#server.close();
    }
}
