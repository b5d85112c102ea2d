// How a kiosk's own screens look. Colours and type are the page's (web/styles/first/tokens.css, the theme). May use: nothing.

/** How high the bar is, CSS px; the page keeps it free below (#insets). */
const bar = 84;

export const styles = `
html[data-kiosk]{touch-action:pan-x pan-y;overscroll-behavior:none;-webkit-touch-callout:none}
html[data-kiosk] *{-webkit-user-select:none!important;user-select:none!important;-webkit-tap-highlight-color:transparent}
html[data-kiosk] :is(input,textarea){user-select:text!important}
html[data-kiosk][data-rendering=html] body{padding-bottom:${bar}px}
html[data-kiosk] #insets{padding-bottom:${bar}px}
html[data-screen=attract]{overflow:hidden}
.kiosk,.kiosk *{box-sizing:border-box}
.kiosk{font-family:var(--typeface);color:var(--text)}
.kiosk-attract{position:fixed;inset:-12px;z-index:30;display:grid;grid-template-columns:minmax(0,1.1fr) minmax(0,1fr);align-items:center;gap:6vw;padding:8vh 7vw;background:var(--background);cursor:pointer;overflow:hidden}
.kiosk-attract h1{margin:0;font-size:clamp(2.2rem,5.2vmin + 1vw,5.2rem);line-height:1.08;font-weight:600;letter-spacing:-.015em;text-wrap:balance;outline:0}
.kiosk-facts{margin:2.2vh 0 5vh;color:var(--muted);font-size:clamp(1.1rem,1.6vmin + .5vw,1.9rem)}
.kiosk-begin{min-height:clamp(72px,10vmin,124px);padding:0 1.4em;border:0;border-radius:999px;background:var(--accent);color:var(--on-accent);font:inherit;font-size:clamp(1.4rem,2.4vmin + .6vw,2.6rem);font-weight:600;cursor:pointer}
.kiosk-languages{display:flex;flex-wrap:wrap;gap:12px;margin-top:5vh}
.kiosk-language{min-height:60px;min-width:96px;padding:0 22px;border:1px solid var(--control);border-radius:999px;background:none;color:var(--text);font:inherit;font-size:clamp(1rem,1.3vmin + .3vw,1.4rem);cursor:pointer}
.kiosk-language[aria-pressed=true]{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);font-weight:600}
.kiosk-picture{min-width:0}
.kiosk-house{display:grid;gap:10px;margin:0;padding:0;list-style:none}
.kiosk-house li{display:grid;place-items:center;height:clamp(72px,13vmin,150px);border:2px solid var(--line);border-radius:10px;background:var(--surface);color:var(--muted);font-size:clamp(1.1rem,2vmin + .5vw,2.1rem);font-weight:600;transition:opacity .5s steps(5)}
.kiosk-house li:first-child{height:clamp(96px,17vmin,190px);align-items:end;padding-bottom:2.4vmin;border:0;border-radius:0;background:var(--line);clip-path:polygon(50% 0,100% 100%,0 100%)}
.kiosk-house li.kiosk-lit{border-color:var(--accent);background:var(--accent);color:var(--on-accent)}
.kiosk-caption{min-height:1.5em;margin:3vh 0 0;text-align:center;font-size:clamp(1.1rem,1.8vmin + .4vw,1.9rem);font-weight:600}
.kiosk-corner{position:absolute;inset-block-start:12px;inset-inline-end:12px;width:96px;height:96px;border:0;background:none}
.kiosk-corner:focus-visible,.kiosk-begin:focus-visible,.kiosk-language:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
@media (orientation:portrait){.kiosk-attract{grid-template-columns:minmax(0,1fr);align-content:safe center;gap:6vh;text-align:center}.kiosk-languages{justify-content:center}}
@media (max-width:640px){.kiosk-house{gap:6px}.kiosk-house li{height:6vh}.kiosk-house li:first-child{height:9vh}.kiosk-attract{gap:3vh;padding:4vh 7vw}.kiosk-facts{margin:1.5vh 0 3vh}.kiosk-languages{margin-top:3vh}.kiosk-language{min-height:48px;min-width:0;padding:0 16px}.kiosk-caption{margin-top:1.5vh}}
.kiosk-bar{position:fixed;inset:auto 0 0;z-index:20;display:flex;gap:12px;align-items:center;justify-content:flex-end;height:${bar}px;padding:0 clamp(16px,3vw,40px);border-top:1px solid var(--line);background:var(--surface)}
.kiosk-button{min-height:60px;margin:0;padding:0 24px;border:1px solid var(--control);border-radius:var(--radius);background:none;color:var(--text);font:inherit;font-weight:600;cursor:pointer}
.kiosk-button.kiosk-first{border-color:var(--accent);background:var(--accent);color:var(--on-accent)}
.kiosk-button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.kiosk-bar .kiosk-over{margin-inline-end:auto}
.kiosk-veil{position:fixed;inset:0;z-index:40;display:grid;place-items:center;padding:24px;background:color-mix(in srgb,var(--background) 78%,transparent)}
.kiosk-card{width:min(100%,620px);padding:36px;border:1px solid var(--line);border-radius:calc(var(--radius)*1.5);background:var(--surface);text-align:center}
.kiosk-card h2{margin:0 0 12px;font-size:clamp(1.5rem,3vmin,2.1rem)}
.kiosk-card p{margin:0 0 28px;font-size:1.2rem;line-height:1.5}
.kiosk-card .kiosk-count{margin:0 0 8px;color:var(--accent);font-size:5rem;font-weight:600;line-height:1;font-variant-numeric:tabular-nums}
.kiosk-buttons{display:flex;flex-wrap:wrap;gap:12px;justify-content:center}
.kiosk-full{position:fixed;inset:0;z-index:35;overflow:auto;background:var(--background);user-select:none}
@media (max-width:640px){.kiosk-bar{gap:8px;padding:0 12px}.kiosk-button{padding:0 14px}}
`;
