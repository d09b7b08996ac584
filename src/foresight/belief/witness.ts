import { SPREAD, type Bulk, type Told } from "../../engine/bulk.ts";
import { turnOf } from "../../engine/book.ts";
import { hashName } from "../../engine/hash.ts";
import type { Effect } from "../../engine/effect.ts";
import { PENDING, type Model } from "../../engine/model.ts";
import type { Oracle } from "../../engine/oracle.ts";
import { studied } from "../../engine/phases/actions.ts";
import { drawValue, pickWeighted, symmetric, uniform } from "../../engine/random.ts";
import { rigOf } from "../../engine/rig.ts";
import type { Choice, EventRule, Study } from "../../engine/rules.ts";
import type { State } from "../../engine/value.ts";
import { amountsBrought, noisyEffects } from "./amounts.ts";
import { carriedOdds, chosenBy, chosenMove, hearMove, sumOf } from "./moves.ts";
import { choose, nearness, readingLikelihood } from "./odds.ts";
import type { Sight } from "./sight.ts";
import { broughtBy, canBring, canBringAll, halfOf, SLACK, toldOf } from "./told.ts";

/** An oracle that answers as the player saw it, and tells how likely all of that was in the supposed world it was asked by. */
export interface Witness {
  readonly oracle: Oracle;
  /**
   * Begins with a new supposed world; `before` is its state before the close (to be left as it is until the next), null at the first
   * opening, where these traits are held to.
   */
  readonly begin: (before: State | null, traits?: readonly Held[] | null) => void;
  /** What a `Bulk` is to be told. */
  readonly told: Told;
  /** Notes what it brought of that in a supposed world, as if the oracle had been asked; false when it can't have been so in this world. */
  readonly heed: (bulk: Bulk) => boolean;
  /** Likelihood of everything answered as seen since `begin`, up to a factor that is the same in every world. 0: impossible. */
  readonly likelihood: () => number;
  /** Whether an amount came in since `begin` whose noise can't be worked back. */
  readonly blurred: () => boolean;
}

/** A value that something drawn with the run is to have. */
export interface Held {
  readonly slot: number;
  readonly value: number;
}

/** Thrown by an oracle when what was seen can't have been in a supposed world: the rest of its turn needn't be worked out. */
export const IMPOSSIBLE = new Error("not in this world");

/**
 * What the player saw, as answers; a witness that isn't `strict` doesn't ask how likely they were. Densities of noise and of readings are the
 * same all over their width, so only whether it was within enters.
 */
