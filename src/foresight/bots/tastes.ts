import type { Model } from "../../engine/model.ts";
import type { Formula } from "../../engine/value.ts";
import type { Display } from "../../scenario/compile/display.ts";
import type { StrategySource } from "../../scenario/shape/outcomes.ts";

/** What a strategy likes, its formulas found once: scores by place in the model's lists, null where it says nothing (a score of 0). */
export interface Tastes {
  /** By event, by choice. */
  readonly choices: readonly (readonly (Formula | null)[])[];
  /** By action and by study; only those named can be bought. */
  readonly actions: readonly (Formula | null)[];
  readonly studies: readonly (Formula | null)[];
  /** By action, the amount to use. */
  readonly amounts: readonly (Formula | null)[];
  /** Options with their conditions, the first that holds; null holds always. */
  readonly levers: readonly {
    readonly id: string;
    readonly wanted: readonly { readonly when: Formula | null; readonly option: string }[];
  }[];
  /** Shares aimed at, by index of the allocation. */
  readonly shares: readonly {
    readonly allocation: number;
    readonly parts: readonly { readonly id: string; readonly share: Formula }[];
  }[];
}

export function readTastes(model: Model, strategy: StrategySource, display: Display): Tastes {
  const named = <T extends string | number | boolean>(list: Readonly<Record<string, T>> | undefined, key: string) =>
    list !== undefined && Object.hasOwn(list, key) ? display.formula(list[key]!) : null;
  const liking = (key: string): Formula | null => named(strategy.prefer, key);
  const wish = <T>(list: Readonly<Record<string, T>> | undefined, id: string): T | undefined =>
    list !== undefined && Object.hasOwn(list, id) ? list[id] : undefined;
  return {
    choices: model.events.map((event) => event.choices.map((choice) => liking(`event.${event.id}.${choice.id}`))),
    actions: model.actions.map(({ id }) => liking(`action.${id}`)),
    studies: model.studies.map(({ id }) => liking(`study.${id}`)),
    amounts: model.actions.map(({ id }) => named(strategy.amounts, `action.${id}`)),
    levers: model.levers.flatMap(({ id }): Tastes["levers"][number][] => {
      const wanted = wish(strategy.levers, id);
      if (wanted === undefined) return [];
      if (typeof wanted === "string") return [{ id, wanted: [{ when: null, option: wanted }] }];
      return [{ id, wanted: wanted.map((each) => ({ when: display.formula(each.when), option: each.option })) }];
    }),
    shares: model.allocations.flatMap(({ id }, allocation) => {
      const wanted = wish(strategy.allocations, id);
      if (wanted === undefined) return [];
      return [
        {
          allocation,
          parts: Object.keys(wanted)
            .sort()
            .map((part) => ({ id: part, share: display.formula(wanted[part]!) })),
        },
      ];
    }),
  };
}
