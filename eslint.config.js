// Rules for JavaScript: the page (browser only), the scripts and the tests (node, and pages that tests open).
import js from "@eslint/js";
import globals from "globals";

const rules = {
    eqeqeq: "error",
    "no-var": "error",
    "prefer-const": "error",
    "no-implicit-globals": "error",
    "no-shadow": "error",
    "no-eval": "error",
    "object-shorthand": "error",
    "max-lines": ["error", { max: 400 }],
    "max-lines-per-function": ["error", { max: 60, skipComments: true }],
};

export default [
    { ignores: ["build/", "dist/", ".deps/", "node_modules/"] },
    js.configs.recommended,
    { rules },
    { files: ["web/**/*.js"], languageOptions: { globals: globals.browser } },
    { files: ["examples/{html,iframe}/*.js"], languageOptions: { globals: globals.browser } },
    { files: ["tools/**/*.js", "cmake/*.js", "examples/{many-results,tables}/*.js", "*.js"], languageOptions: { globals: globals.node } },
    { files: ["integrations/**/*.js"], languageOptions: { globals: globals.browser, sourceType: "script" } },
    {
        files: ["tests/**/*.js", "bench/**/*.js"],
        languageOptions: { globals: { ...globals.node, ...globals.browser } },
        rules: { "max-lines-per-function": "off" },
    },
];
