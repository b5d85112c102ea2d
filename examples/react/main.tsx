// An article in React 19 with an assessment in it. `npm install react react-dom upstream-assessment`, then any bundler, for example
// `npx esbuild main.tsx --bundle --jsx=automatic --outfile=main.js`.
import { useState } from "react";
import { createRoot } from "react-dom/client";
import type { AssessmentEvent } from "upstream-assessment/element";
import "upstream-assessment/element/react";

// Where your page is.
const address = "https://example.com/check/";

function Article() {
    const [answered, setAnswered] = useState(0), [outcome, setOutcome] = useState("");
    return (
        <main>
            <h1>Where the number starts</h1>
            <upstream-assessment
                src={address} style={{ display: "block", minHeight: 1280 }}
                onassessment-progress={({ detail }: AssessmentEvent<"assessment-progress">) => setAnswered(detail.answered)}
                onassessment-complete={({ detail }: AssessmentEvent<"assessment-complete">) => setOutcome(detail.outcome)}
            >
                <a href={address}>Take our 3 Minute Self Assessment!</a>
            </upstream-assessment>
            <p id="told">{answered} answered {outcome}</p>
        </main>
    );
}

createRoot(document.querySelector("#root")!).render(<Article />);
