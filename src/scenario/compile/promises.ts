import type { Effect } from "../../engine/effect.ts";
import type { PromiseRule } from "../../engine/rules.ts";
import { readCondition } from "./conditions.ts";
import { compileEffects } from "./effects.ts";
import { plain } from "./policy.ts";
import type { Shop } from "./shop.ts";

export function compilePromises(shop: Shop): PromiseRule[] {
  return shop.catalog.promises.map(({ id, source, path }) => {
    const slot = (name: string): number => shop.slots.at(`promise.${id}#${name}`);
    const effects = (verdict: "kept" | "broken"): Effect[] =>
      compileEffects(shop, source[verdict]?.effects, [...path, verdict, "effects"], { cause: { kind: "promise", id } });
    const { holds, until, within } = source;
    return {
      id,
      holds:
        holds === undefined
          ? null
          : readCondition(
              shop,
              holds,
              { path, field: "holds", policy: plain("a promise") },
              "so the promise can't be kept",
            ),
      grace: source.grace ?? 0,
      until:
        until === undefined
          ? null
          : readCondition(
              shop,
              until,
              { path, field: "until", policy: plain("a promise") },
              "so the promise can't be kept",
            ),
      within:
        within === undefined
          ? null
          : shop.formulas.read(within, "number", { path, field: "within", policy: plain("a deadline") }).formula,
      warn: source.warn ?? 0,
      renews: source.renews ?? false,
      kept: effects("kept"),
      broken: effects("broken"),
      activeSlot: slot("active"),
      madeSlot: slot("made"),
      dueSlot: slot("due"),
      failedSlot: slot("failed"),
      keptSlot: slot("kept"),
      brokenSlot: slot("broken"),
    };
  });
}
