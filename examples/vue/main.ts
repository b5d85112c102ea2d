// An article in Vue 3 with an assessment in it. `npm install vue upstream-assessment`, then any bundler. A template compiled by Vue
// needs `isCustomElement: (tag) => tag === "upstream-assessment"`; a render function, as here, needs nothing.
import { createApp, defineComponent, h, ref } from "vue";
import type { AssessmentEvent } from "upstream-assessment/element";
import "upstream-assessment/element/vue";

// Where your page is.
const address = "https://example.com/check/";

const Article = defineComponent({
    setup() {
        const answered = ref(0), outcome = ref("");
        return () => h("main", [
            h("h1", "Where the number starts"),
            h("upstream-assessment", {
                src: address, style: { display: "block", minHeight: "1280px" },
                onAssessmentProgress: ({ detail }: AssessmentEvent<"assessment-progress">) => { answered.value = detail.answered; },
                onAssessmentComplete: ({ detail }: AssessmentEvent<"assessment-complete">) => { outcome.value = detail.outcome; },
            }, [h("a", { href: address }, "Take our 3 Minute Self Assessment!")]),
            h("p", { id: "told" }, `${answered.value} answered ${outcome.value}`),
        ]);
    },
});

createApp(Article).mount("#root");
