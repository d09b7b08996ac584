import { toGrid } from "../../engine/grid.ts";
import type { Model } from "../../engine/model.ts";
import type { Action, Amounts, EventRule } from "../../engine/rules.ts";
import type { Plan, PlannedAction } from "../../engine/plan.ts";
import type { DigitReader, DigitWriter } from "./digits.ts";
import { putDouble, putSet, takeDouble, takeSet } from "./numbers.ts";
import { sharesIn, type Reckoning } from "./reckoning.ts";
import { putShares, sameShares, takeShares, tidyShares } from "./shares.ts";

/**
 * A plan in its plainest form: only what it changes, in the order of ids, amounts spelt out, numbers on their steps.
 * It does what the given one does, to the bit; a code gives plans back in this form.
 */
export function tidyPlan(model: Model, reckoning: Reckoning, plan: Plan): Plan {
  const levers = leverChanges(model, reckoning, plan);
  return {
    choices: Object.fromEntries(
      dilemmas(model).flatMap(({ id }) => (Object.hasOwn(plan.choices, id) ? [[id, plan.choices[id] ?? ""]] : [])),
    ),
    levers: Object.fromEntries(
      levers.map(({ at, option }) => [idAt(model.levers, at), model.levers[at]?.options[option] ?? ""]),
    ),
    allocations: Object.fromEntries(
      model.allocations.flatMap((allocation, at) => {
        const now = reckoning.shares[at] ?? [];
        const wanted = sharesIn(allocation, now, plan);
        return sameShares(now, wanted)
          ? []
          : [[allocation.id, named(allocation.parts, tidyShares(allocation, now, wanted))]];
      }),
    ),
    actions: deedsOf(model, plan).flatMap((at) => {
      const action = model.actions[at];
      return action === undefined ? [] : [plannedAction(action, tidyAmount(action, plan))];
    }),
    studies: model.studies.filter(({ id }) => plan.studies.includes(id)).map(({ id }) => id),
  };
}

/** Writes a plan whose names are known to be right, and reckons with it. */
export function putPlan(out: DigitWriter, model: Model, reckoning: Reckoning, plan: Plan): void {
  const events = dilemmas(model);
  const answered = events.flatMap((event, at) => (Object.hasOwn(plan.choices, event.id) ? [at] : []));
  putSet(out, answered, events.length, likelyDilemmas(model));
  for (const at of answered) {
    const { id = "", choices = [] } = events[at] ?? {};
    out.put(
      choices.findIndex((choice) => choice.id === plan.choices[id]),
      choices.length,
    );
  }
  const deeds = deedsOf(model, plan);
  putSet(out, deeds, model.actions.length + model.studies.length, model.attention);
  for (const at of deeds) {
    const action = model.actions[at];
    if (action === undefined || action.amount === null) continue;
    putAmount(out, action.amount, tidyAmount(action, plan) ?? action.amount.start);
  }
  const levers = leverChanges(model, reckoning, plan);
  putSet(
    out,
    levers.map(({ at }) => at),
    model.levers.length,
    LIKELY_LEVERS,
  );
  for (const { at, option } of levers) {
    out.put(option, model.levers[at]?.options.length ?? 0);
    reckoning.levers[at] = option;
  }
  model.allocations.forEach((allocation, at) => {
    const now = reckoning.shares[at] ?? [];
    const wanted = sharesIn(allocation, now, plan);
    putShares(out, allocation, now, wanted);
    reckoning.shares[at] = wanted.map(toGrid);
  });
}

