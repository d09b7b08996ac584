import { hashName } from "../../engine/hash.ts";
import type { Cause } from "../../engine/cause.ts";
import type { Choice, EventRule, Outcome } from "../../engine/rules.ts";
import type { Formula } from "../../engine/value.ts";
import type { Path } from "../problem.ts";
import type { Amount } from "../shape/common.ts";
import type { ChoiceSource } from "../shape/decisions.ts";
import { compileEffects } from "./effects.ts";
import { readCondition } from "./conditions.ts";
import { entriesOf } from "./entries.ts";
import { compileNeeds } from "./needs.ts";
import { unseen } from "./policy.ts";
import type { Shop } from "./shop.ts";

export function compileEvents(shop: Shop): EventRule[] {
  return shop.catalog.events.map(({ id, source, path }) => {
    const { when, chance } = source;
    const slot = (name: string): number => shop.slots.at(`event.${id}#${name}`);
    return {
      id,
      when:
        when === undefined
          ? null
          : readCondition(shop, when, { path, field: "when", policy: unseen("when") }, "so the event never comes"),
      chance: chance === undefined ? null : readChance(shop, chance, [...path, "chance"]),
      priority: source.priority ?? 0,
      once: source.once ?? false,
      hold: source.hold ?? false,
      chained: source.chained ?? false,
      effects: compileEffects(shop, source.effects, [...path, "effects"], { cause: { kind: "event", id } }),
      choices: entriesOf(source.choices, [...path, "choices"]).map((choice) =>
        compileChoice(shop, id, choice.id, choice.source, choice.path),
      ),
      key: hashName(`events.${id}`),
      firedSlot: slot("fired"),
      countSlot: slot("count"),
      choseSlot: slot("chose"),
      waitingSlot: slot("waiting"),
      openSlot: slot("open"),
    };
  });
}

function readChance(shop: Shop, chance: Amount, path: Path): Formula {
  const reading = shop.formulas.read(chance, "number", { path, policy: unseen("a chance") });
  if (shop.report.warns && reading.interval.max <= 0)
    shop.report.warn(path, "never-holds", "this chance is never above 0, so the event never comes");
  return reading.formula;
}

function compileChoice(shop: Shop, event: string, id: string, source: ChoiceSource, path: Path): Choice {
  const cause: Cause = { kind: "choice", id: `${event}.${id}` };
  return {
    id,
    needs: compileNeeds(shop, source.needs, [...path, "needs"], "it can never be chosen"),
    effects: compileEffects(shop, source.effects, [...path, "effects"], { cause }),
    outcomes: (source.outcomes ?? []).map((outcome, at): Outcome => {
      const place = [...path, "outcomes", at];
      return {
        weight: shop.formulas.read(outcome.weight, "number", {
          path: place,
          field: "weight",
          policy: unseen("a weight"),
        }).formula,
        effects: compileEffects(shop, outcome.effects, [...place, "effects"], { cause }),
      };
    }),
    key: hashName(`events.${event}.choices.${id}`),
  };
}
