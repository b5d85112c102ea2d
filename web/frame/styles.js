// Styles for a page that is as high as its content: they lift what goes by the height of the window, since here that is the page's own.
// May use: nothing.

const rules = [
    "html[data-shown] { overflow: hidden }",
    "html[data-shown] body { min-height: 0 }",
    'html[data-shown][data-screen="intro"] #mirror.page { min-height: 0 }',
    // A picture as large as the column would be higher than most windows; the host has other things to show.
    '@media (max-width: 899.98px) { html[data-shown][data-screen="intro"] .page > .image.drawn { max-width: 400px; margin-inline: auto } }',
    'html[data-shown][data-rendering="canvas"] #canvas { transform: translateY(var(--shown-top)) }',
    "html[data-shown] #slow { bottom: var(--shown-below) }",
    "html[data-shown] #waiting:not(:empty) { bottom: calc(var(--shown-below) + var(--gutter)) }",
];

/** @param {Document} page */
export function addRules({ styleSheets: [first] }) {
    for (const rule of rules) first.insertRule(rule, first.cssRules.length);
}