export function takePlan(from: DigitReader, model: Model, reckoning: Reckoning): Plan {
  const events = dilemmas(model);
  const choices = takeSet(from, events.length, likelyDilemmas(model)).map((at) => {
    const event = events[at];
    return [event?.id ?? "", event?.choices[from.take(event.choices.length)]?.id ?? ""] as const;
  });
  const deeds = takeSet(from, model.actions.length + model.studies.length, model.attention);
  const actions = deeds.flatMap((at) => {
    const action = model.actions[at];
    return action === undefined
      ? []
      : [plannedAction(action, action.amount === null ? null : takeAmount(from, action.amount))];
  });
  const studies = deeds
    .filter((at) => at >= model.actions.length)
    .map((at) => idAt(model.studies, at - model.actions.length));
  const levers = takeSet(from, model.levers.length, LIKELY_LEVERS).map((at) => {
    const { id = "", options = [""] } = model.levers[at] ?? {};
    const option = from.take(options.length);
    reckoning.levers[at] = option;
    return [id, options[option] ?? ""] as const;
  });
  const allocations = model.allocations.flatMap((allocation, at) => {
    const shares = takeShares(from, allocation, reckoning.shares[at] ?? []);
    if (shares === null) return [];
    reckoning.shares[at] = shares.map(toGrid);
    return [[allocation.id, named(allocation.parts, shares)] as const];
  });
  return {
    choices: Object.fromEntries(choices),
    levers: Object.fromEntries(levers),
    allocations: Object.fromEntries(allocations),
    actions,
    studies,
  };
}

const LIKELY_LEVERS = 1;
const likelyDilemmas = ({ director }: Model): number => director.dilemmas + director.consequences;
const dilemmas = (model: Model): EventRule[] => model.events.filter(({ choices }) => choices.length > 0);
const idAt = (things: readonly { readonly id: string }[], at: number): string => things[at]?.id ?? "";
const named = (parts: readonly { readonly id: string }[], shares: readonly number[]): Record<string, number> =>
  Object.fromEntries(parts.map(({ id }, at) => [id, shares[at] ?? 0]));

/** Actions and studies in one row: they share the attention, so that one count serves both. */
const deedsOf = (model: Model, plan: Plan): number[] => [
  ...model.actions.flatMap(({ id }, at) => (plan.actions.some((each) => each.id === id) ? [at] : [])),
  ...model.studies.flatMap(({ id }, at) => (plan.studies.includes(id) ? [model.actions.length + at] : [])),
];

function leverChanges(
  model: Model,
  reckoning: Reckoning,
  plan: Plan,
): { readonly at: number; readonly option: number }[] {
  return model.levers.flatMap(({ id, options }, at) => {
    if (!Object.hasOwn(plan.levers, id)) return [];
    const option = options.indexOf(plan.levers[id] ?? "");
    return option === reckoning.levers[at] ? [] : [{ at, option }];
  });
}

const plannedAction = ({ id }: Action, amount: number | null): PlannedAction =>
  amount === null ? { id } : { id, amount };

const stepsIn = ({ min, max, step }: Amounts): number => Math.floor((max - min) / step + 1e-6) + 1;
const amountAt = ({ min, max, step }: Amounts, place: number): number => Math.min(max, min + place * step);
/** Place among the steps; one past the last for an amount on none. */
function amountPlace(amounts: Amounts, amount: number): number {
  const steps = stepsIn(amounts);
  const place = Math.round((amount - amounts.min) / amounts.step);
  return place >= 0 && place < steps && toGrid(amountAt(amounts, place)) === toGrid(amount) ? place : steps;
}

function tidyAmount({ id, amount: amounts }: Action, plan: Plan): number | null {
  if (amounts === null) return null;
  const amount = plan.actions.find((each) => each.id === id)?.amount ?? amounts.start;
  const place = amountPlace(amounts, amount);
  return place < stepsIn(amounts) ? amountAt(amounts, place) : amount;
}

function putAmount(out: DigitWriter, amounts: Amounts, amount: number): void {
  const steps = stepsIn(amounts);
  const place = amountPlace(amounts, amount);
  out.put(place, steps + 1);
  if (place === steps) putDouble(out, amount);
}

function takeAmount(from: DigitReader, amounts: Amounts): number {
  const place = from.take(stepsIn(amounts) + 1);
  return place === stepsIn(amounts) ? takeDouble(from) : amountAt(amounts, place);
}
