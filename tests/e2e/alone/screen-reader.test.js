// The whole path with a screen reader on and by keyboard alone: what Orca says of each screen of the drawn page in Firefox. It is
// kept in screen-reader.transcript.txt, to be read by people too; UPSTREAM_PRINT=1 prints it anew. Speech that another word cuts
// short depends on the machine's pace, so digits answer with “Move on after each answer” off, and a walk may be taken three times.
// May use: Orca and Firefox (screen-reader.js), support.js, path.js.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { root } from "../../../tools/shared/run.js";
import { openScreenReader, whyNone } from "./screen-reader.js";
import { cardsAsTheyLie, expectedResult, instrument, scoreWithTool, serveDist, someOptions } from "../helpers/support.js";

/** @typedef {{key: string, said: string[]}} Step a key, and what was said because of it */
/** @typedef {{words: string, option: number, way: "radio" | "digit", appears: Step, answering: Step[]}} Asked */

/** The first answer is the first there is, so that Space alone chooses it. */
const options = [0, ...someOptions.slice(1)];
/** @type {string[]} the names of the answers, “not sure” being the last as it is in the list */
const scale = [...instrument.scales[0].options.map((/** @type {{label: string}} */ { label }) => label), "Not sure"];

/** What belongs to the browser's window, or comes at a moment of its own: a bar that filled, a tab that was there before the page. */
const besidesThePage = /^(Screen reader on|Finished loading|statusbar$|\d+ percent\.$)|Mozilla Firefox frame\.$/;

/** An arrow moves the focus and then chooses. Orca asks after the first whether it is chosen, and is sometimes too early. */
const hasty = /^(not )?selected radio button$/;

/** Walks, and writes down all that is said. @param {import("./screen-reader.js").ScreenReader} reader */
async function walk(reader) {
    /** @type {string[]} */
    const lines = [];
    const note = (/** @type {string} */ key, /** @type {string[]} */ words) => {
        const said = words.filter((each) => !besidesThePage.test(each))
            .map((each) => (key === "Down" ? each.replace(hasty, "radio button") : each).replace(/\d+\.\d+\.\d+/, "VERSION"));
        lines.push(`${`${key}:`.padEnd(9)} ${said.join(" | ") || "(nothing)"}`);
        return { key, said };
    };
    const press = async (/** @type {string[]} */ ...keys) => note(keys.join(" "), await reader.press(...keys));
    const follow = async (/** @type {string} */ key, /** @type {string} */ screen) => {
        const words = await reader.follow(key);
        const step = note(key, words);
        lines.push("", `# ${screen}`);
        return step;
    };
    const tabTo = async (/** @type {string} */ name) => {
        for (let presses = 0; presses < 20; presses++) {
            if ((await press("Tab")).said.some((each) => each.startsWith(name))) return;
        }
        assert.fail(`Tab never reached “${name}”:\n${lines.join("\n")}`);
    };
    lines.push("# intro");
    note("arrives", reader.arriving);
    await tabTo("Start");
    let step = await follow("Return", "question 1");
    /** @type {Asked[]} */
    const questions = [];
    for (const [index, item] of instrument.items.entries()) {
        const option = options[index];
        const way = index < 3 || option < 0 ? "radio" : "digit";
        const next = index + 1 < options.length ? `question ${index + 2}` : "ranking";
        /** @type {Asked} */
        const asked = { words: item.text.leader, option, way, appears: step, answering: [] };
        if (way === "radio") {
            asked.answering.push(await press("Tab"), await press("space"));
            // Arrows choose among the answers only where Orca leaves the keys to the page, as with digits. That is switched on once.
            if (index === 1) await press("Insert+a", "Insert+a");
            for (let down = option < 0 ? 5 : option; down > 0; down--) asked.answering.push(await press("Down"));
            step = await follow("Return", next);
        } else {
            if (index === 3) {
                await tabTo("Move on after each answer");
                await press("space");
            }
            asked.answering.push(await press(String(option + 1)));
            step = await follow("Return", next);
        }
        questions.push(asked);
    }
    const ranking = step;
    await tabTo("This is my order");
    await press("space");
    await tabTo("See my result");
    const result = await follow("Return", "result");
    for (let presses = 0; presses < 6; presses++) await press("Tab");
    return { lines, questions, ranking, result };
}

