import { hashName } from "../../engine/hash.ts";
import type { Study } from "../../engine/rules.ts";
import { compileNeeds } from "./needs.ts";
import type { Shop } from "./shop.ts";

export function compileStudies(shop: Shop): Study[] {
  return shop.catalog.studies.flatMap(({ id, source, path }) => {
    const of = findSubject(shop, source.of);
    const needs = compileNeeds(shop, source.needs, [...path, "needs"], "it can never be studied");
    if (of === null) return [];
    return [
      {
        id,
        of,
        attention: source.attention,
        accuracy: source.accuracy,
        needs,
        key: hashName(`studies.${id}`),
        turnSlot: shop.slots.at(`study.${id}#turn`),
        foundSlot: shop.slots.at(`study.${id}#found`),
      },
    ];
  });
}

/** An uncertainty, or `deal.<id>.kind`. */
function findSubject(shop: Shop, of: string): Study["of"] | null {
  const { uncertainties, deals } = shop.catalog;
  const uncertainty = uncertainties.findIndex(({ id }) => id === of);
  if (uncertainty >= 0) return { kind: "uncertainty", index: uncertainty };
  const deal = deals.findIndex(({ id, source }) => source.kinds !== undefined && `deal.${id}.kind` === of);
  if (deal >= 0) return { kind: "deal", index: deal };
  shop.report.fault();
  return null;
}
