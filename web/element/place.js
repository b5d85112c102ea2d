// An inline frame's place in its host: as high as its content, and told what of it is seen. What stands below it is never moved under a
// reader's eyes but to make room. May use: nothing.

export class Place {
    #frame;
    #say;
    #begun;
    /** What was said last. */
    #said = "";
    /** As high as the content is, and as the frame is. */
    #wanted = 0;
    #height = 0;
    /** The window; a phone's grows and shrinks with its bars, which is no reason to lay out anew. */
    #window = { width: 0, height: 0 };

    /**
     * @param {HTMLIFrameElement} frame
     * @param {(visible: {top: number, height: number}) => void} say what is seen
     * @param {() => void} begun the frame has a height of its own
     * @param {AbortSignal} signal ends it
     */
    constructor(frame, say, begun, signal) {
        this.#frame = frame;
        this.#say = say;
        this.#begun = begun;
        const moved = () => this.moved();
        // Whatever scrolls, not the document alone.
        document.addEventListener("scroll", moved, { signal, capture: true, passive: true });
        addEventListener("resize", moved, { signal });
        const observer = new ResizeObserver(moved);
        observer.observe(document.documentElement);
        signal.addEventListener("abort", () => observer.disconnect());
    }

    /** The page has come anew, and knows nothing. */
    again() {
        this.#said = "";
        this.moved();
    }

    /** @param {number} height of the content */
    resize(height) {
        this.#wanted = height;
        if (this.#height === 0) this.#begin(/** @type {HTMLElement} */ (this.#frame.parentElement));
        this.#fit();
        this.moved();
    }

    /** The first time it is as high as the place that was kept for it. @param {HTMLElement} box */
    #begin(box) {
        this.#set(box.offsetHeight);
        this.#begun();
    }

    #fit() {
        if (this.#wanted === this.#height) return;
        const { top, bottom } = this.#frame.getBoundingClientRect();
        // What is read below would jump either way: that waits.
        if (bottom <= 0) return;
        // What follows comes no further than to the window's lower edge, from where nobody sees it come; more, when that is scrolled away.
        const lowest = Math.min(this.#height, Math.ceil(innerHeight - top));
        const height = Math.max(this.#wanted, lowest);
        if (height !== this.#height) this.#set(height);
    }

    /** @param {number} height */
    #set(height) {
        this.#height = height;
        this.#frame.style.height = `${height}px`;
    }

    /** The frame may be elsewhere in the window. */
    moved() {
        this.#fit();
        if (innerWidth !== this.#window.width) this.#window = { width: innerWidth, height: 0 };
        this.#window.height = Math.max(this.#window.height, innerHeight);
        const top = Math.round(this.#frame.getBoundingClientRect().top);
        const visible = { top: Math.min(Math.max(0, -top), this.#height), height: this.#window.height };
        const said = `${visible.top} ${visible.height}`;
        if (said === this.#said) return;
        this.#said = said;
        this.#say(visible);
    }
}
