import type { Model } from "../../engine/model.ts";
import { sortedKeys } from "../../scenario/compile/entries.ts";
import { figuresOf, quantileOf } from "./bins.ts";
import { type Finding, goodShare, type Played } from "./findings.ts";
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
  readonly findings: readonly (Finding & { readonly replay?: string })[];
}

export interface BotReport {
  readonly runs: number;
  readonly good: number;
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
  readonly with: number;
  readonly without: Readonly<Record<string, number>>;
}

type Head = Pick<Report, "scenario" | "hash" | "rules" | "difficulty">;

export function makeReport(
  head: Head,
  model: Model,
  played: readonly Played[],
  bans: Bans | null,
  findings: Report["findings"],
): Report {
  const fair = played.filter(({ seeks }) => !seeks);
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
    quantiles: Object.fromEntries(
      figuresOf(model).map((figure, at) => [figure.id, quantilesOf(figure, at, model, fair)]),
    ),
    findings,
  };
}

function botReport(model: Model, played: Played): BotReport {
  const { tally, seeks } = played;
  const endings = model.endings.flatMap(({ id }, at) =>
    tally.endings[at]! > 0 ? [[id, tally.endings[at]!] as const] : [],
  );
  return {
    runs: tally.runs,
    good: Math.round(goodShare(model, played) * tally.runs),
    endings: Object.fromEntries(endings),
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
export const goodInterval = ({ good, runs }: BotReport): Interval => wilson(good, runs);

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
    return [{ code: "action-is-key", severity: "warning" as const, path: `actions.${id}`, message }];
  });
}
