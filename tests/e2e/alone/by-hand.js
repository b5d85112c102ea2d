// The same visit as someone would write it by hand who wants nothing but to be quick: one file of HTML, all inline, that asks the
// same twenty questions one at a time and moves on after each answer. May use: support.js, tools/.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { root } from "../../../tools/shared/run.js";
import { instrument } from "../helpers/support.js";

/** What the page says before the instrument has its say. @type {Record<string, string>} */
const words = { ...JSON.parse(readFileSync(join(root, "assets", "words", "en.json"), "utf8")), ...instrument.words };

/** @param {string} key @param {Record<string, string | number>} [values] */
export const say = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** What a leader is asked, in order. @type {string[]} */
export const questions = instrument.items.map((/** @type {any} */ { text }) => text.leader);

/** What can be answered: the options of the scale, then “not sure” with what it means. */
export const options = {
    labels: /** @type {string[]} */ (instrument.scales[0].options.map((/** @type {any} */ { label }) => label)),
    unsure: say("question.unsure"), hint: say("question.unsure.hint"),
};

/** Whom it may be about. @type {{label: string, hint: string}[]} */
export const perspectives = Object.values(instrument.perspectives);

export const facts = say("intro.facts", { questions: say("intro.questions", { n: questions.length }), minutes: say("intro.minutes", { n: 3 }) });

/** @param {string} name @param {string} label @param {string} [hint] @param {string} [more] */
const radio = (name, label, hint, more = "") => `<input type="radio" name="${name}"${more}><span>${label}${hint ? `<small>${hint}</small>` : ""}</span>`;

const choices = [...options.labels, options.unsure].map((label, index) => `<label data-id="answer/${index}">${radio("q", label, label === options.unsure ? options.hint : "", ` value="${index}"`)}</label>`);

export const byHand = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${say("title.intro")}</title><meta name="description" content="${say("shell.description")}"><link rel="icon" href="data:,">
<style>*{box-sizing:border-box}body{font:16px/1.5 system-ui,sans-serif;max-width:680px;margin:0 auto;padding:20px;background:#f7f5f0;color:#1c2430}
h1{font-size:clamp(1.55rem,1.2rem + 1.8vw,2.1rem);line-height:1.22;font-weight:600;outline:0}.kicker{color:#0b6172;font-weight:600;font-size:.9rem}
.muted{color:#565e69}.small{color:#565e69;font-size:.9rem}fieldset{border:0;margin:20px 0;padding:0}legend{font-weight:600;margin-bottom:10px}
label{display:flex;align-items:center;gap:14px;min-height:56px;padding:12px 16px;margin:8px 0;border:1px solid #857f72;border-radius:14px;background:#fff;font-weight:600;cursor:pointer}
label:hover{background:#ddeef0}label:has(:checked){border-color:#0b6172;background:#ddeef0}label small{display:block;color:#565e69;font-weight:400;font-size:.9rem}
input{width:22px;height:22px;accent-color:#0b6172}button{min-height:52px;padding:10px 24px;border:1.5px solid #857f72;border-radius:14px;background:#fff;font:inherit;font-weight:600}
button.go{background:#0b6172;border-color:#0b6172;color:#fff;width:100%}:focus-visible{outline:3px solid #0b6172;outline-offset:3px}progress{width:100%;height:6px;accent-color:#0b6172}
footer{display:flex;justify-content:space-between;border-top:1px solid #ddd8cc;margin-top:24px;padding-top:8px}
@media(prefers-color-scheme:dark){body{background:#11161c;color:#edf1f4}label,button{background:#1a2129;color:#edf1f4}}</style></head><body>
<main id="intro"><p class="kicker">${say("intro.kicker")}</p><h1>${say("intro.heading")}</h1><p class="muted">${say("intro.lead")}</p>
<fieldset><legend>${say("intro.who")}</legend>${perspectives.map(({ label, hint }, index) => `<label>${radio("who", label, hint, index === 0 ? " checked" : "")}</label>`).join("\n")}</fieldset>
<button class="go" data-id="intro/start">${say("intro.start")}</button><p class="small">${facts}</p><p class="small">${say("intro.private")}</p>
<footer><a href="#team">${say("intro.team")}</a><select aria-label="Language"><option>English<option>Deutsch<option>Español<option>العربية</select></footer></main>
<main id="question" hidden><p class="small" id="place"></p><progress max="${questions.length + 1}" value="0" aria-label="${say("question.answers")}"></progress>
<h1 data-id="question/title" tabindex="-1"></h1><p class="small">${instrument.instructions.leader}</p><form>${choices.join("\n")}</form>
<button id="back">${say("question.back")}</button> <button id="next" disabled>${say("question.next")}</button><footer><label><input type="checkbox" id="auto" checked> ${say("question.auto")}</label></footer></main>
<main id="end" hidden><h1 data-id="question/title" tabindex="-1">${say("ranking.title")}</h1></main>
<script>
const texts=${JSON.stringify(questions)},answers=[],$=id=>document.getElementById(id),form=document.forms[0];let at=0
function show(main){for(const each of document.querySelectorAll("main"))each.hidden=each!==main;scrollTo(0,0);main.querySelector("h1").focus({preventScroll:true})}
function ask(){if(at===texts.length)return show($("end"));$("place").textContent=${JSON.stringify(say("question.progress", { n: "#", total: questions.length }))}.replace("#",at+1)
document.querySelector("progress").value=at;$("question").querySelector("h1").textContent=texts[at];form.reset();if(at in answers)form.q[answers[at]].checked=true
$("next").disabled=!(at in answers);show($("question"))}
document.querySelector(".go").onclick=ask
$("next").onclick=()=>{at++;ask()}
$("back").onclick=()=>{at?(at--,ask()):show($("intro"))}
form.onchange=e=>{answers[at]=+e.target.value;$("next").disabled=false;if($("auto").checked)setTimeout(()=>{at++;ask()},200)}
</script></body></html>`;

/** The page as a folder that a server shows. @param {string} folder @returns {string} the folder */
export function writeByHand(folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.html"), byHand);
    writeFileSync(join(folder, "index.html.br"), brotliCompressSync(byHand));
    return folder;
}
