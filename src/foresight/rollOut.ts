import { decideIn } from "../engine/decide.ts";
import type { Kernel } from "../engine/kernel.ts";
import type { Decision, Plan } from "../engine/plan.ts";
import { uniform } from "../engine/random.ts";
import { seeTalks, seenState } from "../engine/seen.ts";
import { blankState } from "../engine/state.ts";
import type { State } from "../engine/value.ts";
import { validatePlan } from "../engine/validate.ts";
import { whileStill } from "../engine/still.ts";
import { mended, nextBy, type Hand } from "./bots/hand.ts";
import type { Roll } from "./seat.ts";

/** Answers within one turn of an imagined world; a hand that talks longer has its say cut short by the rules. */
const TALK_LIMIT = 200;

/**
 * Goes on in a world until its end, or until turn `until` opens: first with these decisions, then by the hand. The world stays untouched.
 * A first decision that this world refuses is dropped (a commit mended), so that every world gives a value. Written over `into`, which may be the
 * world itself, where it is given.
 */
export function rollOut(
  kernel: Kernel,
  world: State,
  first: readonly Decision[],
  hand: Hand,
  until: number = Infinity,
  into: State = blankState(kernel.model),
): State {
  into.set(goOn(kernel, world, first, hand, until));
  return into;
}

/** The same to the end, for its ending alone: 1 + index, as `Layout.ended` counts. */
export const endOf = (kernel: Kernel, world: State, first: readonly Decision[], hand: Hand): number =>
  goOn(kernel, world, first, hand, Infinity)[kernel.model.layout.ended]!;

/** Two states to work in, made once a kernel: futures come by the thousand, and no hand keeps what it sees. */
const rooms = new WeakMap<Kernel, { readonly state: State; readonly seen: State }>();

function roomOf(kernel: Kernel): { readonly state: State; readonly seen: State } {
  const known = rooms.get(kernel);
  if (known !== undefined) return known;
  const made = { state: kernel.own ?? blankState(kernel.model), seen: blankState(kernel.model) };
  rooms.set(kernel, made);
  return made;
}

/** What it gives is valid until the next call. */
function goOn(kernel: Kernel, world: State, first: readonly Decision[], hand: Hand, until: number): State {
  const { model } = kernel;
  const { ended, turn, seedLow, seedHigh } = model.layout;
  const seed = { low: world[seedLow]!, high: world[seedHigh]! };
  const { state, seen: room } = roomOf(kernel);
  const planner = hand.within?.(kernel) ?? null;
  const seen = planner?.seen ?? room;
  state.set(world);
  const roll: Roll = (subject, n) => uniform(seed, "bot", subject, state[turn]!, n);
  let planned = 0;
  let isSeen = false;
  const see = (): State => {
    if (!isSeen) seenState(model, state, seen);
    isSeen = true;
    return seen;
  };
  /** What the hand decides; null when its turn has been closed by that already. */
  const next = (): Decision | null => {
    see();
    if (planner === null) return nextBy(hand, model, seen, roll);
    if (planner.commit(false)) return null;
    const opens = model.deals[planner.opens];
    if (opens !== undefined) return { kind: "open", deal: opens.id };
    const said = whileStill(seen, () => hand.talk(model, seen, roll));
    return said ?? (planner.commit(true) ? null : nextBy(hand, model, seen, roll));
  };
  for (let talks = 0; state[ended] === 0 && state[turn]! < until && talks < TALK_LIMIT;) {
    const decision = first[planned++] ?? next();
    if (decision === null) {
      talks = 0;
      isSeen = false;
      continue;
    }
    if (decision.kind !== "commit") {
      decideIn(model, state, decision);
      const deal = model.deals.find(({ id }) => id === decision.deal);
      if (isSeen && deal !== undefined) seeTalks(model, state, seen, deal);
      talks++;
      continue;
    }
    if (kernel.resolveInto(state, state, decision.plan) !== null) {
      const seat = { refusals: (plan: Plan) => validatePlan(model, state, plan) };
      const again = mended(seat, decision);
      if (again.kind === "commit") kernel.resolveInto(state, state, again.plan);
    }
    talks = 0;
    isSeen = false;
  }
  return state;
}
