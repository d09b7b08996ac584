/** What made a change: the kind of rule, its id (an id path such as `lateCapacity.wait`), and the actor it ran for. */
export interface Cause {
  readonly kind: CauseKind;
  readonly id: string;
}

export const CAUSE_KINDS = [
  "start",
  "dynamic",
  "action",
  "event",
  "choice",
  "deal",
  "promise",
  "rival",
  "clamp",
  "draw",
  "plan",
  "study",
  "time",
  "readings",
] as const;

export type CauseKind = (typeof CAUSE_KINDS)[number];
