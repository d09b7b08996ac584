import { blockedChoice } from "../../engine/blocked.ts";
import { hashName } from "../../engine/hash.ts";
import { lookAtAllocations } from "../../engine/lookPlan.ts";
import type { Model } from "../../engine/model.ts";
import type { Plan } from "../../engine/plan.ts";
import type { State } from "../../engine/value.ts";
import type { Seat } from "../seat.ts";
import { bought, buy, purchases, unbuy } from "./plans.ts";
import { sharesToward } from "./shares.ts";

/** One part of a plan at a time: each gives the plans that differ from this one in that part, all of which may be committed. */
export interface Stage {
  readonly id: string;
  others(plan: Plan): Plan[];
}

/** The parts in the order in which they are decided: dilemmas, what attention buys, splits, levers. `models` are plans of others to borrow from. */
export const stagesOf = ({ model, seen, roll }: Seat, models: readonly Plan[]): Stage[] => [
  ...model.events.flatMap((event): Stage[] => {
    const open = event.choices.filter((choice) => blockedChoice(seen, choice) === null);
    if (seen[event.openSlot] === 0 || open.length < 2) return [];
    return [
      {
        id: event.id,
        others: (plan) =>
          open
            .filter((choice) => choice.id !== plan.choices[event.id])
            .map((choice) => ({ ...plan, choices: { ...plan.choices, [event.id]: choice.id } })),
      },
    ];
  }),
  { id: "actions", others: (plan) => shuffled(shoppings(model, seen, plan, models), roll) },
  { id: "split", others: (plan) => shuffled(splits(model, seen, plan, models), roll) },
  { id: "levers", others: (plan) => shuffled(settings(model, seen, plan), roll) },
];

const SHUFFLE = hashName("shuffle");

/** In an order of the bot's own, so that where not all can be tried none is always left out. */
function shuffled(plans: Plan[], roll: Seat["roll"]): Plan[] {
  for (let at = plans.length - 1; at > 0; at--) {
    const other = Math.floor(roll(SHUFFLE, at) * (at + 1));
    [plans[at], plans[other]] = [plans[other]!, plans[at]!];
  }
  return plans;
}

/** One purchase left out, one added, or one in place of another; and what the others would buy. */
function shoppings(model: Model, seen: State, plan: Plan, models: readonly Plan[]): Plan[] {
  const attention = seen[model.layout.attention]!;
  const cost = (of: Plan): number => bought(model, of).reduce((sum, each) => sum + each.attention, 0);
  const has = new Set(bought(model, plan).map(({ kind, id }) => `${kind}.${id}`));
  const offers = purchases(model, seen).filter(({ kind, id }) => !has.has(`${kind}.${id}`));
  const without = [plan, ...bought(model, plan).map((each) => unbuy(plan, each))];
  const added = without.flatMap((base) => {
    const left = attention - cost(base);
    return offers.filter((each) => each.attention <= left).map((each) => buy(base, each));
  });
  const borrowed = models.map((each) => ({ ...plan, actions: each.actions, studies: each.studies }));
  return [...without.slice(1), ...borrowed.filter((each) => cost(each) <= attention), ...added];
}

/** The split as it is, as the others would move it, and each part moved as far as may be this turn, up or down. */
function splits(model: Model, seen: State, plan: Plan, models: readonly Plan[]): Plan[] {
  return lookAtAllocations(model, seen).flatMap((standing) => {
    const reach = Math.min(standing.maxChange, standing.total);
    const kept = Object.fromEntries(standing.parts.map((part) => [part.id, part.value]));
    const moved = standing.parts.flatMap((part) =>
      [reach, -reach].map((by) => sharesToward(standing, { [part.id]: part.value + by })),
    );
    const borrowed = models.flatMap((each) => (each.allocations[standing.id] ? [each.allocations[standing.id]!] : []));
    return [kept, ...borrowed, ...moved].map((shares) => ({
      ...plan,
      allocations: { ...plan.allocations, [standing.id]: shares },
    }));
  });
}

/** Each lever at each of its options. */
const settings = (model: Model, seen: State, plan: Plan): Plan[] =>
  model.levers.flatMap((lever) =>
    lever.options
      .filter((option) => option !== (plan.levers[lever.id] ?? lever.options[seen[lever.slot]!]))
      .map((option) => ({ ...plan, levers: { ...plan.levers, [lever.id]: option } })),
  );
