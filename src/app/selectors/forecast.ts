import type { Cone } from "../../foresight/cone/cone.ts";
import { middleOf, quantileOf, type Histogram } from "../../foresight/ensemble/histogram.ts";
import { findName, printStored, printValue, type Named } from "../../runs/words/names.ts";
import { own } from "../../scenario/compile/entries.ts";
import { formatNumber } from "../../scenario/words/number.ts";
import type { Forecast } from "../foresight/coneStore.ts";
import type { Game } from "../session/game.ts";
import { turnFull } from "./timeline.ts";

/** Shares of the futures for which a range is told, the narrowest first. */
export const SHARES = [0.5, 0.75, 0.95] as const;

/** One axis at one turn ahead. */
export interface AxisRow {
  readonly label: string;
  readonly middle: string;
  /** For each of `SHARES`, `41 to 48`; one figure where both are the same. */
  readonly bands: readonly string[];
}

/** A headline figure when the next turn opens. */
export interface FigureRow {
  readonly label: string;
  readonly now: string;
  /** One figure where it is certain, the range that holds 95% of the futures where it isn't. */
  readonly next: string;
  readonly certain: boolean;
}

/** The futures in tables. */
export interface ForecastTable {
  /** By turn ahead: its name, both axes, and how many have ended early by then. */
  readonly steps: readonly { readonly label: string; readonly axes: readonly AxisRow[]; readonly ended: string }[];
  readonly figures: readonly FigureRow[];
}

export function forecastTable(forecast: Forecast): ForecastTable {
  const { cone, game } = forecast;
  return {
    steps: cone.ahead.map(({ met }, step) => ({
      label: stepLabel(forecast, step),
      axes: axisRows(forecast, step),
      ended:
        cone.endings.flatMap((id, at) => (met[at] === 0 ? [] : [`${endingTitle(game, id)} ${met[at]}`])).join("; ") ||
        "none",
    })),
    figures: cone.figures.flatMap((name, at) => {
      const named = findName(game, name);
      return named === null ? [] : [figureRow(game, named, cone.next[at]!)];
    }),
  };
}

/** What a turn ahead is called: that which opens then; after the last, the end. */
export function stepLabel({ cone, game }: Forecast, step: number): string {
  const turn = cone.turn + step + 1;
  return turn > game.model.turns ? "the end" : turnFull(game.scenario, turn);
}

export function axisRows({ cone, game }: Forecast, step: number): AxisRow[] {
  const { chart } = game.scenario.source;
  return (["x", "y"] as const).map((axis) => {
    const values = cone.ahead[step]![axis];
    return {
      label: chart[axis].label,
      middle: axisText(quantileOf(values, 0.5)),
      bands: SHARES.map((share) => rangeText(values, share, axisText)),
    };
  });
}

/** Early endings that some future meets, the most frequent first. */
export function endingCounts({ endings, ahead }: Cone): { readonly id: string; readonly count: number }[] {
  const met = ahead.at(-1)?.met ?? [];
  return endings
    .map((id, at) => ({ id, count: met[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

export const endingTitle = ({ scenario }: Game, id: string): string => own(scenario.source.endings, id)?.title ?? id;

/** A place along an axis, in whole units. */
const axisText = (value: number | null): string => formatNumber(Math.round(value ?? 0));

/** From the value under which what the share leaves out at the low end lies to that at the high end. */
export function rangeText(values: Histogram, share: number, print: (value: number | null) => string): string {
  const [low, high] = [print(quantileOf(values, (1 - share) / 2)), print(quantileOf(values, (1 + share) / 2))];
  return low === high ? low : `${low} to ${high}`;
}

function figureRow(game: Game, named: Named, values: Histogram): FigureRow {
  const now = own(game.view.values, named.name) ?? own(game.view.measures, named.name) ?? 0;
  const certain = values.least === values.most;
  const print = (value: number | null): string => printStored(named, value ?? 0);
  const next =
    named.type.kind === "number"
      ? rangeText(values, 0.95, print)
      : [...new Set(values.bins.map((bin) => print(Math.round(middleOf(bin)))))].join(" or ");
  return { label: named.label, now: printValue(named, now), next, certain };
}
