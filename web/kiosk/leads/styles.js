// How the form for a lead and its keyboard look. Colours and type are the page's (web/styles/first, the theme). May use: nothing.

export const styles = `
.lead{position:absolute;inset:0;display:grid;grid-template-rows:minmax(0,1fr) auto;overflow:hidden;background:var(--background);color:var(--text);font-family:var(--typeface);font-size:clamp(16px,.62vw + 1vh,26px);line-height:1.42;-webkit-tap-highlight-color:transparent}
.lead *{box-sizing:border-box}
.lead-sheet{display:grid;align-content:safe center;gap:clamp(14px,2.4vh,32px);width:100%;max-width:1640px;margin:0 auto;padding:clamp(12px,2.4vh,44px) clamp(16px,2vw,40px);overflow:auto}
.lead h2{margin:0;font-size:1.85em;line-height:1.15;font-weight:600;letter-spacing:-.012em;outline:0}
.lead-head p,.lead-done p{text-wrap:balance}
.lead-head p{margin:.4em 0 0;max-width:62em;color:var(--muted)}
.lead-fields{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:clamp(12px,1.6vw,28px)}
.lead-field{display:flex;flex-direction:column;gap:.4em;min-width:0}
.lead-field label{font-weight:600}
.lead-field small{color:var(--muted);font-size:.85em;font-weight:400}
.lead-input{width:100%;height:clamp(60px,7.4vh,84px);padding:0 .8em;border:2px solid var(--control);border-radius:var(--radius);background:var(--surface);color:var(--text);caret-color:var(--accent);font:inherit;font-size:1.12em;user-select:text}
[dir=rtl] .lead-input{text-align:right}
.lead-input[aria-invalid]{border-color:var(--cracked)}
.lead-input:focus{border-color:var(--accent);outline:3px solid var(--accent);outline-offset:-1px}
.lead-problem{color:var(--cracked);font-size:.95em;font-weight:600}
.lead-problem:empty,.lead-failed:empty{display:none}
.lead-consent label{display:flex;align-items:safe center;gap:18px;min-height:64px;max-height:max(5.4em,15vh);padding:12px 18px;border:1px solid var(--line);border-radius:var(--radius);background:var(--surface);overflow:auto;cursor:pointer}
.lead-consent label:focus-within{outline:3px solid var(--accent);outline-offset:2px}
.lead-consent .lead-problem{display:block;margin-top:.4em}
.lead-consent input{appearance:none;flex:none;display:grid;place-items:center;position:sticky;top:0;width:40px;height:40px;margin:0;border:2px solid var(--control);border-radius:10px;background:var(--surface);outline:0;cursor:pointer}
.lead-consent input[aria-invalid]{border-color:var(--cracked)}
.lead-consent input:checked{border-color:var(--accent);background:var(--accent)}
.lead-consent input:checked::before{content:"";width:11px;height:20px;margin-top:-5px;border:solid var(--on-accent);border-width:0 4px 4px 0;rotate:45deg}
.lead-failed{flex:1 1 16em;margin:0;padding:14px 18px;border-radius:var(--radius);background:var(--cracked-soft);color:var(--text)}
.lead-ways{position:sticky;bottom:0;display:flex;flex-wrap:wrap;align-items:center;justify-content:flex-end;gap:14px;padding-block:4px;background:var(--background)}
.lead-failed:not(:empty) + .lead-private{display:none}
.lead-private{flex:1 1 16em;margin:0;color:var(--muted);font-size:.92em}
.lead-button{min-height:clamp(60px,6.6vh,76px);padding:0 1.6em;border:1px solid var(--control);border-radius:var(--radius);background:none;color:var(--text);font:inherit;font-weight:600;cursor:pointer}
.lead-button.lead-first{border-color:var(--accent);background:var(--accent);color:var(--on-accent)}
.lead-button:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.lead-button:disabled{opacity:.6;cursor:default}
.lead-done{grid-template-rows:minmax(0,1fr)}
.lead-done .lead-sheet{max-width:760px;justify-items:center;text-align:center}
.lead-done p{margin:0;color:var(--muted);font-size:1.1em;line-height:1.5}
.lead-tick{display:grid;place-items:center;width:96px;height:96px;border-radius:50%;background:var(--solid-soft);color:var(--solid);font-size:3rem}
.lead-tick .kiosk-icon{stroke-width:2.4}
.kiosk-icon{pointer-events:none;width:1.15em;height:1.15em;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.kiosk-keys{display:grid;gap:clamp(6px,.8vh,10px);padding:clamp(10px,1.5vh,20px) clamp(8px,2vw,40px) calc(clamp(10px,1.8vh,24px) + env(safe-area-inset-bottom));border-top:1px solid var(--line);background:var(--sunken);touch-action:manipulation;user-select:none}
.kiosk-keys-row{display:flex;gap:clamp(5px,.55vw,10px);width:100%;max-width:1560px;margin:0 auto;justify-content:center}
.kiosk-key{flex:1 1 0;display:grid;place-items:center;min-width:0;max-width:150px;height:clamp(56px,6.9vh,86px);padding:0;border:1px solid var(--line);border-bottom-width:3px;border-radius:10px;background:var(--surface);color:var(--text);font:inherit;font-size:clamp(1.25rem,.8vw + 1.1vh,1.9rem);line-height:1;cursor:pointer}
.kiosk-keys .kiosk-key:active:active{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.kiosk-key:is([data-key=shift],[data-key=back]){flex-grow:1.45;max-width:210px}
.kiosk-key:is([data-key=shift],[data-key=back],[data-key=signs],[data-key=accents],[data-key=script],[data-key=left],[data-key=right]){background:var(--background)}
.kiosk-key:is([data-key=signs],[data-key=accents],[data-key=script],[data-key^="."]:not([data-key="."])){font-size:clamp(1rem,.6vw + .9vh,1.45rem)}
.kiosk-key[data-key=space]{flex-grow:5;max-width:none;font-size:clamp(1rem,.6vw + .9vh,1.4rem);color:var(--muted)}
.kiosk-key[data-key=next]{flex-grow:2;max-width:260px;border-color:var(--accent);background:var(--accent-soft);font-size:clamp(1.05rem,.6vw + .9vh,1.45rem);font-weight:600}
.kiosk-key[aria-pressed=true]{border-color:var(--accent);background:var(--accent-soft)}
.kiosk-key.kiosk-key-locked{background:var(--accent);color:var(--on-accent)}
@media (orientation:portrait){.lead-fields{grid-template-columns:minmax(0,1fr)}.lead-failed:not(:empty) + .lead-private{display:none}
.lead-private{flex-basis:100%}}
@media (max-width:640px){.kiosk-keys{gap:5px;padding-inline:4px}.kiosk-keys-row{gap:3px}.kiosk-key{height:48px;font-size:1.05rem;border-radius:7px}.kiosk-key:is([data-key=left],[data-key=right]){display:none}.kiosk-keys .kiosk-keys-row:last-child .kiosk-key{font-size:.78rem}.lead-sheet{align-content:start}.lead-private{display:none}.lead-ways{position:static}}
@media (forced-colors:active){.lead-consent input{appearance:auto}.kiosk-keys .kiosk-key:active:active{outline:3px solid Highlight}}
`;
