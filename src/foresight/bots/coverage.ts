import { blockedChoice } from "../../engine/blocked.ts";
import { hashName } from "../../engine/hash.ts";
import { lookAtAllocations } from "../../engine/lookPlan.ts";
import type { Plan } from "../../engine/plan.ts";
import type { Bot } from "../seat.ts";
import { planOf, type Hand } from "./hand.ts";
import { bought, buy, mend, purchases, unbuy, type Purchase } from "./plans.ts";
import { turnOf } from "./rotation.ts";
import { sharesToward } from "./shares.ts";
import { onGrid } from "./shop.ts";
import { talkOff } from "./talkOff.ts";
import { chosen, departs, type Trial } from "./trial.ts";

/** Runs that a bot which isn't told its place in a list may take itself to be. */
const PLACES = 1_048_576;

/**
 * A player that seeks what hasn't been tried: options of dilemmas, actions and their amounts, levers, splits, clauses. It leans on each of the `hands`
 * in turn, so that it gets far, and departs from it on purpose. What is tried when follows from the run's index (by `place`, else drawn for
 * the run), not from a memory: a list of runs covers the same whoever plays which.
 */
export function coverageBot(hands: readonly Hand[], place: number | null = null): Bot {
  return {
    id: "coverage",
    next(seat) {
      const index = place ?? Math.floor(seat.lot(PLACE, 0) * PLACES);
      const hand = hands[index % hands.length]!;
      // The hand's turn and what is tried beside it must not move in step.
      const trial: Trial = { seat, index: Math.floor(index / hands.length), mild: index % 3 > 0 };
      return talkOff(trial, hand) ?? { kind: "commit", plan: mend(seat, plan(trial, planOf(hand, seat))) };
    },
  };
}

const PLACE = hashName("place");

function plan(trial: Trial, from: Plan): Plan {
  return attention(trial, { ...from, ...settings(trial, from), choices: choices(trial, from) });
}

/** Every option of a dilemma has its turn; the turn isn't the quarter's here, or an option that comes late would have none. */
function choices({ seat, index }: Trial, from: Plan): Record<string, string> {
  const answers: Record<string, string> = { ...from.choices };
  for (const event of seat.model.events) {
    if (seat.seen[event.openSlot] === 0) continue;
    const choice = event.choices[turnOf(`choice ${event.id}`, event.choices.length, index)]!;
    if (blockedChoice(seat.seen, choice) === null) answers[event.id] = choice.id;
  }
  return answers;
}

/** Levers at an option that has its turn, splits with one part as far up or down as it goes. */
function settings(trial: Trial, from: Plan): Pick<Plan, "levers" | "allocations"> {
  const { model, seen } = trial.seat;
  const levers = { ...from.levers };
  for (const { id, options } of model.levers)
    if (departs(trial, `lever ${id}`)) levers[id] = options[chosen(trial, `option ${id}`, options.length)]!;
  const allocations = { ...from.allocations };
  for (const standing of lookAtAllocations(model, seen)) {
    if (trial.mild || !departs(trial, `split ${standing.id}`)) continue;
    // One aim for the whole run, so that the split gets there.
    const which = turnOf(`part ${standing.id}`, 2 * standing.parts.length, trial.index);
    const part = standing.parts[which % standing.parts.length]!;
    const aim = which < standing.parts.length ? Math.min(part.max, standing.total) : part.min;
    allocations[standing.id] = sharesToward(standing, { [part.id]: aim });
  }
  return { levers, allocations };
}

/** One thing that it has bought least often, before what the hand would buy. */
function attention(trial: Trial, from: Plan): Plan {
  const { model, seen } = trial.seat;
  const wish = departs(trial, "attention") ? rarest(trial) : null;
  if (wish === null) return from;
  let plan = unbuy(from, wish);
  let left = seen[model.layout.attention]! - wish.attention;
  for (const each of bought(model, plan)) {
    if (each.attention > left) plan = unbuy(plan, each);
    else left -= each.attention;
  }
  return buy(plan, amounted(trial, wish));
}

/** Of what may be bought, what was bought least often or longest ago; of equals, what has its turn. */
function rarest(trial: Trial): Purchase | null {
  const { model, seen } = trial.seat;
  const open = purchases(model, seen).filter(({ attention }) => attention <= seen[model.layout.attention]!);
  const times = ({ kind, id }: Purchase): number =>
    kind === "action"
      ? seen[model.actions.find((each) => each.id === id)!.countSlot]!
      : seen[model.studies.find((each) => each.id === id)!.turnSlot]!;
  const least = Math.min(...open.map(times));
  const rare = open.filter((each) => times(each) === least);
  return rare[rare.length === 0 ? 0 : chosen(trial, "wish", rare.length)] ?? null;
}

function amounted(trial: Trial, wish: Purchase): Purchase {
  const range = trial.seat.model.actions.find(({ id }) => wish.kind === "action" && id === wish.id)?.amount ?? null;
  if (range === null) return wish;
  const steps = Math.floor((range.max - range.min) / range.step + 1e-9) + 1;
  return { ...wish, amount: onGrid(range, range.min + range.step * turnOf(`amount ${wish.id}`, steps, trial.index)) };
}
