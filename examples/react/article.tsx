// An article in React 19 with an assessment in it.
import { useState } from "react";
import type { AssessmentEvent } from "upstream-assessment/element";
import "upstream-assessment/element/react";

// Where your page is.
const address = "https://example.com/check/";

export function Article() {
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
