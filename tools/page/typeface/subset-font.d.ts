// What tools/page/typeface/fonts.js uses of the npm package subset-font, which brings no types of its own.
declare module "subset-font" {
    export default function subsetFont(
        font: Uint8Array, text: string, options: { targetFormat: "sfnt" | "woff2"; noLayoutClosure?: boolean; dropTables?: string[] },
    ): Promise<Buffer>;
}
