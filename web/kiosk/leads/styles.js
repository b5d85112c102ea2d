// How the form for a lead and its keyboard look. Colours and type are the page's (web/styles/first, the theme). May use: nothing.

export const styles = `
.lead{position:absolute;inset:0;display:grid;grid-template-rows:minmax(0,1fr) auto;overflow:hidden;background:var(--background);color:var(--text);font-family:var(--typeface)}
.lead *{box-sizing:border-box}
.lead-sheet{display:grid;align-content:safe center;gap:clamp(14px,2.4vh,30px);width:100%;max-width:1360px;margin:0 auto;padding:clamp(12px,2.6vh,44px) clamp(16px,3.6vw,56px);overflow:auto}
.lead h2{margin:0;font-size:clamp(1.6rem,1.5vw + 1.5vh,2.9rem);line-height:1.15;font-weight:600;letter-spacing:-.012em;outline:0}
.lead-head p{margin:.45em 0 0;max-width:60em;color:var(--muted);font-size:clamp(1.05rem,.5vw + .9vh,1.5rem);line-height:1.45}
.lead-fields{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:clamp(12px,1.6vw,28px)}
.lead-field{display:flex;flex-direction:column;gap:8px;min-width:0}
.lead-field label{font-size:clamp(1.05rem,.4vw + .8vh,1.4rem);font-weight:600}
.lead-field small{color:var(--muted);font-size:.82em;font-weight:400}
.lead-input{width:100%;height:clamp(60px,7.4vh,84px);padding:0 18px;border:2px solid var(--control);border-radius:var(--radius);background:var(--surface);color:var(--text);caret-color:var(--accent);font:inherit;font-size:clamp(1.2rem,.5vw + .9vh,1.6rem);user-select:text}
[dir=rtl] .lead-input{text-align:right}
.lead-input:focus{border-color:var(--accent);outline:3px solid var(--accent);outline-offset:-1px}
.lead-input[aria-invalid]{border-color:var(--cracked)}
.lead-problem{color:var(--cracked);font-size:clamp(1rem,.4vw + .7vh,1.2rem);font-weight:600}
.lead-problem:empty,.lead-failed:empty{display:none}
.lead-consent label{display:flex;align-items:center;gap:18px;min-height:64px;padding:12px 18px;border:1px solid var(--line);border-radius:var(--radius);background:var(--surface);font-size:clamp(1.05rem,.4vw + .8vh,1.35rem);line-height:1.42;cursor:pointer}
.lead-consent label:focus-within{outline:3px solid var(--accent);outline-offset:2px}
.lead-consent .lead-problem{display:block;margin-top:8px}
.lead-consent input{appearance:none;flex:none;display:grid;place-items:center;width:38px;height:38px;margin:0;border:2px solid var(--control);border-radius:9px;background:var(--surface);outline:0;cursor:pointer}
.lead-consent input:checked{border-color:var(--accent);background:var(--accent)}
.lead-consent input:checked::before{content:"";width:10px;height:19px;margin-top:-5px;border:solid var(--on-accent);border-width:0 4px 4px 0;rotate:45deg}
.lead-consent input[aria-invalid]{border-color:var(--cracked)}
.lead-failed{margin:0;padding:14px 18px;border-radius:var(--radius);background:var(--cracked-soft);color:var(--text);font-size:clamp(1.05rem,.4vw + .8vh,1.35rem);line-height:1.42}
.lead-ways{display:flex;flex-wrap:wrap;align-items:center;justify-content:flex-end;gap:14px}
.lead-private{flex:1 1 16em;margin:0;color:var(--muted);font-size:clamp(1rem,.35vw + .7vh,1.2rem);line-height:1.4}
.lead-button{min-height:clamp(60px,6.6vh,76px);padding:0 1.5em;border:1px solid var(--control);border-radius:var(--radius);background:none;color:var(--text);font:inherit;font-size:clamp(1.1rem,.4vw + .9vh,1.45rem);font-weight:600;cursor:pointer}
.lead-button.lead-first{border-color:var(--accent);background:var(--accent);color:var(--on-accent)}
.lead-button:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.lead-button:disabled{opacity:.6;cursor:default}
.lead-done{grid-template-rows:minmax(0,1fr)}
.lead-done .lead-sheet{max-width:760px;justify-items:center;text-align:center}
.lead-done p{margin:0;color:var(--muted);font-size:clamp(1.15rem,.6vw + .9vh,1.6rem);line-height:1.5}
.lead-tick{display:grid;place-items:center;width:96px;height:96px;border-radius:50%;background:var(--solid-soft);color:var(--solid);font-size:3rem;font-weight:600}
.kiosk-keys{display:grid;gap:clamp(6px,.8vh,10px);padding:clamp(10px,1.5vh,20px) clamp(8px,2vw,40px) calc(clamp(10px,1.8vh,24px) + env(safe-area-inset-bottom));border-top:1px solid var(--line);background:var(--sunken);touch-action:manipulation;user-select:none}
.kiosk-keys-row{display:flex;gap:clamp(5px,.55vw,10px);width:100%;max-width:1560px;margin:0 auto;justify-content:center}
.kiosk-key{flex:1 1 0;min-width:0;max-width:150px;height:clamp(56px,6.9vh,86px);padding:0;border:1px solid var(--line);border-bottom-width:3px;border-radius:10px;background:var(--surface);color:var(--text);font:inherit;font-size:clamp(1.25rem,.6vw + 1vh,1.9rem);line-height:1;cursor:pointer}
.kiosk-key:active{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.kiosk-key:is([data-key=shift],[data-key=back]){flex-grow:1.45;max-width:210px}
.kiosk-key:is([data-key=shift],[data-key=back],[data-key=signs],[data-key=accents],[data-key=script],[data-key=left],[data-key=right]){background:var(--background)}
.kiosk-key:is([data-key=signs],[data-key=accents],[data-key=script],[data-key=".com"]){font-size:clamp(1rem,.5vw + .7vh,1.4rem)}
.kiosk-key[data-key=space]{flex-grow:5;max-width:none;font-size:clamp(1rem,.5vw + .7vh,1.3rem);color:var(--muted)}
.kiosk-key[data-key=next]{flex-grow:2;max-width:260px;border-color:var(--accent);background:var(--accent-soft);font-size:clamp(1.05rem,.5vw + .7vh,1.4rem);font-weight:600}
.kiosk-key[aria-pressed=true]{border-color:var(--accent);background:var(--accent-soft)}
.kiosk-key.kiosk-key-locked{background:var(--accent);color:var(--on-accent)}
.kiosk-key:disabled{color:var(--muted);opacity:.45;cursor:default}
@media (orientation:portrait){.lead-fields{grid-template-columns:minmax(0,1fr)}.lead-private{flex-basis:100%}}
@media (max-width:640px){.kiosk-keys{gap:5px;padding-inline:4px}.kiosk-keys-row{gap:3px}.kiosk-key{height:48px;font-size:1.05rem;border-radius:7px}.lead-sheet{align-content:start}}
@media (forced-colors:active){.lead-consent input{appearance:auto}.kiosk-key:active{outline:3px solid Highlight}}
`;
