import type { Scenario } from "../scenario/load.ts";
import { UsageError } from "./command.ts";

/** The difficulty asked for; by default the one called standard, or none. */
export function difficultyOf(scenario: Scenario, asked: string | undefined): string | null {
  const known = Object.keys(scenario.source.difficulty ?? {});
  if (asked === undefined) return known.includes("standard") ? "standard" : null;
  if (known.includes(asked)) return asked;
  throw new UsageError(`no difficulty "${asked}"; there are ${known.join(", ") || "none"}`);
}