export function witness(model: Model, sight: Sight, strict: boolean): Witness {
  const { after } = sight;
  const drawn = named(sight.events.filter(({ consequence }) => !consequence).map(({ event }) => event));
  const happened = named(sight.events.map(({ event }) => event));
  const outcomes = new Map(sight.outcomes.map((each) => [`${each.event} ${each.choice}`, each.outcome]));
  const moves = new Map(sight.moves.map(({ rival, move }) => [rival, move]));
  const brought = amountsBrought(model, sight.amounts);
  const unclear = named(
    model.effects.filter(({ index }) => sight.amounts.some((each) => each.effect === index && each.amount === null)),
  );
  const blurring = named([...noisyEffects(model).blurred, ...unclear]);
  const starts = new Map(sight.starts.map(({ slot, value }) => [slot, value]));
  const choiceIds = new Map(
    model.events.flatMap((event) => event.choices.map((choice) => [choice, `${event.id} ${choice.id}`] as const)),
  );
  const { risky, noisyDeeds } = rigOf(model);
  const blurringDeeds = noisyDeeds.flatMap(({ deed }, at) => (blurring.has(deed.effect) ? [at] : []));
  const floor = leastPressing(model, drawn);
  let weight = 1;
  let from: State | null = null;
  let blurred = false;
  /** `Bulk.moves` at the opening before the close. */
  let weighed: readonly Float64Array[] | null = null;
  let world: readonly Held[] | null = null;
  const bringsAll = canBringAll(model, brought);
  const weigh = (likelihood: number): void => {
    if (!strict) return;
    if (!(likelihood > 0)) throw IMPOSSIBLE;
    weight *= likelihood;
  };

  const hadOutcome = (choice: Choice, weights: ArrayLike<number>): number => {
    const seen = outcomes.get(choiceIds.get(choice) ?? "") ?? -1;
    let total = 0;
    for (let at = 0; at < weights.length; at++) total += Math.max(0, weights[at]!);
    if (total > 0) weigh(seen < 0 ? 0 : Math.max(0, weights[seen] ?? 0) / total);
    else if (seen >= 0) weigh(0);
    return seen;
  };
  const found = (state: State, study: Study, truth: number): number => {
    const { draw, slot } = studied(model, study);
    const seen = after[study.foundSlot]!;
    if (draw.kind === "options") {
      const others = draw.options.length - 1;
      weigh(others === 0 || seen === truth ? (others === 0 ? 1 : study.accuracy) : (1 - study.accuracy) / others);
      return seen;
    }
    const half = halfOf(study, draw);
    if (half > 0) weigh(Math.abs(seen - truth) <= half + SLACK ? 1 : 0);
    else {
      weigh(nearness(seen - truth, (draw.max - draw.min) / 16));
      state[slot] = seen;
    }
    return seen;
  };

  const oracle: Oracle = {
    start: (book, { id, slot, start }) => {
      const seen = starts.get(slot);
      if (seen !== undefined || typeof start === "number") return seen ?? (start as number);
      return drawValue({ kind: "range", ...start, step: 0 }, book.seed, "start", hashName(id), 0);
    },
    drawn: ({ state }) => world?.forEach(({ slot, value }) => (state[slot] = value)),
    draw: (book, { id, slot, draw, openness }) =>
      openness === "exact" ? after[slot]! : drawValue(draw, book.seed, "draw", hashName(id), turnOf(book)),
    comes: (book, event, chance) => {
      const likely = Math.min(1, Math.max(0, chance));
      if (drawn.has(event.id)) {
        weigh(likely);
        return likely > 0;
      }
      if (event.choices.length === 0 || event.priority > floor) {
        weigh(1 - likely);
        return false;
      }
      // It may have come and been dropped for one that pressed more.
      return uniform(book.seed, "event", event.key, turnOf(book), 0) < likely;
    },
    shown: (_book, events, count) => {
      const seen = events.filter(({ id }) => happened.has(id));
      weigh(seen.length === count ? oddsOfShowing(events, seen) : 0);
      return [...seen].sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1)).slice(0, count);
    },
    noise: (book, effect, centre, width) => {
      if (blurring.has(effect)) blurred = true;
      const amount = brought.get(effect);
      const old = "slot" in effect.act ? book.state[effect.act.slot]! : 0;
      if (amount === undefined || (effect.act.kind === "multiply" && old === 0))
        return symmetric(book.seed, "noise", effect.key, turnOf(book), 0);
      const bringing = broughtBy(effect, old, amount);
      if (!canBring(effect, old, bringing, centre, width)) weigh(0);
      return width === 0 ? 0 : (bringing - centre) / width;
    },
    outcome: (_book, choice, weights) => hadOutcome(choice, weights),
    found: (book, study, truth) => found(book.state, study, truth),
    move: (book, rival, weights, accuracy) => {
      const quiet = rival.moves.length;
      const told = after[rival.toldSlot] === 0 ? quiet : after[rival.toldSlot]! - 1;
      if (!weights.some((each) => each > 0)) {
        weigh(told === quiet ? 1 : 0);
        return { chosen: -1, told };
      }
      const odds = hearMove(rival, weights, accuracy, told);
      weigh(sumOf(odds));
      return { chosen: pickWeighted(odds, uniform(book.seed, "move", rival.key, turnOf(book), 0)), told };
    },
    carried: (book, rival) => {
      const seen = moves.get(rival.id);
      if (from === null) throw new Error("a move is carried out before the first opening");
      weigh(
        carriedOdds(
          rival,
          book.state,
          weighed === null ? chosenMove(rival, from) : chosenBy(rival, from, weighed[model.rivals.indexOf(rival)]!),
          seen,
        ),
      );
      return 1 + rival.moves.findIndex(({ id }) => id === seen);
    },
    reading: (book, variable, truth, exact) => {
      const seen = after[variable.readingSlot]!;
      if (exact) {
        weigh(nearness(seen - truth, variable.error));
        book.state[variable.slot] = seen;
      } else weigh(readingLikelihood(variable, truth, seen, SLACK));
      return seen;
    },
  };
  return {
    oracle,
    begin: (before, traits = null) => {
      weight = 1;
      world = traits;
      from = before;
      weighed = null;
      blurred = before !== null && fallsDue(model, before, blurring);
    },
    told: toldOf(model, sight, brought),
    heed({ state, spreads, weights, moves: rows }) {
      if (strict && !bringsAll(state, spreads)) return false;
      weighed = rows;
      if (blurringDeeds.some((at) => spreads[at * SPREAD.size + SPREAD.times] !== 0)) blurred = true;
      risky.forEach((choice, at) => {
        // Not a number: the choice wasn't made.
        if (weights[at]![0] === weights[at]![0]) hadOutcome(choice, weights[at]!);
      });
      for (const study of model.studies)
        if (state[study.turnSlot] === state[model.layout.turn]) found(state, study, state[studied(model, study).slot]!);
      return true;
    },
    likelihood: () => weight,
    blurred: () => blurred,
  };
}

const named = <T>(items: Iterable<T>): ReadonlySet<T> => new Set(items);

/** Whether something falls due whose amount was drawn unseen when it was scheduled. */
function fallsDue({ layout, effects }: Model, state: State, blurring: ReadonlySet<Effect>): boolean {
  const { first, rows } = layout.pending;
  if (blurring.size === 0) return false;
  for (let at = first; at < first + rows * PENDING.size; at += PENDING.size) {
    const effect = effects[state[at + PENDING.effect]! - 1];
    if (effect !== undefined && state[at + PENDING.due]! <= state[layout.turn]! && blurring.has(effect)) return true;
  }
  return false;
}

/** Priority up to which a dilemma that came may not have been shown; -Infinity when there was room for all that came. */
function leastPressing(model: Model, drawn: ReadonlySet<string>): number {
  const shown = model.events.filter((event) => event.choices.length > 0 && drawn.has(event.id));
  return shown.length < model.director.dilemmas
    ? -Infinity
    : Math.min(...shown.map(({ priority }) => priority), Infinity);
}

/** How likely these are the ones shown: certain by priority, among equals any choice of them as likely as another. */
function oddsOfShowing(events: readonly EventRule[], seen: readonly EventRule[]): number {
  const least = Math.min(...seen.map(({ priority }) => priority));
  const left = events.filter((event) => !seen.includes(event));
  if (left.some(({ priority }) => priority > least)) return 0;
  const equals = left.filter(({ priority }) => priority === least).length;
  return 1 / choose(seen.filter(({ priority }) => priority === least).length + equals, equals);
}
