import { RULES_VERSION } from "../../engine/version.ts";
import { problem, type RunProblem } from "../problem.ts";

/** How the rules of a run stand to those of this game: it is played here, watched on an engine that was kept, or refused. */
export type Age = "present" | "earlier" | "later";

export const ageOf = (rules: number): Age =>
  rules === RULES_VERSION ? "present" : rules < RULES_VERSION ? "earlier" : "later";

/** What is said of a run from a newer game. */
export const tooNew = (rules: number): { readonly problem: RunProblem } =>
  problem(
    "too-new",
    `The run was played by rules version ${rules}; this game knows up to ${RULES_VERSION}. A newer game will replay it.`,
  );

/** What is said where a run of earlier rules would be played on. */
export const watchedOnly = (rules: number): string =>
  `It was played by rules version ${rules}; this game plays by version ${RULES_VERSION}. It can be watched, but not played on.`;
