// Made by tools/abi/write.js from src/platform/web/abi.json: change that, not this.
// What crosses between the module and JavaScript, for the type checker: it costs the page nothing.

/** The module's C functions; `text` is a place in memory and a length. */
export interface Exports {
    HEAPU8: Uint8Array;
    _up_alloc(length: number): number;
    _up_boot_field(name: number, name_length: number, text: number, text_length: number): void;
    _up_boot(): number;
    _up_problem(): number;
    _up_length(): number;
    _up_typeface_changed(): void;
    _up_view(width: number, height: number, ratio: number, flags: number): void;
    _up_insets(top: number, right: number, bottom: number, left: number): void;
    _up_scroll(y: number): void;
    _up_pointer(x: number, y: number, down: 0 | 1, touch: 0 | 1): void;
    _up_focus(id: number, id_length: number, ring: 0 | 1): void;
    _up_action(id: number, id_length: number, value: number, keyboard: 0 | 1): void;
    _up_input(id: number, id_length: number, text: number, text_length: number): void;
    _up_link(fragment: number, fragment_length: number): void;
    _up_history_step(screen: number, screen_length: number): void;
    _up_other_tab_saved(session: number, session_length: number): void;
    _up_results(kept: number, kept_length: number): void;
    _up_copied(worked: 0 | 1): void;
    _up_lazy_loaded(worked: 0 | 1): void;
    _up_language_failed(): void;
    _up_new_visitor(): void;
    _up_pump(now_ms: number): number;
    _up_draw_ahead(): 0 | 1;
    _up_wait(): number;
    _up_picture(): number;
    _up_tree(): number;
    _up_effects(): number;
    _up_card(picture: number, picture_length: number): number;
    _up_painted(on: 0 | 1): void;
}

/** What up_boot reads. */
export interface BootMessage {
    /** The instrument file. */
    instrument: string;
    /** The words file. */
    words: string;
    /** Code of the texts' language. */
    language: string;
    /** Name of the instrument file, for messages. */
    source: string;
    /** The theme file. */
    theme?: string | null;
    /** What was kept, if anything was. */
    session?: string | null;
    /** What the visitor chose to keep of results: `r1`, and for each `|`, a day, a blank and a code; empty: nothing can be kept here, and nothing is offered. */
    results?: string | null;
    /** The fragment that the page was opened with. */
    link?: string | null;
    /** The page's address without a fragment: what links that are shown, copied or shared begin with; empty if nobody else could open it: then there are no links. */
    page?: string | null;
    /** Not empty if there is a page for each outcome below `page`, whose link shows a preview. */
    previews?: string | null;
    /** The page's time 0, in whole ms since 1970. */
    origin?: string | null;
    /** Not empty if something that was kept could not be read. */
    damaged?: string | null;
    /** Not empty if a part of the code is loaded lazily. */
    lazy?: string | null;
    /** Not empty at a kiosk: the least side of the result's QR code without its margin, in whole CSS px. */
    kiosk?: string | null;
    /** Those on offer, a line each: code, tab, name. */
    languages?: string | null;
}

/** A node's role. */
export type Role =
    | "region"
    | "heading"
    | "text"
    | "group"
    | "radio"
    | "checkbox"
    | "button"
    | "link"
    | "progress"
    | "list"
    | "ordered"
    | "listitem"
    | "drag"
    | "table"
    | "row"
    | "columnheader"
    | "rowheader"
    | "cell"
    | "image"
    | "status"
    | "textbox"
    | "file"
    | "select";

/** A node's flags: c checked, d disabled, x expandable, e expanded, h hidden, n digit_key, g default_button. */
export type NodeFlag =
    | "c"
    | "d"
    | "x"
    | "e"
    | "h"
    | "n"
    | "g";

/** What the app asks the page to do. */
export type EffectKind =
    | "save"
    | "aside"
    | "results"
    | "file"
    | "push"
    | "pop"
    | "replace"
    | "copy"
    | "announce"
    | "title"
    | "focus"
    | "scroll"
    | "html"
    | "share"
    | "picture"
    | "print"
    | "remind"
    | "loadLazy"
    | "language"
    | "event"
    | "record";
