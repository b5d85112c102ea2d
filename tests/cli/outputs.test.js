// What the tool prints is what the JSON Schemas in assets/schemas say it prints, key by key: of the golden vectors' inputs, of every
// instrument of the project, and of what is at the edge.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { instruments } from "../golden/instruments.js";
import { fits, schemas, walk } from "./schemas.js";
import { file, lineOf, sales, salesDefinition, upstream } from "./tool.js";

const golden = new URL("../golden/", import.meta.url);
const textOf = (/** @type {string} */ name) => readFileSync(new URL(name, golden), "utf8");
const linesOf = (/** @type {string} */ name) => textOf(name).trimEnd().split("\n");

/** Every instrument: its name, and where it lies. */
const all = [
    ...instruments.map(({ name, file: path }) => ({ name, path: fileURLToPath(new URL(path ? `../../${path}` : `instruments/${name}.json`, golden)) })),
    { name: "first-week", path: fileURLToPath(new URL("../instruments/first-week.en.json", import.meta.url)) },
];

/** Lines of answers to an instrument: the vectors', or, where there are none, one without an answer. @param {string} name */
const inputOf = (name) => (name === "first-week" ? ['{"answers":{}}'] : linesOf(`${name}.input.jsonl`));

/** @param {string} name of a schema @param {{lines: string[]}} ran */
const allFit = (name, ran) => ran.lines.forEach((line) => fits(name, JSON.parse(line)));

test("every schema says what it is, and what each key holds", () => {
    assert.deepEqual([...schemas.keys()], ["answers", "compare", "finding", "norms", "partial", "people", "result", "simulate", "team"]);
    for (const [name, schema] of schemas) {
        assert.equal(schema.$schema, "https://json-schema.org/draft/2020-12/schema");
        assert.equal(schema.$id, `${name}.schema.json`);
        assert.ok(schema.title && schema.description, name);
        walk(schema, ({ type, properties }) => {
            if (![type].flat().includes("object") || !properties) return;
            for (const [key, of] of Object.entries(properties)) {
                const described = of.description ?? (of.$ref && schema.$defs[of.$ref.replace("#/$defs/", "")].description);
                assert.ok(described, `${name}: ${key} is not described`);
            }
        });
    }
});

test("what several schemas call by one name is the same in each", () => {
    const shared = ["id", "idOrNull", "points", "pointsOrNull", "share", "shareOrNull", "count"];
    for (const name of shared) {
        const defined = [...schemas.values()].flatMap(({ $defs }) => ($defs?.[name] ? [JSON.stringify($defs[name])] : []));
        assert.equal(new Set(defined).size, 1, name);
    }
});

test("a schema passes over keys that it does not know where a later version may print some, and refuses them where the tool does", () => {
    for (const [name, schema] of schemas) {
        let refusing = 0, passing = 0;
        walk(schema, ({ type, properties, additionalProperties }) => {
            if (type !== "object" || !properties || typeof additionalProperties === "object") return;
            if (additionalProperties === false) ++refusing;
            else ++passing;
        });
        const read = ["answers", "norms", "partial"].includes(name);
        assert.deepEqual([refusing > 0, passing > 0], [read, !read], name);
    }
});

for (const { name, path } of all) {
    const answers = inputOf(name).join("\n");
    test(`${name}: answers are read, and results printed, as their schemas say`, () => {
        for (const line of inputOf(name)) fits("answers", JSON.parse(line));
        const scored = upstream(["score", path], answers);
        assert.deepEqual([scored.code, scored.lines.length], [0, inputOf(name).length]);
        allFit("result", scored);
        for (const form of [[], ["--summary"]]) {
            const read = upstream(["read", path], upstream(["link", path, ...form], answers).out);
            assert.deepEqual([read.code, read.lines.length], [0, inputOf(name).length]);
            allFit("result", read);
        }
    });

    test(`${name}: comparisons, teams, their parts and simulations are what their schemas say`, () => {
        const codes = upstream(["link", path], answers).lines;
        allFit("compare", upstream(["compare", path, codes[0], codes.at(-1) ?? ""]));
        allFit("team", upstream(["team", path], codes.join("\n")));
        allFit("partial", upstream(["team", path, "--partial"], codes.join("\n")));
        allFit("simulate", upstream(["simulate", path, "--respondents", "300"]));
        allFit("people", upstream(["simulate", path, "--respondents", "20", "--people", "--change", "40"]));
        if (name === "first-week") return;
        // The suite `golden` holds the tool to these very bytes; to run it 300 times here as well would show nothing more.
        for (const line of linesOf(`${name}.compare.jsonl`)) fits("compare", JSON.parse(JSON.parse(line).expected));
        for (const line of linesOf(`${name}.team.jsonl`)) {
            const { expected, partial } = JSON.parse(line);
            fits("team", JSON.parse(expected));
            fits("partial", JSON.parse(partial));
        }
    });
}

