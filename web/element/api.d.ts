// <upstream-assessment> for programs: its attributes, its events and what they carry (docs/embed.md).
//
//     import "upstream-assessment/element";
//     document.querySelector("upstream-assessment")?.addEventListener("assessment-complete", ({ detail }) => detail.outcome);

/** Attributes; all but `src` may be left out. */
export interface AssessmentAttributes {
    /** Address of the assessment's page: http or https. */
    src: string;
    /** Language that it begins in; else the visitor's. */
    lang?: string;
    /** Id of the perspective that is chosen beforehand. */
    perspective?: string;
    /** Where it is shown; inline, where nothing is said. */
    mode?: "inline" | "dialog" | "slide-in";
    /** Its colours; those of the host's page, where nothing is said. */
    theme?: "light" | "dark" | "auto";
    /** Where “talk to us” leads: http, https, mailto or tel. */
    "contact-href"?: string;
    /** Campaign parameters as a query, such as “utm_source=blog”. With it, those of the host's own address are told too. */
    campaign?: string;
}

/** What each event carries in `detail`. Never an answer, a score or a result's code. */
export interface AssessmentEventDetails {
    /** It can be taken. */
    "assessment-ready": { readonly language: string };
    /** The first question is begun. */
    "assessment-start": { readonly perspective: string | null };
    /** A question has been answered. */
    "assessment-progress": { readonly answered: number; readonly total: number };
    /** The result is there, once for each completion. */
    "assessment-complete": {
        /** Random, of this completion alone. */
        readonly id: string;
        /** `focus-` and the id of the stage to begin with; or all hold, or it cannot be seen yet. */
        readonly outcome: `focus-${string}` | "solid" | "unclear";
        readonly focus: string | null;
        readonly perspective: string | null;
        readonly language: string;
    };
    /** A result is taken along. */
    "assessment-share": { readonly method: "copy" | "share" | "picture" | "print" };
    /** The way to the owner is taken; `form`: one was sent. */
    "assessment-contact": { readonly method: "link" | "form" };
    /** It cannot be shown, and the link in the element is; or, of the second kind, the page says so itself. */
    "assessment-error":
        | { readonly reason: "src" | "blocked" | "timeout" }
        | { readonly reason: "version"; readonly speaks: readonly [number, number] }
        | { readonly reason: "download" | "webassembly" | "content" | "crash" };
}

export type AssessmentEvent<Name extends keyof AssessmentEventDetails> = CustomEvent<AssessmentEventDetails[Name]>;

export type AssessmentEvents = { [Name in keyof AssessmentEventDetails]: AssessmentEvent<Name> };

/** The element `<upstream-assessment>`. Importing this module defines it, and does nothing where there are no elements. */
export class UpstreamAssessment extends HTMLElement {
    static readonly observedAttributes: string[];
    src: string;
    perspective: string;
    mode: string;
    theme: string;
    contactHref: string;
    campaign: string;
    /** Shows the dialog; inline, brings the assessment into the window. The focus goes into it. */
    open(): void;
    /** Closes the dialog. The visit goes on when it is opened again. */
    close(): void;
    addEventListener<Name extends keyof AssessmentEvents>(type: Name, listener: (this: UpstreamAssessment, event: AssessmentEvents[Name]) => void, options?: boolean | AddEventListenerOptions): void;
    addEventListener<Name extends keyof HTMLElementEventMap>(type: Name, listener: (this: HTMLElement, event: HTMLElementEventMap[Name]) => void, options?: boolean | AddEventListenerOptions): void;
    addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** `"upstream-assessment"` */
export const tag: "upstream-assessment";

declare global {
    interface HTMLElementTagNameMap { "upstream-assessment": UpstreamAssessment }
    /** They rise through the page: elements, document and window hear them. */
    interface GlobalEventHandlersEventMap extends AssessmentEvents {}
}
