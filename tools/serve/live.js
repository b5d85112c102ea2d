// The server's side of a page that follows changes: adds a script to the page, and tells every open page by server-sent
// events which page there is now, or what is wrong with the sources. Used with --watch only. Depends on node.
import { readFileSync } from "node:fs";
import { otherHeaders } from "../page/headers.js";
import { mapName } from "../page/source-map.js";

/** Addresses that no file of the page has. */
const eventsAddress = "/-/events", scriptAddress = "/-/live.js";
const mapAddress = `/${mapName}`;

const script = readFileSync(new URL("live-page.js", import.meta.url));

/** @typedef {import("node:http").ServerResponse} Response */

/** @param {string} kind @param {string} text of one line */
const event = (kind, text) => `event: ${kind}\ndata: ${text}\n\n`;

export class Live {
    /** Connections of open pages. @type {Set<Response>} */
    #open = new Set();
    /** What every page should know, also one that comes later. */
    #news = "";
    /** Names the page that there is now. */
    #version = "";

    /** @param {() => Promise<Buffer | null>} [map] makes the module's source map; only a debugger asks for it, and then waits */
    constructor(map = async () => null) {
        this.map = map;
    }

    /** @param {string} version */
    changed(version) {
        this.#version = version;
        this.#tell(event("page", version));
    }

    /** @param {string} problem lines for people */
    failed(problem) {
        this.#tell(event("problem", JSON.stringify(problem)));
    }

    /** @param {string} news */
    #tell(news) {
        this.#news = news;
        for (const response of this.#open) response.write(news);
    }

    /** The page with the script. Its policy lets it run, as one of the page's own files. @param {string} html */
    follow(html) {
        return html.replace("</head>", `<script src="${scriptAddress}" data-version="${this.#version}" defer></script>\n</head>`);
    }

    /**
     * Answers what is asked for at these addresses.
     * @param {import("node:http").IncomingMessage} request @param {Response} response
     * @returns {boolean} false: something else was asked for
     */
    answer(request, response) {
        if (request.url === scriptAddress) {
            response.writeHead(200, { ...otherHeaders, "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" }).end(script);
            return true;
        }
        if (request.url === mapAddress) {
            this.map().then((map) => {
                response.writeHead(map ? 200 : 404, { ...otherHeaders, "Content-Type": "application/json", "Cache-Control": "no-cache" }).end(map ?? undefined);
            });
            return true;
        }
        if (request.url !== eventsAddress) return false;
        response.writeHead(200, { ...otherHeaders, "Content-Type": "text/event-stream", "Cache-Control": "no-cache" });
        // When the server has gone, the browser asks again until it is back, and then hears what there is.
        response.write(`retry: 500\n\n${this.#news}`);
        this.#open.add(response);
        response.on("close", () => this.#open.delete(response));
        return true;
    }
}
