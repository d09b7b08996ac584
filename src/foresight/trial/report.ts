import type { Model } from "../../engine/model.ts";
import { sortedKeys } from "../../scenario/compile/entries.ts";
import { figuresOf, quantileOf } from "./bins.ts";
import type { Departures } from "./departing.ts";
import type { Finding } from "./finding.ts";
import { goodShare, type Played } from "./played.ts";
import { type Interval, wilson } from "./wilson.ts";

/** What an author is told of a scenario's runs. Shares are of this model under these bots. */
export interface Report {
  readonly scenario: string;
  readonly hash: string;
  readonly rules: number;
  readonly difficulty: string | null;
  readonly bots: Readonly<Record<string, BotReport>>;
  /** Runs of all bots but those that seek what is rare, in which an event could have come, and came. */
  readonly events: Readonly<Record<string, { readonly eligible: number; readonly fired: number }>>;
  /** Runs of the same bots in which an action could have been taken, and was; and the best one's share of good endings without it. */
  readonly actions: Readonly<Record<string, ActionReport>>;
  /** By number and turn, what a tenth, half and nine tenths of those runs lay below. */
  readonly quantiles: Readonly<Record<string, readonly Quantiles[]>>;
  /** Of those numbers, the ones that the player never sees. */
  readonly hidden: readonly string[];
  /** By ending that no run came to, what the search for it came to. */
  readonly sought: Readonly<Record<string, { readonly runs: number; readonly found: number }>>;
  /** Good endings of bots that look ever further; null when they weren't played. */
  readonly ladder: Readonly<Record<string, Rung>> | null;
  /** Of the turns of the best bot's runs, those whose decisions mattered: played at random, they led elsewhere. */
  readonly decisions: (Departures & { readonly bot: string }) | null;
  readonly findings: readonly (Finding & { readonly replay?: string })[];
}

/** A step of the ladder. */
export interface Rung {
  readonly runs: number;
  readonly good: number;
}

export interface BotReport {
  readonly runs: number;
  readonly good: number;
  /** Runs by ending, those that it never came to among them. */
  readonly endings: Readonly<Record<string, number>>;
  /** Marks a bot that seeks what is rare. */
  readonly seeks: boolean;
}
export interface ActionReport {
  readonly legal: number;
  readonly taken: number;
  /** 0 to 1; null when it wasn't tried. */
  readonly goodWithout: number | null;
}
export interface Quantiles {
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

/** Share of good endings of the best bot with each action banned, and with none. */
export interface Bans {
  readonly bot: string;
  readonly runs: number;
  /** A run of its own that ended well, 0 where none did. */
  readonly example: number;
  readonly with: number;
  readonly without: Readonly<Record<string, number>>;
}

type Head = Pick<Report, "scenario" | "hash" | "rules" | "difficulty">;

/** What was played, and for what. */
export interface Trial {
  /** Those that were sent after a missing ending come last. */
  readonly played: readonly Played[];
  readonly bans: Bans | null;
  readonly ladder: readonly Played[] | null;
  readonly decisions: Report["decisions"];
}

export function makeReport(
  head: Head,
  model: Model,
  { played: all, bans, ladder, decisions }: Trial,
  findings: Report["findings"],
): Report {
  const played = all.filter(({ after }) => after === undefined);
  const fair = played.filter(({ seeks }) => !seeks);
  const figures = figuresOf(model);
  const total = (of: (each: Played) => number): number => fair.reduce((sum, each) => sum + of(each), 0);
  return {
    ...head,
    bots: Object.fromEntries(played.map((each) => [each.bot, botReport(model, each)])),
    events: Object.fromEntries(
      model.events.map(({ id }, at) => [
        id,
        { eligible: total(({ tally }) => tally.eligible[at]!), fired: total(({ tally }) => tally.fired[at]!) },
      ]),
    ),
    actions: Object.fromEntries(
      model.actions.map(({ id }, at) => [
        id,
        {
          legal: total(({ tally }) => tally.legal[at]!),
          taken: total(({ tally }) => tally.taken[at]!),
          goodWithout: bans?.without[id] ?? null,
        },
      ]),
    ),
    quantiles: Object.fromEntries(figures.map((figure, at) => [figure.id, quantilesOf(figure, at, model, fair)])),
    hidden: figures.flatMap(({ id, hidden }) => (hidden ? [id] : [])),
    sought: Object.fromEntries(
      all.flatMap(({ after, tally }) =>
        after === undefined
          ? []
          : [[after, { runs: tally.runs, found: tally.endings[model.endings.findIndex(({ id }) => id === after)]! }]],
      ),
    ),
    ladder: ladder === null ? null : Object.fromEntries(ladder.map((each) => [each.bot, rung(model, each)])),
    decisions,
    findings,
  };
}

const rung = (model: Model, played: Played): Rung => ({
  runs: played.tally.runs,
  good: Math.round(goodShare(model, played) * played.tally.runs),
});

function botReport(model: Model, played: Played): BotReport {
  const { tally, seeks } = played;
  return {
    ...rung(model, played),
    endings: Object.fromEntries(model.endings.map(({ id }, at) => [id, tally.endings[at]!])),
    seeks,
  };
}

function quantilesOf(
  figure: ReturnType<typeof figuresOf>[number],
  at: number,
  model: Model,
  played: readonly Played[],
): Quantiles[] {
  return Array.from({ length: model.turns + 1 }, (_, turn) => {
    const [first, ...others] = played.map(({ tally }) => tally.figures[at]![turn]!);
    const bins = (first ?? []).map((count, bin) => others.reduce((sum, more) => sum + more[bin]!, count));
    const of = (share: number): number | null => quantileOf(figure, bins, share);
    return { p10: of(0.1), p50: of(0.5), p90: of(0.9) };
  });
}

/** Where a bot's share of good endings may lie, at 95%. */
export const goodInterval = ({ good, runs }: Rung): Interval => wilson(good, runs);

/** An action without which the best bot ends well this much less often is the key to the scenario (points of 1). */
const KEY = 0.25;

/** Actions on which too much hangs. */
export function keyActions(bans: Bans): Finding[] {
  return sortedKeys(bans.without).flatMap((id) => {
    const without = bans.without[id]!;
    const lost = bans.with - without;
    if (lost < KEY) return [];
    const points = (share: number): number => Math.round(100 * share);
    const message = `the key: without it ${bans.bot} ends well in ${points(without)}% of runs, with it in ${points(bans.with)}%`;
    const seen = bans.example === 0 ? {} : { bot: bans.bot, run: bans.example };
    return [{ code: "action-is-key", severity: "warning" as const, path: `actions.${id}`, message, ...seen }];
  });
}

/** Steps of the ladder that lead down: who looks further does worse, by more than chance. `bots` are its steps, the lowest first. */
export function brokenRungs(ladder: Readonly<Record<string, Rung>>, bots: readonly string[]): Finding[] {
  return bots.slice(1).flatMap((bot, at) => {
    const below = bots[at]!;
    const [rung, lower] = [ladder[bot], ladder[below]];
    if (rung === undefined || lower === undefined) return [];
    if (rung.runs === 0 || lower.runs === 0 || goodInterval(rung).high >= goodInterval(lower).low) return [];
    const message = `${bot} ends well in ${rung.good} of ${rung.runs} runs, ${below} in ${lower.good} of ${lower.runs}: looking further doesn't pay`;
    return [{ code: "ladder-broken", severity: "warning" as const, path: "", message, bot, run: 1 }];
  });
}
