// A host without the element: it sizes a plain iframe, hears its events and says its options, by the protocol of docs/embed.md.
const frame = document.querySelector("iframe"), list = document.querySelector("#events");
const { origin } = new URL(frame.src);
let there = false;
const send = (message) => there && frame.contentWindow.postMessage({ assessment: 1, ...message }, origin);

/** What of the frame is in sight. */
function show() {
    const top = Math.round(Math.max(0, -frame.getBoundingClientRect().top));
    send({ type: "visible", top: Math.min(top, frame.offsetHeight), height: innerHeight });
}

const does = {
    hello({ speaks: [oldest, newest] }) {
        there = true;
        if (oldest > 1 || newest < 1) return frame.replaceWith(Object.assign(document.createElement("a"), { href: frame.src, textContent: "Take the assessment" }));
        send({ type: "options", campaign: { utm_source: "article" } });
        return show();
    },
    height({ height }) {
        frame.style.height = `${height}px`;
        show();
    },
    scroll() {
        if (frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
    },
    event({ event: { name, ...detail } }) {
        const item = document.createElement("li");
        item.textContent = `${name} ${JSON.stringify(detail)}`;
        list.append(item);
    },
};

addEventListener("message", ({ source, origin: from, data }) => {
    if (source === frame.contentWindow && from === origin && data?.assessment >= 1) does[data.type]?.(data);
});
addEventListener("scroll", show, { passive: true });
addEventListener("resize", show);
// It may have said hello before this script was there.
frame.addEventListener("load", () => frame.contentWindow.postMessage({ assessment: 1, type: "hello" }, origin));
