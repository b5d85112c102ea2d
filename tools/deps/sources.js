// Brings the pinned sources of dependencies.lock.json from Debian's source archive into .deps/, without root and
// without touching the machine's package lists. Every archive must have the SHA-256 of the lock file; the build
// checks the unpacked files once more (cmake/Dependencies.cmake). Used by script/bootstrap.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { attempt, fail, find, root, run } from "../shared/run.js";

/**
 * @typedef {{name: string, version: string, files: string[],
 *   debian: {package: string, suite: string, file: string, sha256: string}}} Dependency
 */

const depsFolder = join(root, ".deps");

/** Where a dependency's used files live. @param {Dependency} dependency */
const folderOf = (dependency) => join(depsFolder, `${dependency.name}-${dependency.version}`);

/** The archive that this machine itself installs from, so that a local mirror is used where there is one. */
export function debianArchive() {
    const listed = spawnSync("apt-get", ["indextargets", "--format", "$(REPO_URI) $(RELEASE) $(COMPONENT)"]);
    for (const line of String(listed.stdout).split("\n")) {
        const [uri, suite, component] = line.split(" ");
        if (component === "main" && /\/debian\/?$/.test(uri) && !suite.includes("-")) return uri;
    }
    return null;
}

/**
 * What apt is told so that it works with a list of ours in `folder`, and leaves the machine's own alone.
 * @param {string} folder @param {string[]} lines of the list
 */
export function packageList(folder, lines) {
    const list = join(folder, "sources.list");
    mkdirSync(join(folder, "lists", "partial"), { recursive: true });
    mkdirSync(join(folder, "cache", "archives", "partial"), { recursive: true });
    writeFileSync(list, lines.map((line) => `${line}\n`).join(""));
    const settings = {
        "Dir::Etc::SourceList": list,
        "Dir::Etc::SourceParts": "-",
        "Dir::State": folder,
        "Dir::State::Status": "/dev/null",
        "Dir::Cache": join(folder, "cache"),
        // An index may be old; what counts is the archive's SHA-256.
        "Acquire::Check-Valid-Until": "false",
        "APT::Sandbox::User": "",
    };
    return Object.entries(settings).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
}

/**
 * Downloads the source archives into a folder through a package list of our own.
 * @param {Dependency[]} dependencies
 * @param {string} archive
 * @param {string} folder
 * @returns {string | null} what went wrong
 */
function download(dependencies, archive, folder) {
    const suites = [...new Set(dependencies.map((dependency) => dependency.debian.suite))];
    const options = packageList(folder, suites.map((suite) => `deb-src ${archive} ${suite} main`));
    const packages = dependencies.map((dependency) => dependency.debian.package);
    for (const command of [["update"], ["source", "--download-only", "--tar-only", ...packages]]) {
        const { ok, output } = attempt("apt-get", [...options, "-q", ...command], { quiet: true, cwd: folder });
        if (!ok) return output;
    }
    return null;
}

/**
 * Unpacks what we use of one archive, after its sum is proven. Throws when it is another archive.
 * @param {Dependency} dependency
 * @param {string} folder
 */
export function unpack(dependency, folder) {
    const { file, sha256 } = dependency.debian;
    const sum = createHash("sha256").update(readFileSync(join(folder, file))).digest("hex");
    if (sum !== sha256) {
        throw new Error(`${file} is not the archive that dependencies.lock.json names; nothing of it is used.\n` +
            `  expected  ${sha256}\n  found     ${sum}`);
    }
    const fresh = join(folder, dependency.name);
    mkdirSync(fresh);
    const patterns = dependency.files.map((pattern) => `*/${pattern}`);
    run("tar", ["-xf", join(folder, file), "-C", fresh, "--strip-components=1", "--no-same-owner",
        "--wildcards", "--no-wildcards-match-slash", ...patterns]);
    renameSync(fresh, folderOf(dependency));
}

/** Makes sure that .deps/ holds every pinned source, where Debian's archive can be reached. */
export function bringSources() {
    const lock = JSON.parse(readFileSync(join(root, "dependencies.lock.json"), "utf8"));
    const missing = lock.dependencies.filter((/** @type {Dependency} */ dependency) =>
        !existsSync(folderOf(dependency)));
    if (missing.length === 0) return;
    const archive = find("apt-get") ? debianArchive() : null;
    if (archive === null) {
        console.log("No Debian archive on this system: CMake will fetch the pinned sources from upstream.");
        return;
    }
    console.log(`Fetching sources: ${missing.map((/** @type {Dependency} */ d) => d.name).join(", ")}`);
    mkdirSync(depsFolder, { recursive: true });
    const folder = join(depsFolder, `download-${process.pid}`);
    mkdirSync(folder);
    let problem = null;
    try {
        const refusal = download(missing, archive, folder);
        if (refusal !== null) {
            console.log(`${refusal}Debian's archive did not give them: CMake will fetch them from upstream.`);
        } else {
            for (const dependency of missing) unpack(dependency, folder);
        }
    } catch (error) {
        problem = /** @type {Error} */ (error).message;
    }
    rmSync(folder, { recursive: true, force: true });
    if (problem !== null) fail(problem);
}
