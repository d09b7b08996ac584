import type { Tastes, Ware } from "../../engine/planner.ts";
import type { Model } from "../../engine/model.ts";
import type { Action } from "../../engine/rules.ts";
import type { Formula } from "../../engine/value.ts";
import type { Display } from "../../scenario/compile/display.ts";
import type { StrategySource } from "../../scenario/shape/outcomes.ts";

/** What a strategy likes, its formulas found once. */
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
    tables: model.deals.flatMap(({ id }, deal) => {
      const talk = wish(strategy.deals, id);
      return talk === undefined ? [] : [{ deal, when: talk.when === undefined ? null : display.formula(talk.when) }];
    }),
  };
}