/** How often words are said, and where first. @param {string} words @param {Step[]} steps */
function occurrences(words, steps) {
    const said = steps.flatMap((each) => each.said).join(" ");
    return { times: said.split(words).length - 1, first: said.indexOf(words), said };
}

const file = join(root, "tests", "e2e", "alone", "screen-reader.transcript.txt");
const kept = readFileSync(file, { encoding: "utf8", flag: "a+" });

/** @param {string[]} lines */
function transcript(lines) {
    const opening = kept.split("\n").filter((line) => line.startsWith("//"));
    return `${[...opening, "", ...lines].join("\n")}\n`;
}

/** @param {string} address */
async function listen(address) {
    const reader = await openScreenReader(address);
    try {
        return await walk(reader);
    } finally {
        await reader.close();
    }
}

describe("a screen reader, the whole path by keyboard alone", { skip: whyNone() }, () => {
    /** @type {Awaited<ReturnType<typeof walk>>} */
    let heard;
    /** @type {Awaited<ReturnType<typeof serveDist>>} */
    let server;
    before(async () => {
        server = await serveDist();
        for (let tries = 0; tries < 3; tries++) {
            heard = await listen(`${server.address}/?lang=en`);
            if (process.env.UPSTREAM_PRINT || transcript(heard.lines) === kept) break;
        }
    });
    after(() => server?.close());

    test("each question says where in the series it stands, and then what it asks", () => {
        const wrong = heard.questions.filter(({ words, appears }, index) => {
            const place = occurrences(`Question ${index + 1} of ${options.length}`, [appears]), question = occurrences(words, [appears]);
            return place.times !== 1 || question.times !== 1 || place.first > question.first;
        });
        assert.deepEqual(wrong.map(({ appears }) => appears), []);
    });

    test("no question is said twice until it is answered", () => {
        const twice = heard.questions.filter(({ way }) => way === "radio")
            .map(({ words, appears, answering }) => occurrences(words, [appears, ...answering])).filter(({ times }) => times !== 1);
        assert.deepEqual(twice.map(({ said }) => said), []);
    });

    test("the answer that Space or an arrow chooses is said last", () => {
        for (const { option, answering } of heard.questions.filter(({ way }) => way === "radio")) {
            const said = answering.flatMap((each) => each.said), names = said.filter((each) => scale.some((name) => each.startsWith(name)));
            assert.ok(names.at(-1)?.startsWith(scale.at(option) ?? ""), said.join(" | "));
            assert.deepEqual(answering[1], { key: "space", said: ["selected"] });
        }
    });

    test("the answer that a digit gives is said", () => {
        const silent = heard.questions.filter(({ way, option, answering }) => way === "digit" && !occurrences(scale[option], answering).times);
        assert.deepEqual(silent.map(({ answering }) => answering), []);
    });

    test("the ranking says what it asks as it appears", () => {
        assert.match(heard.ranking.said.join(" "), /When a number is missed, what do you look at first\?/);
    });

    test("the verdict is said as the result appears, first and once", () => {
        const { headline } = expectedResult(scoreWithTool(options, cardsAsTheyLie));
        const { times, first } = occurrences(headline, [heard.result]);
        assert.deepEqual({ times, first }, { times: 1, first: 0 }, heard.result.said.join(" | "));
    });

    test("all that is said is what is kept", () => {
        const now = transcript(heard.lines);
        if (process.env.UPSTREAM_PRINT) writeFileSync(file, now);
        else assert.equal(now, kept);
    });
});
