import { sortedKeys } from "../../scenario/compile/entries.ts";
import type { Report } from "./report.ts";

/** How two reports of a scenario were played otherwise. */
export interface Unlike {
  /** Whether other bots played, or only one of the two banned actions, or climbed the ladder. */
  readonly bots: boolean;
  readonly bans: boolean;
  readonly ladder: boolean;
  /** The same in words and what else was otherwise, a line each. */
  readonly lines: readonly string[];
}

type Of = Pick<Report, "scenario" | "difficulty">;

/** Why an earlier report says nothing about what is to be played, a line each; none when it can be compared. */
export function refusals(before: Of, now: Of): string[] {
  const difficulty = (of: Of): string => (of.difficulty === null ? "as written" : `"${of.difficulty}"`);
  return [
    ...(before.scenario === now.scenario ? [] : [`is of scenario "${before.scenario}", not of "${now.scenario}"`]),
    ...(before.difficulty === now.difficulty
      ? []
      : [`was played at difficulty ${difficulty(before)}, not ${difficulty(now)}`]),
  ];
}

export function unlikeness(before: Report, now: Report): Unlike {
  const [then, here] = [before, now].map((each) => sortedKeys(each.bots).join(", "));
  const bots = then !== here;
  const bans = banned(before) !== banned(now);
  const ladder = (before.ladder === null) !== (now.ladder === null);
  const only = (first: boolean): string => (first ? "only the baseline" : "only this");
  const [runs, runsNow] = [before, now].map((each) => runsOf(each.bots));
  return {
    bots,
    bans,
    ladder,
    lines: [
      ...(before.rules === now.rules ? [] : [`the baseline was played by rules ${before.rules}, this by ${now.rules}`]),
      ...(bots ? [`the baseline was played by ${then}, this by ${here}: what takes all of them isn't compared`] : []),
      ...(bots || runs === runsNow ? [] : [`the baseline has ${runs} runs of each bot, this ${runsNow}`]),
      ...(bans ? [`${only(banned(before))} was played with --bans: keys aren't compared`] : []),
      ...(ladder ? [`${only(before.ladder !== null)} was played with --ladder: its steps aren't compared`] : []),
    ],
  };
}

/** A report says by its figures whether actions were banned. */
const banned = ({ actions }: Report): boolean => Object.values(actions).some(({ goodWithout }) => goodWithout !== null);

const runsOf = (bots: Report["bots"]): string =>
  [...new Set(sortedKeys(bots).map((bot) => bots[bot]!.runs))].join(", ");
