// A real screen reader, Orca, over Firefox, in a session of its own: a display that nobody sees, a bus, a home folder, and a
// voice that keeps what it is given to say. A test presses keys as on a keyboard and reads what was said.
// May use: Debian's orca, dbus-daemon, xdotool and firefox-esr; tools/shared, display.js, voice.js.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { find } from "../../../tools/shared/run.js";
import { openDisplay } from "../helpers/display.js";
import { openVoice } from "./voice.js";

/** So long a stillness means that all has been said, ms. */
const silence = 900;
/** No machine is so slow that this is too short, ms. */
const limit = 30_000;

const firefox = ["firefox-esr", "firefox"].find(find);

/** @returns {string | false} why there can be no screen reader on this machine */
export function whyNone() {
    const missing = ["orca", "xdotool", "Xvfb", "dbus-daemon"].filter((program) => !find(program));
    if (!firefox) missing.push("firefox");
    return missing.length > 0 && `not installed: ${missing.join(", ")}`;
}

/** Nothing is asked of the network, and nothing of the person; the display has no graphics card. */
const preferences = {
    "accessibility.force_disabled": -1, "webgl.force-enabled": true, "intl.accept_languages": "en",
    "browser.shell.checkDefaultBrowser": false, "browser.aboutwelcome.enabled": false, "termsofuse.bypassNotification": true,
    "browser.startup.homepage_override.mstone": "ignore", "datareporting.policy.dataSubmissionEnabled": false,
    "network.captive-portal-service.enabled": false, "network.connectivity-service.enabled": false, "app.update.enabled": false,
    "app.normandy.enabled": false, "extensions.getAddons.cache.enabled": false, "services.settings.server": "http://127.0.0.1:9/",
    "browser.safebrowsing.malware.enabled": false, "browser.safebrowsing.phishing.enabled": false,
};

/** A home folder in which Firefox and Orca ask nothing. @param {(name: string) => string} at */
function furnish(at) {
    for (const name of ["home", "run", "firefox", "orca", "bin"]) mkdirSync(at(name), { mode: 0o700 });
    writeFileSync(at("firefox/user.js"), Object.entries(preferences)
        .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(""));
    // As it is installed, but that typed keys are not repeated: what they do is to be heard.
    const profile = { profile: ["Default", "default"], enableKeyEcho: false, enableBraille: false };
    writeFileSync(at("orca/user-settings.conf"), JSON.stringify({
        general: { ...profile, startingProfile: profile.profile }, profiles: { default: profile }, pronunciations: {}, keybindings: {},
    }));
    // Orca looks for others of the same person, to end them or itself. Who works with Orca keeps theirs: this one finds none.
    writeFileSync(at("bin/pgrep"), "#!/bin/sh\n", { mode: 0o755 });
}

/** @param {() => unknown} there @param {() => string} what */
async function until(there, what) {
    const end = performance.now() + limit;
    while (!there()) {
        if (performance.now() > end) throw new Error(what());
        await new Promise((done) => setTimeout(done, 20));
    }
}

/** What was heard since a moment, when all has been said. @param {import("./voice.js").Voice} voice */
function listener(voice) {
    let from = 0;
    return async () => {
        const end = performance.now() + limit;
        await until(() => performance.now() - voice.last() >= silence || performance.now() > end, () => "");
        const words = voice.spoken.slice(from);
        from += words.length;
        return words;
    };
}

/** Programs, each of which leads a group of its own that ends as one: browsers and buses start others. @param {NodeJS.ProcessEnv} env */
function household(env) {
    /** @type {import("node:child_process").ChildProcess[]} */
    const started = [];
    const kill = (/** @type {import("node:child_process").ChildProcess} */ { pid }) => {
        try {
            if (pid) process.kill(-pid, "SIGKILL");
        } catch { /* All of the group have ended by themselves. */ }
    };
    // Where a test breaks off, nothing stays behind.
    const atOnce = () => started.forEach(kill);
    process.once("exit", atOnce);
    return {
        start(/** @type {string} */ program, /** @type {string[]} */ ...args) {
            started.push(spawn(program, args, { env, stdio: "ignore", detached: true }).on("error", () => {}));
        },
        async end() {
            process.removeListener("exit", atOnce);
            for (const child of started.reverse()) {
                const ended = child.exitCode === null && child.signalCode === null && new Promise((done) => child.once("exit", done));
                kill(child);
                await ended;
            }
        },
    };
}

/**
 * @typedef {object} ScreenReader
 * @property {string[]} arriving what was said as the page came
 * @property {(...keys: string[]) => Promise<string[]>} press keys by their X names, and what is said because of them
 * @property {(...keys: string[]) => Promise<string[]>} follow the same, for keys that lead to another screen: waits for its title
 * @property {() => Promise<void>} close
 */

/** @param {string} address @returns {Promise<ScreenReader>} */
export async function openScreenReader(address) {
    const folder = mkdtempSync(join(tmpdir(), "upstream-orca-"));
    const at = (/** @type {string} */ name) => join(folder, name);
    furnish(at);
    const display = await openDisplay();
    const voice = await openVoice(at("voice"));
    const env = {
        ...process.env, HOME: at("home"), XDG_RUNTIME_DIR: at("run"), XDG_CONFIG_HOME: at("home/config"), XDG_DATA_HOME: at("home/data"),
        XDG_CACHE_HOME: at("home/cache"), LANG: "C.UTF-8", LC_ALL: "C.UTF-8", LANGUAGE: "en", PATH: `${at("bin")}:${process.env.PATH}`,
        DISPLAY: display.name, SPEECHD_ADDRESS: voice.address, DBUS_SESSION_BUS_ADDRESS: `unix:path=${at("bus")}`,
        GSETTINGS_BACKEND: "memory", GNOME_ACCESSIBILITY: "1", LIBGL_ALWAYS_SOFTWARE: "1",
    };
    const { start, end } = household(env);
    const close = async () => {
        await end();
        voice.close();
        display.close();
        rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    };
    const hear = listener(voice);
    const press = async (/** @type {string[]} */ ...keys) => {
        // Orca silences its voice as it hears of a key, so the voice knows when that has come through.
        const before = voice.commands();
        execFileSync("xdotool", ["key", "--clearmodifiers", ...keys], { env });
        await until(() => voice.commands() > before, () => `${keys} never came to the screen reader`);
    };
    // A window has the page's title. There is one such; its name does not come from what is being tested.
    const title = () => execFileSync("xdotool", ["search", "--name", "Mozilla Firefox$", "getwindowname"], { env, encoding: "utf8" });
    const said = (/** @type {string} */ words) => voice.spoken.some((each) => each.startsWith(words));
    try {
        start("dbus-daemon", "--session", "--nofork", "--nopidfile", `--address=unix:path=${at("bus")}`);
        await until(() => existsSync(at("bus")), () => "no bus came");
        start("orca", `--user-prefs=${at("orca")}`, "--disable=braille");
        await until(() => said("Screen reader on"), () => "the screen reader said nothing");
        start(/** @type {string} */ (firefox), "--profile", at("firefox"), "--no-remote", "--kiosk", address);
        await until(() => said("Finished loading Upstream"), () => `the page was not read: ${voice.spoken.join(" | ")}`);
        return {
            arriving: await hear(), close,
            async press(...keys) {
                await press(...keys);
                return hear();
            },
            async follow(...keys) {
                const before = title();
                await press(...keys);
                await until(() => title() !== before, () => `${keys} led nowhere from “${before.trim()}”`);
                voice.expect();
                return hear();
            },
        };
    } catch (error) {
        await close();
        throw error;
    }
}
