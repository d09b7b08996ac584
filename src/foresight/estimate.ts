import { believeKind } from "../engine/belief.ts";
import type { Deal } from "../engine/deal.ts";
import type { Model } from "../engine/model.ts";
import type { State } from "../engine/value.ts";
import { scaleTheirs, type Worths } from "../engine/negotiation/worth.ts";
import { partsAt, rawWorths } from "../engine/sitting.ts";
import { forkState } from "../engine/state.ts";

/** What is thought of the other side: worths as a mean over what they may be, and the span of it. */
export interface Estimate {
  /** Clause -> level -> points to them, 0 to 100 in all, mean over believed kinds. */
  readonly worths: Worths;
  /** By kind, with its odds. */
  readonly kinds: readonly Guess[];
  /** Their least worth as estimated, with half the width of what isn't known. */
  readonly reserve: number;
  readonly reserveError: number;
}

/** The other side as one of its kinds would be. */
export interface Guess {
  /** Empty when the deal has no kinds. */
  readonly kind: string;
  readonly odds: number;
  readonly worths: Worths;
  /** Least worth, before the blur. */
  readonly reserve: number;
}

/** Estimates the other side of a deal from what is seen (a `seenState`): nothing hidden enters. */
export function estimateOtherSide(model: Model, seen: State, index: number): Estimate {
  const deal = model.deals[index]!;
  const odds = believeKind(model, seen, index);
  const ids = deal.kinds.length > 0 ? deal.kinds : [""];
  const kinds = ids.map((kind, at) => {
    const state = supposing(deal, seen, at);
    const worths = scaleTheirs(rawWorths(model, state, deal, "them"));
    return {
      kind,
      odds: deal.kinds.length > 0 ? (odds[kind] ?? 0) : 1,
      worths,
      reserve: partsAt(model, state, deal.reserve, 0),
    };
  });
  const mean = (read: (at: (typeof kinds)[number]) => number): number =>
    kinds.reduce((sum, each) => sum + each.odds * read(each), 0);
  const reserve = mean((each) => each.reserve);
  const spread = mean((each) => Math.abs(each.reserve - reserve));
  return {
    worths: deal.clauses.map((clause, at) => clause.values.map((_, level) => mean((each) => each.worths[at]![level]!))),
    kinds,
    reserve: Math.max(0, reserve),
    reserveError: deal.blur + spread,
  };
}

function supposing(deal: Deal, seen: State, kind: number): State {
  const state = forkState(seen);
  state[deal.slots.kind] = kind;
  return state;
}
