// Doing the same with many things, as many at once as there are cores. Depends on node only.
import { availableParallelism } from "node:os";

/**
 * Begins with the first item; each that is done makes room for the next.
 * @template Item, Result
 * @param {Item[]} items the longest work first, so that the last to end does not begin last
 * @param {(item: Item, index: number) => Promise<Result>} work
 * @param {number} [atOnce]
 * @returns {Promise<Result[]>} in the order of the items; the first rejection, if there is one
 */
export async function sideBySide(items, work, atOnce = availableParallelism()) {
    /** @type {Result[]} */
    const results = [];
    const queue = [...items.entries()];
    const worker = async () => {
        for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1], next[0]);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return results;
}
