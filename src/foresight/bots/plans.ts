import { blockedAction, blockedStudy } from "../../engine/blocked.ts";
import type { Model } from "../../engine/model.ts";
import { EMPTY_PLAN, type Plan, type PlannedAction } from "../../engine/plan.ts";
import type { State } from "../../engine/value.ts";
import type { Seat } from "../seat.ts";

/** One of the things that attention buys. */
export interface Purchase {
  readonly kind: "action" | "study";
  readonly id: string;
  readonly attention: number;
  readonly amount?: number;
}

/** What attention could buy now, in the order of ids. `seen` is what the player sees; its needs read nothing hidden. */
export function purchases(model: Model, seen: State): Purchase[] {
  const bought: Purchase[] = [];
  for (const each of model.actions)
    if (blockedAction(model, seen, each, each.amount?.start ?? 0) === null)
      bought.push({ kind: "action", id: each.id, attention: each.attention });
  for (const each of model.studies)
    if (blockedStudy(model, seen, each) === null)
      bought.push({ kind: "study", id: each.id, attention: each.attention });
  return bought;
}

/** Adds a purchase to a plan. */
export function buy(plan: Plan, purchase: Purchase): Plan {
  if (purchase.kind === "study") return { ...plan, studies: [...plan.studies, purchase.id] };
  const action: PlannedAction =
    purchase.amount === undefined ? { id: purchase.id } : { id: purchase.id, amount: purchase.amount };
  return { ...plan, actions: [...plan.actions, action] };
}

/** Takes a purchase out of a plan. */
export const unbuy = (plan: Plan, purchase: Purchase): Plan =>
  purchase.kind === "study"
    ? { ...plan, studies: plan.studies.filter((each) => each !== purchase.id) }
    : { ...plan, actions: plan.actions.filter((each) => each.id !== purchase.id) };

/** What a plan buys. */
export const bought = (model: Model, plan: Plan): Purchase[] => [
  ...plan.actions.map((each): Purchase => ({
    kind: "action",
    ...each,
    attention: model.actions.find((action) => action.id === each.id)?.attention ?? 0,
  })),
  ...plan.studies.map((id): Purchase => ({
    kind: "study",
    id,
    attention: model.studies.find((study) => study.id === id)?.attention ?? 0,
  })),
];

/** Drops what would be refused, part by part, so that a bot always commits something. Answers to dilemmas are never dropped. */
export function mend(seat: Pick<Seat, "refusals">, plan: Plan): Plan {
  let mended = plan;
  for (let tries = 0; tries < 64; tries++) {
    const [refusal] = seat.refusals(mended);
    if (refusal === undefined) return mended;
    const [part, id] = refusal.path.split(".");
    if (part === "actions" && id !== undefined)
      mended = { ...mended, actions: mended.actions.filter((each) => each.id !== id) };
    else if (part === "actions")
      mended = {
        ...mended,
        actions: mended.actions.slice(0, -1),
        studies: mended.actions.length === 0 ? mended.studies.slice(0, -1) : mended.studies,
      };
    else if (part === "studies") mended = { ...mended, studies: mended.studies.filter((each) => each !== id) };
    else if (part === "allocations") mended = { ...mended, allocations: EMPTY_PLAN.allocations };
    else if (part === "levers") mended = { ...mended, levers: EMPTY_PLAN.levers };
    else break;
  }
  throw new Error(`no plan can be mended: ${seat.refusals(mended)[0]?.message ?? ""}`);
}
