import type { Bulk } from "../../engine/bulk.ts";
import type { Model } from "../../engine/model.ts";
import type { Seed } from "../../engine/random.ts";
import { reseed } from "../../engine/reseed.ts";
import type { State } from "../../engine/value.ts";
import { aimAt, type Aim } from "./aim.ts";
import { rowsOf } from "./apart.ts";
import { createBalance } from "./balance.ts";
import { effective, even, normalised, seedOfWorld, WORLDS, type Beliefs, type Purpose } from "./beliefs.ts";
import { loosener } from "./loosen.ts";
import { gather, type SoFar } from "./rounds.ts";
import type { SeenTalk, SeenTurn, Sight } from "./sight.ts";
import { smoother } from "./smooth.ts";
import { supposeClose, supposeOpening, type Suppose } from "./supposing.ts";
import { hear, sittingsOf } from "./table.ts";
import { traitsOf } from "./traits.ts";
import { doubt, refresh, touchedBy, type Trial } from "./untouched.ts";
import { keptBy, slotsOf, takeSlots, takeVisible } from "./visible.ts";

/** Beliefs at the first opening: `sight` is what is seen of it, `identity` anything but the run's own seed. */
export function startBelief(
  model: Model,
  identity: Seed,
  sight: Sight,
  count: number = WORLDS,
  bulk: Bulk | null = null,
): Beliefs {
  const health = { effective: count, rounds: 0, lost: 0 };
  const touched = traitsOf(model).map(() => false);
  const agreed: Trial[] = [];
  const begin = (suppose: Suppose, lost: number): Beliefs | null =>
    gather(model, { identity, health: { ...health, lost }, touched }, sight, count, (state, world, round) => {
      const seed = seedOfWorld(identity, "step", 1, world, round);
      state.fill(NaN);
      const likelihood = suppose(state, seed);
      if (likelihood > 0 && agreed.length < TRIALS)
        agreed.push({ opened: state, take: (taken) => suppose(taken, seed) });
      return likelihood;
    });
  const found =
    begin(supposeOpening(model, sight, "strict", bulk), 0) ?? begin(supposeOpening(model, sight, "forgiving", bulk), 1);
  if (found === null) throw new Error("a run can always be supposed to have begun");
  const now = touchedBy(model, touched, agreed);
  found.states.forEach((state, world) => refresh(model, now, state, seedOfWorld(identity, "prior", 1, world)));
  return { ...found, touched: now };
}

/**
 * Beliefs at the opening of the next turn, from those at the opening of this one and what the player saw of it. The same with `bulk` as without,
 * only sooner. `spare`: states that nobody needs any more, which are written over and taken from there.
 */
