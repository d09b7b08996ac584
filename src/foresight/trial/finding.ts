export const SEVERITIES = ["error", "warning", "note"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Something that an author should know. `bot` and `run` name a run in which it can be seen. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** Where in the file: `events.storm`. */
  readonly path: string;
  readonly message: string;
  readonly bot?: string;
  readonly run?: number;
}