test("lines that are refused are told as the schema says, between results", () => {
    const { lines } = upstream(["score", sales], `${textOf("bad.input.jsonl")}\0\n\xff\n${"x".repeat(1 << 21)}\n`);
    const kinds = lines.map((line) => {
        const value = JSON.parse(line);
        fits("result", value);
        return "error" in value;
    });
    assert.ok(kinds.includes(true) && kinds.includes(false));
    for (const command of ["link", "read"]) {
        const refused = upstream([command, sales], "nonsense\n\n").lines.map((line) => JSON.parse(line));
        assert.deepEqual(refused.map(({ line }) => line), [1, 2]);
        refused.forEach((each) => fits("result", each));
    }
});

test("results without answers, with a few, with times and with a ranking are what the schema says", () => {
    const items = salesDefinition().items;
    const some = (/** @type {number} */ count) => Object.fromEntries(items.slice(0, count).map((/** @type {any} */ { id }, /** @type {number} */ i) => [id, i % 5]));
    const lines = [0, 1, 9, 13, 17, 19].map((count) => JSON.stringify({ answers: some(count), ranking: ["execution", "competency", "desire", "belief"] }));
    lines.push(lineOf(4, { seconds: [0.5, null, 0.2] }), lineOf(1, { seconds: [1.5], perspective: "rep" }), '{"answers":{}}');
    for (const line of lines) fits("answers", JSON.parse(line));
    const results = upstream(["score", sales], lines.join("\n"));
    allFit("result", results);
    // Nothing of the schema is left untried: nulls, notes and each kind of call are among them.
    for (const wanted of ['"score":null', '"support":null', '"partial":true', '"very_fast"', '"fast"', '"skipped"', '"straight_line"', '"call":"close"', '"call":"firm"', '"backwards":null', '"floors_off":3', '"symptom":null'])
        assert.ok(results.out.includes(wanted), wanted);
    const codes = upstream(["link", sales, "--summary"], lines.join("\n")).lines;
    allFit("result", upstream(["read", sales], codes.join("\n")));
    for (const code of codes) allFit("compare", upstream(["compare", sales, codes[0], code]));
    const { lines: [sum] } = upstream(["team", sales, "--merge", "--partial"], [codes, codes.slice(2)].map((part) => upstream(["team", sales, "--partial"], part.join("\n")).out).join(""));
    fits("partial", JSON.parse(sum));
});

for (const size of [0, 1, 2, 3, 4, 5, 6]) {
    test(`a team of ${size} shows what the schema says, and no more`, () => {
        const codes = upstream(["link", sales], [4, 0, 3, 2, 1, 2].slice(0, size).map((option) => lineOf(option)).join("\n")).lines;
        const team = JSON.parse(upstream(["team", sales], codes.slice(0, size).join("\n")).out);
        fits("team", team);
        assert.equal(team.n, size);
        const part = upstream(["team", sales, "--partial"], codes.slice(0, size).join("\n")).out;
        fits("partial", JSON.parse(part));
        fits("team", JSON.parse(upstream(["team", sales, "--merge"], part).out));
    });
}

test("a simulation of one person, of others, and of people without noise or spread is what the schema says", () => {
    const few = ["--respondents", "200"];
    for (const options of [["--respondents", "1"], ["--respondents", "2", "--seed", "7"], [...few, "--mean", "0", "--sd", "0", "--noise", "0"],
        [...few, "--mean", "100", "--correlation", "1"], [...few, "--mean", "20", "--sd", "40", "--noise", "100", "--correlation", "0"],
        [...few, "--change", "50"], [...few, "--leaning", "10", "--change", "20"]]) {
        const ran = upstream(["simulate", sales, ...options]);
        assert.deepEqual([ran.code, ran.lines.length], [0, 1]);
        allFit("simulate", ran);
    }
});

