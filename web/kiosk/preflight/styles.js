// How the page before the doors open looks: read standing, at arm's length. Colours are the theme's. May use: nothing.

export const styles = `
.preflight,.preflight *{box-sizing:border-box}
.preflight{position:absolute;inset:0;display:grid;grid-template-rows:auto minmax(0,1fr) auto;background:var(--background);color:var(--text);font-family:var(--typeface);font-size:20px;line-height:1.4}
.preflight :is(h2,h3,p,ul){margin:0;padding:0}
.preflight header{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:12px 32px;padding:28px clamp(20px,4vw,64px) 20px}
.preflight h2{font-size:38px;line-height:1.15;font-weight:600;letter-spacing:-.01em}
.preflight h3{font-size:22px;line-height:1.3;font-weight:600}
.preflight-state{padding:10px 22px!important;border-radius:var(--radius);background:var(--sunken);font-weight:600}
.preflight-state[data-state=stop]{background:var(--cracked-soft);color:var(--cracked)}
.preflight-state[data-state=look]{background:var(--shaky-soft);color:var(--shaky)}
.preflight-state[data-state=good]{background:var(--solid-soft);color:var(--solid)}
.preflight-body{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,7fr);gap:24px;align-content:start;align-items:start;padding:4px clamp(20px,4vw,64px) 28px;overflow:auto}
.preflight-side{display:grid;gap:24px}
.preflight-block,.preflight-list{border:1px solid var(--line);border-radius:calc(var(--radius)*1.25);background:var(--surface)}
.preflight-block{display:grid;gap:14px;padding:24px 28px}
.preflight-time{display:grid;gap:2px;font-variant-numeric:tabular-nums}
.preflight-time b{font-size:64px;line-height:1.05;font-weight:600;letter-spacing:-.02em}
.preflight-time span{font-size:26px}
.preflight-tick{display:flex;align-items:center;gap:18px;min-height:64px;padding:10px 18px;border:1.5px solid var(--control);border-radius:var(--radius);font-weight:600;cursor:pointer}
.preflight-tick:has(:checked){border-color:var(--accent);background:var(--accent-soft)}
.preflight-tick input{display:grid;flex:none;place-content:center;width:36px;height:36px;margin:0;border:2px solid var(--control);border-radius:9px;background:var(--surface);appearance:none;cursor:inherit}
.preflight-tick input:checked{border-color:var(--accent);background:var(--accent)}
.preflight-tick input:checked::before{content:"";width:10px;height:19px;border:solid var(--on-accent);border-width:0 4px 4px 0;transform:translateY(-3px) rotate(45deg)}
.preflight-list{list-style:none;overflow:hidden}
.preflight-list:empty{display:none}
.preflight-list li{display:grid;grid-template-columns:44px minmax(0,1fr);gap:18px;padding:18px 28px}
.preflight-list li+li{border-top:1px solid var(--line)}
.preflight-sign{display:grid;place-items:center;width:44px;height:44px;border-radius:50%;font-size:24px;font-weight:700;line-height:1}
.preflight-good .preflight-sign{background:var(--solid-soft);color:var(--solid)}
.preflight-look .preflight-sign{background:var(--shaky-soft);color:var(--shaky)}
.preflight-stop .preflight-sign{background:var(--cracked);color:var(--surface)}
.preflight-list p{color:var(--muted);overflow-wrap:anywhere}
.preflight-list p.preflight-do{margin-top:4px;color:var(--text)}
.preflight-table{display:grid;place-items:center;min-height:230px;padding:16px 0;overflow:auto}
.preflight-card{position:relative;flex:none;background:var(--accent)}
.preflight-card i{position:absolute;inset-block-start:34%;inset-inline-start:10%;width:14%;aspect-ratio:1.25;border-radius:12%;background:var(--on-accent);opacity:.85}
.preflight-card b{position:absolute;inset-block-end:16%;inset-inline:10% 38%;height:9%;border-radius:99px;background:var(--on-accent);opacity:.5}
.preflight-steps{display:flex;flex-wrap:wrap;gap:12px}
.preflight-button{min-height:64px;margin:0;padding:0 28px;border:1.5px solid var(--control);border-radius:var(--radius);background:var(--surface);color:var(--text);font:inherit;font-weight:600;cursor:pointer}
.preflight-step{min-width:88px;font-size:34px;touch-action:manipulation}
.preflight-first{margin-inline-start:auto;padding:0 44px;border-color:var(--accent);background:var(--accent);color:var(--on-accent)}
.preflight-button:disabled{border-color:var(--line);background:var(--sunken);color:var(--muted);cursor:default}
.preflight :focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.preflight h2:focus-visible{outline:0}
.preflight footer{display:flex;flex-wrap:wrap;gap:14px;padding:18px clamp(20px,4vw,64px);border-top:1px solid var(--line);background:var(--surface)}
.preflight-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media (max-width:1000px),(orientation:portrait){.preflight-body{grid-template-columns:minmax(0,1fr)}.preflight:has([data-state=stop]) .preflight-list{order:-1}}
@media (max-width:640px){.preflight{font-size:18px}.preflight h2{font-size:28px}.preflight-time b{font-size:46px}.preflight-button{padding:0 18px}}
`;
