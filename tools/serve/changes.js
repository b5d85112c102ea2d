// Which files have changed since somebody last asked. Looks at every file's time and size: a few milliseconds for this
// project, and the same with every version of node, every editor's way of saving, and on folders that another machine
// shares. Depends on node only.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** @param {string} path a file or a folder @param {Map<string, string>} seen */
function look(path, seen) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (!stat.isDirectory()) {
        seen.set(path, `${stat.mtimeMs} ${stat.size}`);
        return;
    }
    for (const name of readdirSync(path)) look(join(path, name), seen);
}

export class Changes {
    /** @type {Map<string, string>} */
    #seen;

    /** @param {string[] | (() => string[])} places files and folders, or what says which there are now */
    constructor(places) {
        this.places = typeof places === "function" ? places : () => places;
        this.#seen = this.#look();
    }

    #look() {
        const seen = new Map();
        for (const place of this.places()) look(place, seen);
        return seen;
    }

    /** @returns {string[]} what is other, new or gone since the last time */
    since() {
        const before = this.#seen, now = this.#seen = this.#look();
        const other = [...now].filter(([path, state]) => before.get(path) !== state).map(([path]) => path);
        const gone = [...before.keys()].filter((path) => !now.has(path));
        return [...other, ...gone];
    }
}
