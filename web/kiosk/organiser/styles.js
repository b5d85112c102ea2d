// How the organiser's side looks. Colours and type are the page's (web/styles/first, the theme). May use: nothing.

export const styles = `
.organiser{--organiser-edge:clamp(16px,2.4vmin,36px);min-height:100%;padding:var(--organiser-edge);background:var(--background);color:var(--text);font-family:var(--typeface);font-size:clamp(17px,.4vw + 1vmin,26px);line-height:1.42}
.organiser *{box-sizing:border-box}
.organiser :is(h2,h3,h4,p,dl,dd,ul,ol){margin:0;padding:0}
.organiser :is(ul,ol){list-style:none}
.organiser [hidden]{display:none}
.organiser h2{font-size:1.8em;line-height:1.15;font-weight:600;letter-spacing:-.012em;outline:0}
.organiser h3{font-size:1.15em;font-weight:600}
.organiser h4{font-size:1em;font-weight:600}
.organiser .kiosk-button{font-size:1em}
.organiser .kiosk-button:disabled{border-color:var(--line);background:none;color:var(--muted);cursor:default}
.organiser .kiosk-button.organiser-small{min-height:56px;padding:0 18px;font-size:.92em}
.organiser .organiser-small[aria-pressed=true]{border-color:var(--accent);background:var(--accent-soft);box-shadow:inset 0 0 0 1px var(--accent)}
.organiser .organiser-grave{border-color:var(--cracked);color:var(--cracked)}
.organiser-sheet{display:grid;gap:clamp(14px,2vmin,24px);max-width:2200px;margin:0 auto}
.organiser-head{position:sticky;top:0;z-index:1;display:flex;align-items:center;gap:24px;margin:calc(-1*var(--organiser-edge));margin-bottom:0;padding:var(--organiser-edge);padding-bottom:12px;background:var(--background)}
.organiser-clock{flex:1;color:var(--muted);text-align:end}
.organiser-state{display:flex;flex-wrap:wrap;align-items:center;gap:12px 24px;padding:14px 22px;border-radius:var(--radius);background:var(--solid-soft);color:var(--text)}
.organiser-state::before,.organiser-done:not(:empty)::before{content:"✓";flex:none;display:grid;place-items:center;width:1.7em;height:1.7em;border-radius:50%;background:var(--solid);color:var(--background);font-weight:600;line-height:1}
.organiser-state.organiser-bad{background:var(--cracked-soft)}
.organiser-state.organiser-bad::before,.organiser-done.organiser-bad:not(:empty)::before{content:"!";background:var(--cracked)}
.organiser-state>:is(ul,p){flex:1 1 20em;font-weight:600}
.organiser-state li+li{margin-top:.35em;font-weight:400}
.organiser-columns,.organiser-column,.organiser-column>div{display:grid;gap:clamp(14px,2vmin,24px);align-content:start;min-width:0}
.organiser-columns{grid-template:"visitors kept drop" auto "visitors kept rest" 1fr / minmax(0,1fr) minmax(0,1fr) minmax(0,1fr)}
.organiser-column{display:contents}
.organiser-visitors{grid-area:visitors}.organiser-kept{grid-area:kept}.organiser-drop{grid-area:drop}.organiser-rest{grid-area:rest}
.organiser-card{display:grid;gap:16px;min-width:0;padding:clamp(18px,2.4vmin,30px);border:1px solid var(--line);border-radius:calc(var(--radius)*1.3);background:var(--surface)}
.organiser-card>header{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:8px 16px;min-height:56px}
.organiser-card[data-keep]>header{min-height:0}
.organiser-note,.organiser-why{color:var(--muted);font-size:.94em}
.organiser-choice,.organiser-row{display:flex;flex-wrap:wrap;align-items:center;gap:10px}
.organiser-numbers{display:grid;grid-template-columns:repeat(4,minmax(min-content,1fr));gap:14px 18px}
.organiser-numbers>div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
.organiser-numbers dt{color:var(--muted);font-size:.9em;line-height:1.25}
.organiser-numbers dd{font-size:2.1em;line-height:1.1;font-weight:600;font-variant-numeric:tabular-nums}
.organiser-numbers :is([data-number=damaged],[data-number=missing],[data-number=waiting]) dd{color:var(--cracked)}
.organiser-bars{display:grid;gap:12px}
.organiser-bars li{display:grid;grid-template-columns:minmax(0,8.5em) minmax(0,1fr) 2.2em 3em;align-items:center;gap:12px}
.organiser-bar{display:block;width:100%;height:1.5em;overflow:hidden}
.organiser-bar-name{line-height:1.2}
.organiser-bars :is(b,small){text-align:end;font-size:1em;font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap}
.organiser-bars small{color:var(--muted);font-weight:400}
.organiser-bar-all{fill:var(--sunken)}
.organiser-bar-part{fill:var(--accent)}
.organiser [dir=rtl] svg,.organiser[dir=rtl] svg{transform:scaleX(-1)}
.organiser-columns-picture{display:grid;grid-template-columns:auto minmax(0,1fr);gap:6px 12px;margin-bottom:10px;color:var(--muted);font-size:.86em;font-variant-numeric:tabular-nums}
.organiser-scale{display:flex;flex-direction:column;justify-content:space-between;text-align:end;line-height:1;margin-block:-.5em}
.organiser-standing{display:block;width:100%;height:clamp(120px,17vmin,220px)}
.organiser-line{stroke:var(--line);stroke-width:1;vector-effect:non-scaling-stroke}
.organiser-below{grid-column:2;position:relative;height:1.3em}
.organiser-below span{position:absolute;width:3em;margin-inline-start:-1.5em;text-align:center}
.organiser table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
.organiser caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.organiser :is(th,td){padding:7px 10px 7px 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
.organiser :is(td,thead th:not(:first-child)){text-align:end}
.organiser thead th{color:var(--muted);font-size:.9em}
.organiser-done{scroll-margin-block:120px 24px;display:flex;align-items:center;gap:12px}
.organiser-done:empty{display:none}
.organiser-done:focus{outline:0}
.organiser-steps{display:grid;gap:18px;counter-reset:step}
.organiser-steps>li{display:grid;grid-template-columns:2.1em minmax(0,1fr);gap:14px;counter-increment:step}
.organiser-steps>li::before{content:counter(step);display:grid;place-items:center;width:2.1em;height:2.1em;border:2px solid var(--control);border-radius:50%;font-weight:600;line-height:1}
.organiser-steps>li.organiser-step-done::before{content:"✓";border-color:var(--solid);background:var(--solid);color:var(--background)}
.organiser-steps p{color:var(--muted);font-size:.94em}
.organiser-steps .organiser-row{margin-top:10px}
.organiser-steps .organiser-sure{flex:1 1 100%;color:var(--text);font-size:1em;font-weight:600}
.organiser-list{display:grid;gap:10px}
.organiser-list>div{display:flex;flex-wrap:wrap;justify-content:space-between;gap:2px 18px;padding-bottom:10px;border-bottom:1px solid var(--line)}
.organiser-list dt{color:var(--muted)}
.organiser-list dd{font-weight:600;font-variant-numeric:tabular-nums}
.organiser:has(.organiser-ask){display:grid;place-items:center}
.organiser-ask{display:grid;justify-items:center;gap:18px;width:min(100%,24em);padding:32px;border:1px solid var(--line);border-radius:calc(var(--radius)*1.5);background:var(--surface);text-align:center}
.organiser-ask>.kiosk-button{width:100%}
.organiser-ask h2{font-size:1.5em}
.organiser-shut{width:min(100%,34em)}
.organiser-shut code{max-width:100%;padding:12px 18px;border-radius:10px;background:var(--sunken);font-size:1.05em;overflow-wrap:anywhere}
.organiser-pin{width:100%;height:68px;padding:0 16px;border:2px solid var(--control);border-radius:var(--radius);background:var(--background);color:var(--text);font:inherit;font-size:2em;letter-spacing:.3em;text-align:center;-webkit-text-security:disc;caret-color:var(--accent)}
.organiser-pin:focus{border-color:var(--accent);outline:3px solid var(--accent);outline-offset:-1px}
.organiser-notes{display:grid;align-content:center;min-height:2.9em}
.organiser-said{color:var(--cracked);font-weight:600}
.organiser-left{font-variant-numeric:tabular-nums}
.organiser-pad{display:grid;grid-template-columns:repeat(3,1fr);gap:12px;width:100%}
.organiser-key{min-height:clamp(64px,8vmin,88px);padding:0 6px;border:1px solid var(--control);border-radius:var(--radius);background:var(--background);color:var(--text);font:inherit;font-size:1.6em;font-weight:600;cursor:pointer}
.organiser-key-side{font-size:1.1em}
.organiser-back{font-size:2em;line-height:1}
.organiser-enter{border-color:var(--accent);background:var(--accent);color:var(--on-accent)}
.organiser-key:active{background:var(--accent-soft);color:var(--text)}
.organiser-key:disabled,.organiser-pin:read-only{opacity:.45;cursor:default}
.organiser-key:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
@media (orientation:portrait){.organiser{font-size:clamp(16px,1.85vw,26px)}}
@media (max-width:1500px){.organiser-columns{grid-template:none / minmax(0,1fr) minmax(0,1fr)}.organiser-column{display:grid}.organiser-column>div{grid-area:auto}}
@media (max-width:560px){.organiser-clock{display:none}.organiser-head{justify-content:space-between;gap:12px}.organiser h2{font-size:1.5em}.organiser-numbers{grid-template-columns:repeat(2,minmax(0,1fr))}}
@media (max-width:860px){.organiser-columns{grid-template:none / minmax(0,1fr)}}
`;
