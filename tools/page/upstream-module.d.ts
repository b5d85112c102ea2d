// What the bundler puts in place of "upstream-module": Emscripten's glue for src/platform/web.
declare module "upstream-module" {
    export default function createUpstream(options: object): Promise<import("../../web/abi/declared.d.ts").Exports>;
}
