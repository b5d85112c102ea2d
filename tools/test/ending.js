// Loaded before each test file: a test that failed on its way may have left a server open, for which node would wait for ever.
import { after } from "node:test";
import { isMainThread } from "node:worker_threads";

/** As long as it takes to close a file's browsers and servers in good order. */
const milliseconds = Number(process.env.UPSTREAM_TEST_ENDING ?? 60_000);

/** Not what a test starts itself: that finds the same surroundings. */
const isTestFile = process.env.NODE_TEST_CONTEXT !== undefined && isMainThread && /\.test\.m?js$/.test(process.argv[1] ?? "");

if (isTestFile) {
    after(() => {
        setTimeout(() => {
            console.error(`Left open by ${process.argv[1]}: ${process.getActiveResourcesInfo().join(", ")}.`);
            process.exit();
        }, milliseconds).unref();
    });
}
