// All that the plugin promises, in the order in which an owner would see it: it is installed first and deleted last.
import { setUp } from "./helpers/setting.js";
import { block } from "./topics/block.js";
import { colour } from "./topics/colour.js";
import { delayed } from "./topics/delayed.js";
import { example } from "./topics/example.js";
import { hostile } from "./topics/hostile.js";
import { installs } from "./topics/install.js";
import { settings } from "./topics/settings.js";
import { shortcode } from "./topics/shortcode.js";
import { uninstalls } from "./topics/uninstall.js";

/** @param {import("./helpers/sources.js").Source} source */
export function promises(source) {
    const setting = setUp(source);
    installs(setting);
    settings(setting);
    colour(setting);
    block(setting);
    shortcode(setting);
    example(setting);
    delayed(setting);
    hostile(setting);
    uninstalls(setting);
}
