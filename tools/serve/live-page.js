// In a page that `script/server --watch` serves: loads it anew when there is another one, and shows in a bar what is wrong
// with the sources. The visit stays, because the page keeps it. The server adds this script; a released page has none of it.
/* global document, location, EventSource */
(() => {
    const version = document.currentScript?.dataset.version;
    const bar = document.createElement("pre");
    bar.id = "upstream-watch";
    bar.setAttribute("role", "alert");
    // Looks by themselves are no style sheet, which the page's policy would refuse.
    Object.assign(bar.style, {
        position: "fixed", inset: "auto 0 0 0", zIndex: "2147483647", maxHeight: "50vh", overflow: "auto", margin: "0",
        padding: "12px 16px", background: "#7a1020", color: "#ffffff", font: "13px/1.4 monospace", whiteSpace: "pre-wrap",
    });

    /** @param {string} problem nothing: all is well */
    function show(problem) {
        bar.textContent = problem;
        if (problem) document.documentElement.append(bar);
        else bar.remove();
    }

    const events = new EventSource("/-/events");
    events.addEventListener("page", ({ data }) => {
        if (data === version) show("");
        else location.reload();
    });
    events.addEventListener("problem", ({ data }) => show(JSON.parse(data)));
})();
