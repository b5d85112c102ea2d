// The element in React 19: `import "upstream-assessment/element/react"` defines it and says how JSX may use it.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { AssessmentAttributes, AssessmentEvents, UpstreamAssessment } from "./api.js";

export * from "./api.js";

/** As React listens to events of elements: onassessment-complete and so on. */
export type AssessmentListeners = { [Name in keyof AssessmentEvents as `on${Name}`]?: (event: AssessmentEvents[Name]) => void };

declare module "react" {
    namespace JSX {
        interface IntrinsicElements {
            "upstream-assessment": DetailedHTMLProps<HTMLAttributes<UpstreamAssessment>, UpstreamAssessment> & AssessmentAttributes & AssessmentListeners;
        }
    }
}
