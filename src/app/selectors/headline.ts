import { formatNumber } from "../../scenario/words/number.ts";
import type { Game } from "../session/game.ts";
import { changeText, isFelt } from "./change.ts";
import { headlines, printValue, type Named } from "../../runs/words/names.ts";
import { own } from "../../scenario/compile/entries.ts";

/** A headline figure. */
export interface Figure {
  /** Name to open in the ledger. */
  readonly name: string;
  readonly label: string;
  /** With its unit: `$41.2bn`. */
  readonly text: string;
  /** Since the last quarter, without the unit: `+3.0`, `−4.5`; null in the first, and for what isn't a number. */
  readonly delta: string | null;
  /** Whether the change is for the better; null when neither is said or nothing changed. */
  readonly better: boolean | null;
  /** Places on the bar, 0 to 1; null without a scale. */
  readonly bar: { readonly value: number; readonly danger: number | null } | null;
  /** Past the danger tick, or within a tenth of the scale of it. */
  readonly alarmed: boolean;
  /** Half-width of the reading's error, `±6`; null when exact. */
  readonly error: string | null;
}

/** Headline figures in the author's order, variables first. */
export const figures = (game: Game): Figure[] => headlines(game).map((named) => figureOf(game, named));

/** One figure, also of a name that isn't among the headlines. */
export function figureOf(game: Game, named: Named): Figure {
  const value = own(game.view.values, named.name) ?? own(game.view.measures, named.name) ?? 0;
  const before = game.quarters.at(-1)?.before;
  const was = before === undefined ? undefined : (own(before.values, named.name) ?? own(before.measures, named.name));
  const change = typeof value === "number" && typeof was === "number" ? value - was : null;
  const error = own(game.view.errors, named.name);
  return {
    name: named.name,
    label: named.label,
    text: printValue(named, value),
    delta: change === null ? null : changeText(named, change, true),
    better: change === null ? null : isBetter(named, change),
    ...barOf(named, value),
    error: error === undefined ? null : `±${formatNumber(error, named.unit, named.digits)}`,
  };
}

export const isBetter = (named: Pick<Named, "good" | "unit" | "digits">, change: number): boolean | null =>
  named.good === null || !isFelt(named, change) ? null : change > 0 === (named.good === "up");

function barOf(named: Named, value: number | boolean | string): Pick<Figure, "bar" | "alarmed"> {
  const { scale, danger } = named;
  if (typeof value !== "number" || scale === null) return { bar: null, alarmed: false };
  const place = (x: number): number => Math.min(1, Math.max(0, (x - scale.min) / (scale.max - scale.min)));
  const bar = { value: place(value), danger: danger === null ? null : place(danger) };
  if (danger === null) return { bar, alarmed: false };
  // Danger lies below where more is better, and above where less is.
  const distance = (named.good === "down" ? danger - value : value - danger) / (scale.max - scale.min);
  return { bar, alarmed: distance <= 0.1 };
}
