import type { Model } from "../../engine/model.ts";

/**
 * Where a plan stands in memory, as doubles from its first: for each event 1 + the choice's index; for each lever 1 + the
 * option's; for each allocation 1, and for each of its parts 1 and its share; for each action 1 and its amount; for each study 1;
 * 0 where the plan says nothing.
 */
export interface PlanRoom {
  readonly size: number;
  choice(event: number): number;
  lever(index: number): number;
  allocation(index: number): number;
  part(allocation: number, part: number): number;
  action(index: number): number;
  study(index: number): number;
}

export function planRoom({ events, levers, allocations, actions, studies }: Model): PlanRoom {
  const firstLever = events.length;
  const firsts: number[] = [];
  let next = firstLever + levers.length;
  for (const { parts } of allocations) {
    firsts.push(next);
    next += 1 + parts.length * 2;
  }
  const firstAction = next;
  const firstStudy = firstAction + actions.length * 2;
  return {
    size: firstStudy + studies.length,
    choice: (event) => event,
    lever: (index) => firstLever + index,
    allocation: (index) => firsts[index]!,
    part: (allocation, part) => firsts[allocation]! + 1 + part * 2,
    action: (index) => firstAction + index * 2,
    study: (index) => firstStudy + index,
  };
}
