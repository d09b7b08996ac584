import type { Likings } from "../../engine/likings.ts";
import type { Model } from "../../engine/model.ts";
import type { PlannedAction } from "../../engine/plan.ts";
import type { Action, Choice } from "../../engine/rules.ts";
import type { Formula } from "../../engine/value.ts";
import type { Display } from "../../scenario/compile/display.ts";
import type { StrategySource } from "../../scenario/shape/outcomes.ts";

/** What a strategy likes, its formulas found once. */
export interface Tastes {
  /** By what it plans but for answers to dilemmas; the rest of this says where in their scores something stands. */
  readonly likings: Likings;
  /** Dilemmas, in the model's order; null where it says nothing of an answer (a score of 0). */
  readonly dilemmas: readonly {
    readonly id: string;
    readonly answers: readonly { readonly choice: Choice; readonly score: Formula | null }[];
  }[];
  /** By dilemma. */
  readonly openSlots: Int32Array;
  /** What attention buys, by id, of equals actions first. */
  readonly wares: readonly Ware[];
  /** Options with the places of their conditions, the first that holds; null holds always. */
  readonly levers: readonly {
    readonly id: string;
    readonly wanted: readonly { readonly when: number | null; readonly option: string }[];
  }[];
  /** Shares aimed at, by index of the allocation, with their places. */
  readonly shares: readonly {
    readonly allocation: number;
    readonly parts: readonly { readonly id: string; readonly share: number }[];
  }[];
}

export interface Ware {
  readonly id: string;
  readonly attention: number;
  /** Place of its score. */
  readonly at: number;
  /** Null of a study. */
  readonly action: Action | null;
  /** The action as it starts. */
  readonly planned: PlannedAction;
  /** The amount to use, null where the strategy doesn't say. */
  readonly amount: Formula | null;
}

export function readTastes(model: Model, strategy: StrategySource, display: Display): Tastes {
  const named = <T extends string | number | boolean>(list: Readonly<Record<string, T>> | undefined, key: string) =>
    list !== undefined && Object.hasOwn(list, key) ? display.formula(list[key]!) : null;
  const liking = (key: string): Formula | null => named(strategy.prefer, key);
  const wish = <T>(list: Readonly<Record<string, T>> | undefined, id: string): T | undefined =>
    list !== undefined && Object.hasOwn(list, id) ? list[id] : undefined;
  const { actions, studies, events } = model;
  const others: Formula[] = [];
  const placeOf = (text: string | number | boolean): number =>
    actions.length + studies.length + others.push(display.formula(text)) - 1;
  const wareOf = (id: string, attention: number, at: number, action: Action | null): Ware => {
    const amount = action === null || action.amount === null ? null : named(strategy.amounts, `action.${id}`);
    return { id, attention, at, action, planned: { id }, amount };
  };
  const dilemmas = events.filter(({ choices }) => choices.length > 0);
  return {
    likings: {
      actions: actions.map(({ id }) => liking(`action.${id}`)),
      studies: studies.map(({ id }) => liking(`study.${id}`)),
      others,
    },
    dilemmas: dilemmas.map(({ id, choices }) => ({
      id,
      answers: choices.map((choice) => ({ choice, score: liking(`event.${id}.${choice.id}`) })),
    })),
    openSlots: Int32Array.from(dilemmas, ({ openSlot }) => openSlot),
    wares: [
      ...actions.map((each, at) => wareOf(each.id, each.attention, at, each)),
      ...studies.map(({ id, attention }, at) => wareOf(id, attention, actions.length + at, null)),
    ].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    levers: model.levers.flatMap(({ id }): Tastes["levers"][number][] => {
      const wanted = wish(strategy.levers, id);
      if (wanted === undefined) return [];
      if (typeof wanted === "string") return [{ id, wanted: [{ when: null, option: wanted }] }];
      return [{ id, wanted: wanted.map((each) => ({ when: placeOf(each.when), option: each.option })) }];
    }),
    shares: model.allocations.flatMap(({ id }, allocation) => {
      const wanted = wish(strategy.allocations, id);
      if (wanted === undefined) return [];
      const parts = Object.keys(wanted).sort();
      return [{ allocation, parts: parts.map((part) => ({ id: part, share: placeOf(wanted[part]!) })) }];
    }),
  };
}