test("norms of simulated people are what the schema says, and so is all that is printed with them", () => {
    const answers = upstream(["simulate", sales, "--respondents", "150", "--answers"]);
    allFit("answers", answers);
    const codes = upstream(["link", sales], answers.out).out;
    for (const options of [[], ["--who", "Visitors of a stand", "--language", "de", "--date", "2026-11-28"]]) {
        const norms = upstream(["norms", sales, ...options], codes);
        assert.deepEqual([norms.code, norms.lines.length], [0, 1]);
        allFit("norms", norms);
        const path = file("norms.json", norms.out);
        allFit("result", upstream(["read", sales, "--norms", path], codes));
        allFit("simulate", upstream(["simulate", sales, "--norms", path, "--respondents", "100"]));
        const wrong = file("wrong.json", norms.out.replace('"version":1', '"version":2'));
        const told = upstream(["check", sales, "--norms", wrong, "--json"]);
        assert.deepEqual([told.code, told.lines.length], [1, 1]);
        allFit("finding", told);
    }
});

/** A schema without what is said to people, references put in. @param {any} schema @param {any} defs @returns {any} */
function bare(schema, defs) {
    if (Array.isArray(schema)) return schema.map((each) => bare(each, defs));
    if (typeof schema !== "object" || schema === null) return schema;
    const rest = Object.entries(schema).filter(([key]) => !["$ref", "$schema", "$id", "$defs", "title", "description"].includes(key));
    return { ...(schema.$ref && bare(defs[schema.$ref.replace("#/$defs/", "")], defs)), ...Object.fromEntries(rest.map(([key, each]) =>
        [key, key === "properties" ? Object.fromEntries(Object.entries(each).map(([name, of]) => [name, bare(of, defs)])) : bare(each, defs)])) };
}

test("norms in a file of their own and within an instrument have the same schema", () => {
    const instrument = JSON.parse(readFileSync(new URL("../../assets/instruments/instrument.schema.json", import.meta.url), "utf8"));
    const norms = schemas.get("norms");
    assert.deepEqual(bare(norms, norms.$defs), bare(instrument.properties.norms, instrument.$defs));
});

test("what check finds is told to programs as the schema says, in the order and number of the lines for people", () => {
    const definition = salesDefinition();
    definition.items[1].stage = "no\n\u202e\"where\"";
    definition["a/b~c"] = 1;
    definition.scales.push({ id: "spare", options: [{ label: "a", points: 0 }, { label: "b", points: 1 }] });
    const broken = file("mine.json", JSON.stringify(definition));
    const lopsided = file("mine.json", JSON.stringify({ ...salesDefinition(), scales: definition.scales }));
    const noJson = file("broken.json", "{");
    for (const [path, code] of /** @type {[string, number][]} */ ([[broken, 1], [lopsided, 0], [noJson, 1], [sales, 0]])) {
        const told = upstream(["check", path, "--json"]), lines = upstream(["check", path]);
        assert.deepEqual([told.code, told.err], [code, lines.err]);
        allFit("finding", told);
        const again = told.lines.map((line) => JSON.parse(line)).map(({ file: name, pointer, severity, message }) =>
            `${name}:${pointer || "/"}: ${severity === "warning" ? "warning: " : ""}${message}`);
        assert.deepEqual(again, lines.lines);
    }
    const pointers = upstream(["check", broken, "--json"]).lines.map((line) => JSON.parse(line).pointer);
    assert.deepEqual(pointers, ["/a~1b~0c", "/items/1/stage"]);
    assert.deepEqual(JSON.parse(upstream(["check", noJson, "--json"]).out).pointer, "");
});

const [program, interpreted] = String(process.env.UPSTREAM_TOOL).split(" ");
test("a file whose name is no UTF-8 is told of in UTF-8", { skip: interpreted && "node reads its arguments as UTF-8 itself" }, () => {
    const path = file("mine.json", "{");
    // A letter of each length, and each way to be none: too long, a surrogate, cut off, never a first byte.
    const name = "\\303\\274\\342\\202\\254\\360\\237\\217\\240-\\300\\257-\\355\\240\\200-\\342\\202-\\377.json";
    const { status, stdout } = spawnSync("sh", ["-c", `name=$(printf '${name}'); cp "$1" "$2/$name" && cd "$2" && "$0" check "$name" --json`, program, path, dirname(path)]);
    assert.equal(status, 1);
    const text = new TextDecoder("utf-8", { fatal: true }).decode(stdout), value = JSON.parse(text);
    fits("finding", value);
    assert.equal(value.file, "ü€🏠-\ufffd\ufffd-\ufffd\ufffd\ufffd-\ufffd\ufffd-\ufffd.json");
});

test("no instrument of the project has an error, in either form", () => {
    const folder = fileURLToPath(new URL("instruments/", golden));
    for (const path of [...all.map((each) => each.path), ...readdirSync(folder).map((name) => folder + name)]) {
        const told = upstream(["check", path, "--json"]);
        assert.equal(told.code, 0, path);
        allFit("finding", told);
    }
});
