// dist/element.js: a script without exports, so that `<script async src>`, `<script type="module" src>` and `import` all take the same
// file. May use: index.js.
import "./index.js";
