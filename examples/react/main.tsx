// Shows the article. `npm install react react-dom upstream-assessment`, then any bundler, for example
// `npx esbuild main.tsx --bundle --jsx=automatic --outfile=main.js`.
import { createRoot } from "react-dom/client";
import { Article } from "./article.tsx";

createRoot(document.querySelector("#root")!).render(<Article />);
