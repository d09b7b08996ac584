import { believeKind, lastStudy } from "../engine/belief.ts";
import type { Deal } from "../engine/deal.ts";
import type { Model } from "../engine/model.ts";
import type { Study } from "../engine/rules.ts";
import type { State } from "../engine/value.ts";
import { lasting } from "../engine/negotiation/byWorths.ts";
import type { Worths } from "../engine/negotiation/worth.ts";
import { partsAt } from "../engine/parts.ts";
import { worthsTo } from "../engine/worths.ts";

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
  const odds = oddsOfKinds(model, seen, index);
  const kinds = odds.map((each, at) => ({
    kind: deal.kinds[at] ?? "",
    odds: each,
    worths: worthsOfKind(model, seen, deal, at),
    reserve: supposing(deal, seen, at, () => partsAt(model, seen, deal.reserve, 0)),
  }));
  const reserve = mean(odds, (at) => kinds[at]!.reserve);
  const spread = mean(odds, (at) => Math.abs(kinds[at]!.reserve - reserve));
  return {
    worths: theirWorths(model, seen, index),
    kinds,
    reserve: Math.max(0, reserve),
    reserveError: deal.blur + spread,
  };
}

/** Of that estimate the worths alone. Not to be changed: they are shared where the same is believed. */
export function theirWorths(model: Model, seen: State, index: number): Worths {
  const deal = model.deals[index]!;
  const odds = oddsOfKinds(model, seen, index);
  const worths = odds.map((_, at) => worthsOfKind(model, seen, deal, at));
  let shelf = mixtures.get(deal);
  if (shelf === undefined) mixtures.set(deal, (shelf = []));
  const known = shelf.find((each) => odds.every((one, at) => one === each.odds[at] && worths[at] === each.worths[at]));
  if (known !== undefined) return known.mixed;
  const mixed = lasting(
    deal.clauses.map((clause, at) => clause.values.map((_, level) => mean(odds, (kind) => worths[kind]![at]![level]!))),
  );
  if (shelf.length === MOST) shelf.shift();
  shelf.push({ odds, worths, mixed });
  return mixed;
}

/** What was found of late, by the odds of the kinds and what each is worth. */
const mixtures = new WeakMap<Deal, Mixture[]>();
interface Mixture {
  readonly odds: readonly number[];
  readonly worths: readonly Worths[];
  readonly mixed: Worths;
}
const MOST = 32;

/** By kind; one that is certain when the deal has none. */
function oddsOfKinds(model: Model, seen: State, index: number): readonly number[] {
  const deal = model.deals[index]!;
  if (deal.kinds.length === 0) return CERTAIN;
  const study = lastStudy(model, seen, "deal", index);
  const found = study === undefined ? -1 : seen[study.foundSlot]!;
  const revealed = seen[deal.slots.kindRevealed] === 1 ? seen[deal.slots.kind]! : -1;
  let shelf = believed.get(deal);
  if (shelf === undefined) believed.set(deal, (shelf = []));
  const known = shelf.find((each) => each.study === study && each.found === found && each.revealed === revealed);
  if (known !== undefined) return known.odds;
  const belief = believeKind(model, seen, index);
  const odds = deal.kinds.map((kind) => belief[kind] ?? 0);
  if (shelf.length === MOST) shelf.shift();
  shelf.push({ study, found, revealed, odds });
  return odds;
}

const CERTAIN: readonly number[] = [1];

/** The same, by what it follows from: the last study, what that found, and the kind itself once it is revealed (else -1). */
const believed = new WeakMap<Deal, Believed[]>();
interface Believed {
  readonly study: Study | undefined;
  readonly found: number;
  readonly revealed: number;
  readonly odds: readonly number[];
}

const mean = (odds: readonly number[], read: (kind: number) => number): number =>
  odds.reduce((sum, each, kind) => sum + each * read(kind), 0);

const worthsOfKind = (model: Model, seen: State, deal: Deal, kind: number): Worths =>
  supposing(deal, seen, kind, () => worthsTo(model, seen, deal, "them"));

function supposing<T>(deal: Deal, seen: State, kind: number, read: () => T): T {
  const { kind: slot } = deal.slots;
  const was = seen[slot]!;
  seen[slot] = kind;
  const found = read();
  seen[slot] = was;
  return found;
}
