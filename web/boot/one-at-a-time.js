// Work that may be asked for again while it is being done. May use: nothing.

/**
 * Never within itself, but once more behind it: an element that goes and had the focus reports that in the middle of a run.
 * @param {() => void} what @param {() => void} then when there is no more to do
 */
export function oneAtATime(what, then) {
    let running = false, again = false;
    return () => {
        again = running;
        if (running) return;
        running = true;
        do {
            again = false;
            what();
        } while (again);
        running = false;
        then();
    };
}
