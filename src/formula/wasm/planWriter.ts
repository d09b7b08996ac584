import { anyOrder } from "../../engine/anyOrder.ts";
import type { Model } from "../../engine/model.ts";
import type { Plan } from "../../engine/plan.ts";
import type { PlanRoom } from "./planRoom.ts";

/**
 * Puts a plan where the module reads it. Gives whether every name in it is known, none stands twice and only actions that
 * take an amount have one; what isn't so is left out.
 */
export type PlanWriter = (plan: Plan, to: Float64Array) => boolean;

const places = (items: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(items.map(({ id }, index) => [id, index]));

/** Writers of the parts of plans for a model. */
export function planWriter(model: Model, room: PlanRoom): PlanWriter {
  const choices = writeChoices(model, room);
  const levers = writeLevers(model, room);
  const allocations = writeAllocations(model, room);
  const actions = writeActions(model, room);
  const studies = writeStudies(model, room);
  return (plan, to) => {
    to.fill(0);
    const made = choices(plan.choices, to);
    const set = levers(plan.levers, to);
    const shared = allocations(plan.allocations, to);
    const taken = actions(plan.actions, to);
    return studies(plan.studies, to) && taken && shared && set && made;
  };
}

type Writer<K extends keyof Plan> = (part: Plan[K], to: Float64Array) => boolean;

function writeChoices({ events }: Model, room: PlanRoom): Writer<"choices"> {
  const known = places(events);
  const choices = events.map((event) => places(event.choices));
  return (part, to) => {
    let clean = true;
    for (const id of anyOrder(Object.keys(part))) {
      const event = known.get(id);
      const choice = event === undefined ? undefined : choices[event]!.get(part[id]!);
      if (event === undefined || choice === undefined) clean = false;
      else to[room.choice(event)] = choice + 1;
    }
    return clean;
  };
}

function writeLevers({ levers }: Model, room: PlanRoom): Writer<"levers"> {
  const known = places(levers);
  return (part, to) => {
    let clean = true;
    for (const id of anyOrder(Object.keys(part))) {
      const lever = known.get(id);
      const option = lever === undefined ? -1 : levers[lever]!.options.indexOf(part[id]!);
      if (lever === undefined || option < 0) clean = false;
      else to[room.lever(lever)] = option + 1;
    }
    return clean;
  };
}

function writeAllocations({ allocations }: Model, room: PlanRoom): Writer<"allocations"> {
  const known = places(allocations);
  const parts = allocations.map((allocation) => places(allocation.parts));
  return (part, to) => {
    let clean = true;
    for (const id of anyOrder(Object.keys(part))) {
      const allocation = known.get(id);
      if (allocation === undefined) {
        clean = false;
        continue;
      }
      const shares = part[id]!;
      to[room.allocation(allocation)] = 1;
      for (const share of anyOrder(Object.keys(shares))) {
        const at = parts[allocation]!.get(share);
        if (at === undefined) {
          clean = false;
          continue;
        }
        const place = room.part(allocation, at);
        to[place] = 1;
        to[place + 1] = shares[share]!;
      }
    }
    return clean;
  };
}

function writeActions({ actions }: Model, room: PlanRoom): Writer<"actions"> {
  const known = places(actions);
  return (part, to) => {
    let clean = true;
    for (const { id, amount } of part) {
      const index = known.get(id);
      if (index === undefined) {
        clean = false;
        continue;
      }
      const range = actions[index]!.amount;
      const place = room.action(index);
      if (to[place] === 1 || (range === null && amount !== undefined)) clean = false;
      to[place] = 1;
      to[place + 1] = amount ?? range?.start ?? 0;
    }
    return clean;
  };
}

function writeStudies({ studies }: Model, room: PlanRoom): Writer<"studies"> {
  const known = places(studies);
  return (part, to) => {
    let clean = true;
    for (const id of part) {
      const index = known.get(id);
      if (index === undefined || to[room.study(index)] === 1) clean = false;
      if (index !== undefined) to[room.study(index)] = 1;
    }
    return clean;
  };
}
