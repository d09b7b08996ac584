import { held, type Plan } from "../../engine/plan.ts";
import { lookAtAllocations } from "../../engine/lookPlan.ts";
import type { Model } from "../../engine/model.ts";
import type { State } from "../../engine/value.ts";

/** One thing that a plan decides. */
export interface Part {
  readonly kind: "choice" | "action" | "study" | "allocation" | "lever";
  /** Id of the event, the action, and so on. */
  readonly id: string;
}

/** What a plan decides, in its own order of ids: answers, actions and studies, and of split and levers what they change. */
export function partsOf(model: Model, seen: State, plan: Plan): Part[] {
  const kind = (kind: Part["kind"], ids: readonly string[]): Part[] => ids.toSorted().map((id) => ({ kind, id }));
  return [
    ...kind("choice", Object.keys(plan.choices).sort()),
    ...kind(
      "action",
      plan.actions.map(({ id }) => id),
    ),
    ...kind("study", plan.studies),
    ...kind(
      "allocation",
      lookAtAllocations(model, seen)
        .filter(({ id, parts }) => {
          const shares = held(plan.allocations, id);
          return shares !== undefined && parts.some((part) => (held(shares, part.id) ?? part.value) !== part.value);
        })
        .map(({ id }) => id),
    ),
    ...kind(
      "lever",
      model.levers
        .filter(({ id, slot, options }) => (held(plan.levers, id) ?? options[seen[slot]!]) !== options[seen[slot]!])
        .map(({ id }) => id),
    ),
  ];
}

/** The plan with that taken out. */
export const withoutPart = (plan: Plan, { kind, id }: Part): Plan => TAKEN_OUT[kind](plan, id);

const TAKEN_OUT = {
  choice: (plan, id) => ({ ...plan, choices: dropped(plan.choices, id) }),
  action: (plan, id) => ({ ...plan, actions: plan.actions.filter((each) => each.id !== id) }),
  study: (plan, id) => ({ ...plan, studies: plan.studies.filter((each) => each !== id) }),
  allocation: (plan, id) => ({ ...plan, allocations: dropped(plan.allocations, id) }),
  lever: (plan, id) => ({ ...plan, levers: dropped(plan.levers, id) }),
} as const satisfies Readonly<Record<Part["kind"], (plan: Plan, id: string) => Plan>>;

/** The plan as the turn opened: the dilemmas answered as here, nothing chosen. */
export const nothingChosen = ({ choices }: Plan): Plan => ({
  choices,
  levers: {},
  allocations: {},
  actions: [],
  studies: [],
});

const dropped = <T>(record: Readonly<Record<string, T>>, id: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
