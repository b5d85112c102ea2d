// The element in Vue 3: `import "upstream-assessment/element/vue"` defines it and says how templates may use it.
import type { DefineComponent } from "vue";
import type { AssessmentAttributes, AssessmentEvents } from "./api.js";

export * from "./api.js";

type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${Capitalize<First>}${Pascal<Rest>}` : Capitalize<Name>;

/** As Vue listens to events: @assessment-complete and so on. */
export type AssessmentListeners = { [Name in keyof AssessmentEvents as `on${Pascal<Name>}`]?: (event: AssessmentEvents[Name]) => void };

declare module "vue" {
    interface GlobalComponents {
        "upstream-assessment": DefineComponent<AssessmentAttributes & AssessmentListeners>;
    }
}
