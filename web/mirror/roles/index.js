// Every role of the semantic tree (docs/web-interface.md) by its name on the wire. May use: the files of this folder.
import { drag, group, list, listitem, ordered, region } from "./containers.js";
import { button, checkbox, link, radio } from "./controls.js";
import { file, select, textbox } from "./fields.js";
import { image, progress } from "./pictures.js";
import { cell, columnheader, row, rowheader, table } from "./table.js";
import { heading, status, text } from "./text.js";

/** @type {Record<import("../../abi/wire.js").Role, import("./role.js").Role>} */
export const roles = {
    region, group, list, ordered, listitem, drag,
    heading, text, status,
    radio, checkbox, button, link,
    textbox, file, select,
    image, progress,
    table, row, columnheader, rowheader, cell,
};
