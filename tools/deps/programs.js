// Which programs the scripts need, in which Debian package each is, and how to install what is missing.
import { existsSync, readdirSync } from "node:fs";
import { attempt, find } from "../shared/run.js";

/**
 * @typedef {{program: string, also?: string[], present?: () => boolean, package: string, why: string}} Need
 *   also: names that serve too; present: how to see that it is there, when that takes more than a name
 */

/** Debian packs clang and the libraries of its sanitizers apart. */
function hasSanitizers() {
    const clang = ["clang++", "clang++-14"].find(find);
    return clang !== undefined && existsSync(attempt(clang, ["--print-runtime-dir"], { quiet: true }).output.trim());
}

/** A library has no program to look for. @param {string} name below a folder of libraries */
const hasLibrary = (name) => ["/usr/lib", "/usr/lib64"].filter(existsSync)
    .some((folder) => [folder, ...readdirSync(folder).map((each) => `${folder}/${each}`)].some((place) => existsSync(`${place}/${name}`)));

/** Who is not root has no programs of administrators on the PATH. @param {string} name */
const hasServer = (name) => find(name) !== null || existsSync(`/usr/sbin/${name}`);

/** @param {string} name */
const hasExtension = (name) => find("php") !== null && attempt("php", ["-m"], { quiet: true }).output.split("\n").includes(name);

/** Debian's modules are for Debian's Python. */
const hasFusepy = () => ["/usr/bin/python3", "python3"].some((python) => (existsSync(python) || find(python) !== null)
    && attempt(python, ["-c", "try:\n import fusepy\nexcept ImportError:\n import fuse"], { quiet: true }).ok);

/** @type {Need[]} */
const forWeb = [
    { program: "emcc", package: "emscripten", why: "compiles the page to WebAssembly" },
    { program: "cmake", package: "cmake", why: "configures the build" },
    { program: "ninja", package: "ninja-build", why: "runs the build" },
    { program: "tar", package: "tar", why: "unpacks sources" },
    { program: "xz", package: "xz-utils", why: "unpacks sources" },
];

/** @type {Need[]} */
const forTest = [
    ...forWeb,
    { program: "g++", also: ["c++"], package: "g++", why: "builds the native tests" },
    { program: "clang++", also: ["clang++-14"], package: "clang", why: "builds the tests with sanitizers" },
    { program: "clang's sanitizers", present: hasSanitizers, package: "libclang-rt-14-dev",
      why: "find memory errors and undefined behaviour" },
    { program: "llvm-cov", also: ["llvm-cov-14"], package: "llvm-14", why: "measures what the tests reach" },
    { program: "clang-format", package: "clang-format", why: "checks the layout of C++" },
    { program: "clang-tidy", package: "clang-tidy", why: "checks C++ for mistakes" },
    { program: "pdftotext", package: "poppler-utils", why: "reads what is printed" },
    { program: "parallel", package: "parallel", why: "runs an example of many results" },
    { program: "chromium", also: ["google-chrome", "chromium-browser"], package: "chromium",
      why: "is the browser of the end-to-end tests" },
    { program: "chromium-headless-shell", package: "chromium-headless-shell", why: "is the same without windows, for most of them" },
    { program: "firefox-esr", also: ["firefox"], package: "firefox-esr", why: "is the second one" },
    { program: "Xvfb", package: "xvfb", why: "is the display that Firefox has WebGL with" },
    { program: "WebKitWebDriver", package: "webkit2gtk-driver", why: "is Safari's engine, the third one" },
    { program: "software GL", present: () => hasLibrary("dri/swrast_dri.so"), package: "libgl1-mesa-dri", why: "lets WebKit draw" },
    { program: "orca", package: "orca", why: "is the screen reader that takes the whole path" },
    { program: "dbus-daemon", package: "dbus-daemon", why: "lets the screen reader ask the browser what is there" },
    { program: "fusermount3", package: "fuse3", why: "mounts the disk whose power the suite kiosk cuts" },
    { program: "Python's FUSE", present: hasFusepy, package: "python3-fusepy", why: "is what that disk is made with" },
    { program: "cage", package: "cage", why: "is the screen of the suite kiosk" },
    { program: "Xwayland", package: "xwayland", why: "is what cage does not start without" },
    { program: "grim", package: "grim", why: "takes pictures of that screen" },
    { program: "pgrep", package: "procps", why: "is how a kiosk sees that its page has died" },
    { program: "xdotool", package: "xdotool", why: "presses the keys that it hears" },
    // This package has the program alone, which nothing starts. The other servers: servers.js.
    { program: "apache2", present: () => hasServer("apache2"), package: "apache2-bin", why: "serves the page to the suite hosting" },
    // These have the programs alone too. WordPress itself: servers.js.
    { program: "mariadbd", present: () => hasServer("mariadbd"), package: "mariadb-server-core", why: "is the database of the suite wordpress" },
    { program: "mariadb", package: "mariadb-client-core", why: "makes that database" },
    { program: "php", package: "php-cli", why: "runs WordPress" },
    { program: "PHP's way to MariaDB", present: () => hasExtension("mysqli"), package: "php-mysql", why: "lets WordPress reach its database" },
    { program: "libEGL", present: () => hasLibrary("libEGL.so.1"), package: "libegl1", why: "lets Firefox draw on that display" },
];

/** Certificates have no program to look for: installed along with the first missing program. */
const alongside = ["ca-certificates"];

/** @param {Need} need */
const isThere = (need) => need.present ? need.present() : [need.program, ...(need.also ?? [])].some(find);

/**
 * What is not on the PATH.
 * @param {"web" | "test"} goal
 */
export function missingPrograms(goal) {
    const needs = goal === "test" ? forTest : forWeb;
    return needs.filter((need) => !isThere(need));
}

/**
 * Installs packages where this is Debian and we may; otherwise says exactly what to install.
 * @param {Need[]} missing
 * @returns {Need[]} what is still missing
 */
export function installPrograms(missing) {
    const packages = [...missing.map((need) => need.package), ...alongside];
    const command = `apt-get install --no-install-recommends ${packages.join(" ")}`;
    if (find("apt-get") && process.getuid?.() === 0) {
        console.log(`Installing: ${packages.join(" ")}`);
        const env = { DEBIAN_FRONTEND: "noninteractive" };
        const options = { quiet: true, env };
        const lock = ["-o", "DPkg::Lock::Timeout=300"];
        const updated = attempt("apt-get", [...lock, "-q", "update"], options);
        const installed = attempt("apt-get",
            [...lock, "-q", "-y", "install", "--no-install-recommends", ...packages], options);
        if (!installed.ok) console.error(`${updated.output}${installed.output}`);
    }
    const still = missing.filter((need) => !isThere(need));
    if (still.length === 0) return still;
    const lines = still.map((need) => `  ${need.program.padEnd(18)} ${need.why}`);
    const how = find("apt-get")
        ? `As root:  apt-get update && ${command}`
        : process.platform === "darwin"
            ? `With Homebrew:  brew install emscripten cmake ninja llvm; and Chromium from chromium.org`
            : "Install them from your system's packages; emcc also comes with an activated emsdk (3.1.6 or newer).";
    console.error(`Not on the PATH:\n${lines.join("\n")}\n${how}\n`);
    return still;
}
