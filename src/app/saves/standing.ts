/** How the place where saves are kept stands. */
export type Standing =
  /** What is written stays. */
  | { readonly kind: "open" }
  /** It hasn't answered yet: what is written waits in this page, and goes there when it does. */
  | { readonly kind: "late" }
  /** It won't take anything: runs last only as long as this page. The reason is a clause. */
  | { readonly kind: "refused"; readonly reason: string };

const LATE = "This browser’s storage hasn’t answered yet: runs wait in this page until it does, and are saved then.";

/** What the title screen says about it, a sentence; null when all is well. */
export const standingWords = (standing: Standing): string | null =>
  standing.kind === "open"
    ? null
    : standing.kind === "late"
      ? LATE
      : `This browser doesn’t let the page keep anything: runs last only as long as this page (${standing.reason}).`;
