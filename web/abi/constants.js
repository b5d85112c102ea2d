// Numbers that C++ and JavaScript agree on (docs/web-interface.md). May use: nothing.

/** What a pump says is due; the bits of up_pump. */
export const due = { tree: 1, picture: 2, animation: 4, effects: 8 };

/** What up_boot says. */
export const started = { ready: 0, badContent: 1, badTheme: 2 };

/** The bits of up_view. */
export const viewFlags = { dark: 1, reducedMotion: 2, highContrast: 4, html: 8, finePointer: 16, canShare: 32, printing: 64, held: 128 };

/** Set in an action's value when an arrow key chose. */
export const byKeyboard = 1 << 16;
