/** Why a code, a file or a run can't be used. A value, never thrown. */
export interface RunProblem {
  readonly code: RunProblemCode;
  /** A sentence for the reader. */
  readonly message: string;
}
const RUN_PROBLEM_CODES = [
  "not-a-code",
  "cut",
  "damaged",
  "forged",
  "too-new",
  "other-rules",
  "no-engine",
  "too-long",
  "other-scenario",
  "unknown-name",
  "off-grid",
  "incomplete",
  "refused",
  "not-a-run-file",
  "broken-scenario",
] as const;
export type RunProblemCode = (typeof RUN_PROBLEM_CODES)[number];

export const problem = (code: RunProblemCode, message: string): { readonly problem: RunProblem } => ({
  problem: { code, message },
});
