// Made by tools/abi/write.js from src/platform/web/abi.json: change that, not this.
// Numbers in the arguments of the module's functions. May use: nothing.

/** What up_boot says. */
export const bootStatus = {
    ready: 0,
    badContent: 1,
    badTheme: 2,
    more: 3,
};

/** The bits of up_view. */
export const viewFlags = {
    dark: 1,
    reducedMotion: 2,
    highContrast: 4,
    html: 8,
    finePointer: 16,
    canShare: 32,
    printing: 64,
    provisional: 128,
};

/** What a pump says is due; the bits of up_pump. */
export const due = {
    tree: 1,
    picture: 2,
    effects: 4,
};
