import type { Goal } from "../bots/goal.ts";
import type { Kernel } from "../../engine/kernel.ts";
import { seedOf } from "../ensemble/row.ts";
import { playOut } from "../playOut.ts";
import type { Bot } from "../seat.ts";
import { wilson, type Interval } from "../trial/wilson.ts";

/** Runs by ending, by shortfall in hundredths: how far they stayed from what the author counts as good. */
export type Tally = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How a bot did over many worlds. */
export interface Standing {
  readonly bot: string;
  /** Worlds that it played, numbered from 1. */
  readonly runs: number;
  readonly endings: Tally;
}

/** How the bots of a scenario did, and what that holds for. */
export interface Standings {
  readonly scenario: string;
  readonly hash: string;
  readonly rules: number;
  readonly difficulty: string | null;
  readonly bots: readonly Standing[];
}

/** Name of the file that has them. */
export const standingsFile = (scenario: string, difficulty: string | null): string =>
  difficulty === null ? `${scenario}.json` : `${scenario}.${difficulty}.json`;

/** How the list of what there is names them. */
export const standingsEntry = (file: string, hash: string, rules: number): string => `${file} ${hash} ${rules}`;

/** Plays a bot's runs in worlds `first` and on. Bots meet the same worlds. */
export function tallyRuns(kernel: Kernel, bot: Bot, goal: Goal, first: number, count: number): Tally {
  const endings: Record<string, Record<string, number>> = {};
  for (let run = first; run < first + count; run++) {
    const { final, ending } = playOut(kernel, seedOf(run), bot);
    const short = String(Math.round(100 * (1 - goal(final))));
    const row = (endings[ending] ??= {});
    row[short] = (row[short] ?? 0) + 1;
  }
  return endings;
}

/** Tallies of different runs as one, in the order of ids and shortfalls: the same in whatever pieces they came. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum: Record<string, Record<string, number>> = {};
  for (const id of [...new Set(tallies.flatMap(Object.keys))].sort()) {
    const rows = tallies.flatMap((each) => (each[id] === undefined ? [] : [each[id]]));
    const shorts = [...new Set(rows.flatMap(Object.keys))].sort((a, b) => Number(a) - Number(b));
    sum[id] = Object.fromEntries(
      shorts.map((short) => [short, rows.reduce((total, row) => total + (row[short] ?? 0), 0)]),
    );
  }
  return sum;
}

/** A line of the table of standings. Shares and shortfalls are 0 to 1. */
export interface StandingRow {
  readonly bot: string;
  readonly runs: number;
  readonly good: number;
  readonly goodWithin: Interval;
  /** Mean shortfall of all runs, and of the tenth that stayed furthest off. */
  readonly shortfall: number;
  readonly worstTenth: number;
}

/**
 * What a bot's runs come to when these endings are accepted: such a run has no shortfall, another the one to the author's good, and one that came
 * to an ending which only the author calls good has all of it.
 */
export function standingRow({ bot, runs, endings }: Standing, accepted: ReadonlySet<string>): StandingRow {
  const shorts: { readonly short: number; readonly count: number }[] = [];
  let good = 0;
  for (const ending of Object.keys(endings).sort())
    for (const hundredths of Object.keys(endings[ending]!).sort()) {
      const count = endings[ending]![hundredths]!;
      const own = Number(hundredths) / 100;
      if (accepted.has(ending)) good += count;
      shorts.push({ short: accepted.has(ending) ? 0 : own === 0 ? 1 : own, count });
    }
  shorts.sort((a, b) => b.short - a.short);
  const tenth = Math.ceil(runs / 10);
  let left = tenth;
  let worst = 0;
  for (const { short, count } of shorts) {
    const taken = Math.min(left, count);
    worst += taken * short;
    left -= taken;
  }
  const all = shorts.reduce((sum, { short, count }) => sum + short * count, 0);
  return {
    bot,
    runs,
    good: runs === 0 ? 0 : good / runs,
    goodWithin: wilson(good, runs),
    shortfall: runs === 0 ? 0 : all / runs,
    worstTenth: tenth === 0 ? 0 : worst / tenth,
  };
}
