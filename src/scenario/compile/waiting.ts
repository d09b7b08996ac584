import type { Deal } from "../../engine/deal.ts";
import type { Effect } from "../../engine/effect.ts";
import type { Action, EventRule, PromiseRule, Rival } from "../../engine/rules.ts";

/** The parts of a model whose effects may wait. */
export interface Sources {
  readonly actions: readonly Action[];
  readonly deals: readonly Deal[];
  readonly promises: readonly PromiseRule[];
  readonly events: readonly EventRule[];
  readonly rivals: readonly Rival[];
  readonly effects: readonly Effect[];
  /** Turns before an event that nothing fires comes again. */
  readonly repeat: number;
}

/** Lists of effects of which at most one runs each time, and how often they may run. */
interface Spring {
  readonly lists: readonly (readonly Effect[])[];
  /** Times within one turn. */
  readonly times: number;
  /** Least number of turns between two runs; Infinity when it runs once. */
  readonly every: number;
}

/** How many effects can wait at once, at most: every spring running as often as it may, with what makes most wait. */
export function waitingRows(sources: Sources, turns: number): number {
  let rows = 0;
  for (const spring of springs(sources)) rows += rowsOf(spring, turns);
  return rows;
}

/** Turns that an effect's row waits: until it falls due, and while the parts of a spread amount are left. */
const waits = (effect: Effect): number => effect.after + (effect.act.kind === "add" ? effect.act.over - 1 : 0);

/** Rows of all ages: one scheduled `age` turns ago waits still when it waits as long, for what is due runs after this turn's decisions. */
function rowsOf({ lists, times, every }: Spring, turns: number): number {
  let longest = 0;
  for (const list of lists) for (const effect of list) longest = Math.max(longest, waits(effect));
  let rows = 0;
  for (let age = 0; age <= longest && age <= turns; age += every) {
    let most = 0;
    for (const list of lists)
      most = Math.max(most, list.filter((effect) => waits(effect) > 0 && waits(effect) >= age).length);
    rows += most * times;
  }
  return rows;
}

function springs({ actions, deals, promises, events, rivals, effects: all, repeat }: Sources): Spring[] {
  const fired = new Set(all.flatMap(({ act }) => (act.kind === "fire" ? [act.event] : [])));
  const list: Spring[] = [];
  for (const { effects, cooldown, once } of actions)
    list.push({ lists: [effects], times: 1, every: once ? Infinity : Math.max(1, cooldown) });
  events.forEach(({ effects, choices, once }, index) => {
    const every = once ? Infinity : fired.has(index) ? 1 : Math.max(1, repeat);
    list.push({ lists: [effects], times: 1, every });
    list.push({ lists: choices.flatMap((choice) => alternatives(choice.effects, choice.outcomes)), times: 1, every });
  });
  for (const { onSign, onExpire, onBreach, onWalk } of deals) {
    for (const effects of [onSign, onExpire, onWalk]) list.push({ lists: [effects], times: 1, every: 1 });
    // Breached by a choice, signed anew, and breached again by an action of the same turn.
    list.push({ lists: [onBreach], times: 2, every: 1 });
  }
  for (const { kept, broken } of promises) list.push({ lists: [kept, broken], times: 1, every: 1 });
  for (const { moves } of rivals) list.push({ lists: moves.map(({ effects }) => effects), times: 1, every: 1 });
  return list;
}

/** A choice's own effects run with those of one of its outcomes. */
function alternatives(
  effects: readonly Effect[],
  outcomes: readonly { readonly effects: readonly Effect[] }[],
): (readonly Effect[])[] {
  return outcomes.length === 0 ? [effects] : outcomes.map((outcome) => [...effects, ...outcome.effects]);
}