export function stepBelief(
  beliefs: Beliefs,
  model: Model,
  seen: SeenTurn,
  bulk: Bulk | null = null,
  spare: State[] = [],
): Beliefs {
  const { identity, turn, states, weights, touched, health } = beliefs;
  const { opened, talks, sight } = seen;
  const sittings = sittingsOf(model, opened, talks);
  const apart = Int32Array.from([...beliefs.apart, ...sittings.flatMap(({ deal }) => keptBy(deal))]);
  const rows = rowsOf(states, apart);
  const before = seen.before.slice();
  takeSlots(slotsOf(model).hidden, before, states[0]!);
  const suppose = supposeClose(model, { ...seen, before }, "strict", bulk, apart);
  const smooth = smoother(model, beliefs, Math.max(1, health.effective));
  const places = new Float64Array(states.length * smooth.size);
  const placed = new Uint8Array(states.length);
  const seedOf = (purpose: Purpose, world: number, round: number): Seed =>
    seedOfWorld(identity, purpose, turn + 1, world, round);
  const balance = createBalance(model);
  const aims: (Aim | null)[] = [];
  const wide: number[] = [];
  /** Where worlds are tried. */
  const room = states[0]!.slice();
  /** The first round takes the worlds as they are, the others with new luck and whatever may be otherwise as far as is known. */
  const enter = (state: State, world: number, round: number): boolean => {
    rows.enter(state, world);
    if (round === 0) return true;
    const place = world * smooth.size;
    if (placed[world] === 0) smooth.whiten(state, places, place);
    placed[world] = 1;
    smooth.move(state, places, place, seedOf("smooth", world, round), wide[round]);
    if (wide[round]! > 1) doubt(model, touched, state, seedOf("refresh", world, round));
    refresh(model, touched, state, seedOf("refresh", world, round));
    return aims[round]?.draw(state, seedOf("aim", world, round)) ?? true;
  };
  const take = (state: State, world: number, round: number, into: State = state): number => {
    const odds = sittings.reduce(
      (product, sitting) => (product > 0 ? product * hear(model, state, sitting, seedOf("talk", world, round)) : 0),
      1,
    );
    return odds > 0 ? odds * suppose(state, seedOf("step", world, round), into) : 0;
  };
  const agreed: { readonly world: number; readonly round: number }[] = [];
  const attempt = (state: State, world: number, round: number, so: SoFar): number => {
    const weight = weights[world]!;
    if (weight === 0) return 0;
    if (aims[round] === undefined) {
      const aim = round === 0 ? null : aimAt(model, touched, so.agreed);
      aims[round] = aim;
      balance.begin(aim);
      wide[round] = widthOf(round, so.effective);
    }
    if (!enter(room, world, round)) return 0;
    balance.note(room);
    const likelihood = take(room, world, round, state);
    if (likelihood === 0) return 0;
    agreed.push({ world, round });
    balance.found();
    return weight * likelihood;
  };
  const found = gather(model, beliefs, sight, states.length, attempt, (tried) => balance.factors(tried), spare);
  if (found === null) return recover();
  const trials = spread(agreed, TRIALS).map(({ world, round }): Trial => {
    const state = states[0]!.slice();
    enter(state, world, round);
    return { opened: state, take: (taken) => take(taken, world, round) };
  });
  const now = touchedBy(model, touched, trials);
  found.states.forEach((state, world) => refresh(model, now, state, seedOf("prior", world, 0)));
  return { ...found, touched: now };

  /** Not one world agrees: those are taken that do once they are loosened, else all are taken on without being asked how likely it was. */
  function recover(): Beliefs {
    const lost = { ...beliefs, health: { ...health, lost: health.lost + 1 }, touched: touched.map(() => true) };
    const loosen = loosener(model, opened);
    const forgiving = supposeClose(model, seen, "forgiving", bulk);
    const loosened = gather(model, lost, sight, states.length, (state, world, round) => {
      state.set(states[world]!);
      loosen(state, seedOf("redraw", world, round));
      return take(state, world, round);
    });
    if (loosened !== null) return loosened;
    const forgiven = gather(model, lost, sight, states.length, (state, world, round) => {
      state.set(states[world]!);
      return forgiving(state, seedOf("step", world, round));
    });
    if (forgiven === null) throw new Error("the plan of a run is refused in every supposed world");
    return forgiven;
  }
}

/** Rounds after which, while fewer worlds than `FEW` agree, what is believed is taken to be too narrow. */
const PATIENT = 3;
const FEW = 32;
/** How much further worlds are moved with every round from there. */
const WIDENING = 1 / 4;
const WIDEST = 3;

const widthOf = (round: number, agreed: number): number =>
  round < PATIENT || agreed >= FEW ? 1 : Math.min(WIDEST, 1 + WIDENING * (round + 1 - PATIENT));

/** Worlds in which it is tried what a trait does. */
const TRIALS = 12;

const spread = <T>(items: readonly T[], most: number): T[] =>
  items.filter((_, at) => Math.floor((at * most) / items.length) !== Math.floor(((at - 1) * most) / items.length));

/** Beliefs within a turn, after talks: the tables that stand in each supposed world agree with the answers heard. */
export function hearTalks(beliefs: Beliefs, model: Model, opened: State, talks: readonly SeenTalk[]): Beliefs {
  const sittings = sittingsOf(model, opened, talks);
  const after = talks.at(-1)?.after;
  if (after === undefined) return beliefs;
  const { identity, turn } = beliefs;
  const weights = beliefs.weights.slice();
  const states = beliefs.states.map((state, world) => {
    const heard = state.slice();
    const seed = seedOfWorld(identity, "talk", turn, world);
    for (const sitting of sittings)
      if (weights[world]! > 0) weights[world] = weights[world]! * hear(model, heard, sitting, seed);
    takeVisible(model, heard, after);
    return heard;
  });
  if (effective(weights) > 0) return { ...beliefs, states, apart: slotsOf(model).hidden, weights: normalised(weights) };
  return redrawn(model, beliefs, after);
}

/** Worlds drawn from what is seen alone, when none that was supposed agrees with the answers heard. */
function redrawn(model: Model, { identity, turn, states, touched, health }: Beliefs, seen: State): Beliefs {
  return {
    identity,
    turn,
    states: states.map((_, world) => reseed(model, seen, seedOfWorld(identity, "redraw", turn, world))),
    apart: slotsOf(model).hidden,
    weights: even(states.length),
    touched: touched.map(() => true),
    health: { ...health, lost: health.lost + 1 },
  };
}
