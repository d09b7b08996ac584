import { goodInterval, type Report } from "./report.ts";
import { sortedKeys } from "../../scenario/compile/entries.ts";
import { type Unlike, unlikeness } from "./unlike.ts";

/** What differs from an earlier report of the scenario: findings that came and went, and shares that chance doesn't explain. */
export interface Changes {
  /** How the earlier one was played otherwise, a line each; findings that only one of them could have made are left out. */
  readonly unlike: readonly string[];
  readonly appeared: Report["findings"];
  readonly gone: Report["findings"];
  /** Bots whose intervals of good endings don't meet; shares 0 to 1. */
  readonly moved: readonly { readonly bot: string; readonly before: number; readonly now: number }[];
}

type Told = Report["findings"][number];

/** Both must be of the same scenario and difficulty: see `refusals`. */
export function compareReports(before: Report, now: Report): Changes {
  const unlike = unlikeness(before, now);
  const comparable = (each: Told): boolean => couldBeMade(each, before, now, unlike);
  const [then, here] = [before.findings.filter(comparable), now.findings.filter(comparable)];
  const known = new Set(then.map(keyOf));
  const present = new Set(here.map(keyOf));
  return {
    unlike: unlike.lines,
    appeared: here.filter((each) => !known.has(keyOf(each))),
    gone: then.filter((each) => !present.has(keyOf(each))),
    moved: sortedKeys(now.bots).flatMap((bot) => {
      const [was, is] = [Object.hasOwn(before.bots, bot) ? before.bots[bot] : undefined, now.bots[bot]!];
      if (was === undefined || was.runs === 0 || is.runs === 0) return [];
      const [a, b] = [goodInterval(was), goodInterval(is)];
      const apart = a.high < b.low || b.high < a.low;
      return apart ? [{ bot, before: was.good / was.runs, now: is.good / is.runs }] : [];
    }),
  };
}

/** Findings about one bot: those of different bots are different ones. */
const OF_A_BOT: ReadonlySet<string> = new Set(["run-fails", "ladder-broken"]);

const keyOf = ({ code, path, bot }: Told): string => `${code} ${path} ${OF_A_BOT.has(code) ? bot : ""}`;

/** Whether both calls played what a finding is seen in. */
function couldBeMade({ code, bot }: Told, before: Report, now: Report, { bots, bans, ladder }: Unlike): boolean {
  if (code === "ladder-broken") return !ladder;
  if (code === "run-fails") return [before, now].every((each) => bot !== undefined && Object.hasOwn(each.bots, bot));
  return !bots && (code !== "action-is-key" || !bans);
}
