// Another program's reading of QR codes in pictures: zxing, which shares nothing with what draws them. May use: zxing-wasm.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const require = createRequire(import.meta.url);
await prepareZXingModule({
    overrides: { wasmBinary: /** @type {any} */ (readFileSync(require.resolve("zxing-wasm/reader/zxing_reader.wasm")).buffer) },
    fireImmediately: true,
});

/** The codes in a picture, with where they are. @param {Buffer} png */
export const codesIn = (png) => readBarcodes(new Uint8Array(png), { formats: ["QRCode"] });

/** Their texts. @param {Buffer} png */
export const scan = async (png) => (await codesIn(png)).map(({ text }) => text);
