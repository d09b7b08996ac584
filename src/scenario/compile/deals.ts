import { hashName } from "../../engine/hash.ts";
import type { Clause, Deal, DealSlots } from "../../engine/deal.ts";
import { slotsRead } from "../../formula/reads.ts";
import type { Path } from "../problem.ts";
import type { DealSource } from "../shape/decisions.ts";
import { compileClauses, levelOf } from "./clauses.ts";
import { compileEffects } from "./effects.ts";
import type { Effect } from "../../engine/effect.ts";
import { entriesOf, own, sortedKeys } from "./entries.ts";
import { DEAL_SLOTS, dealSlotName } from "./layout.ts";
import { compileNeeds } from "./needs.ts";
import { plain } from "./policy.ts";
import type { Shop } from "./shop.ts";
import { compileReserve } from "./worth.ts";

export function compileDeals(shop: Shop): Deal[] {
  return shop.catalog.deals.map(({ id, source, path }) => compileDeal(shop, id, source, path));
}

function compileDeal(shop: Shop, id: string, source: DealSource, path: Path): Deal {
  const [least, most] = source.patience.range;
  if (!shop.catalog.actors.some((actor) => actor.id === source.with)) shop.report.fault();
  const kinds = sortedKeys(source.kinds ?? {});
  const clauses = compileClauses(shop, id, source, path);
  const effects = (list: "onSign" | "onExpire" | "onBreach" | "onWalk"): Effect[] =>
    compileEffects(shop, source[list], [...path, list], { cause: { kind: "deal", id } });
  return {
    id,
    with: source.with,
    needs: compileNeeds(shop, source.needs, [...path, "needs"], "talks can never open"),
    attention: source.attention,
    offersPerTurn: source.offersPerTurn,
    patience: { min: least, max: most },
    clausesPerOffer: source.clausesPerOffer,
    kinds,
    kindWeights: kindWeights(shop, source, path, kinds),
    term:
      source.term === undefined
        ? null
        : shop.formulas.read(source.term, "number", { path, field: "term", policy: plain("a term") }).formula,
    inForce: compileInForce(shop, source),
    clauses,
    worthReads: { us: worthReads(shop, clauses, "us"), them: worthReads(shop, clauses, "them") },
    reserve: compileReserve(shop, source, path),
    blur: source.reserve.blur ?? 0,
    concession: source.concession,
    silence: source.silence ?? 0,
    onSign: effects("onSign"),
    onExpire: effects("onExpire"),
    onBreach: effects("onBreach"),
    onWalk: effects("onWalk"),
    slots: slotsOfDeal(shop, id),
    key: hashName(`deals.${id}`),
  };
}

/** See `Deal.worthReads`. */
function worthReads(shop: Shop, clauses: readonly Clause[], side: "us" | "them"): readonly number[] | null {
  const own = shop.slots.at("#value");
  const parts = clauses.flatMap((clause) => clause[side]);
  return (
    slotsRead(parts.flatMap(({ if: condition, value }) => (condition === null ? [value] : [condition, value])))?.filter(
      (slot) => slot !== own,
    ) ?? null
  );
}

function kindWeights(shop: Shop, source: DealSource, path: Path, kinds: readonly string[]): number[] {
  const weights = kinds.map((kind) => own(source.kinds, kind) ?? 0);
  kinds.forEach((kind, at) => {
    if (weights[at] === 0)
      shop.report.warn([...path, "kinds", kind], "unreachable", `the kind "${kind}" has weight 0 and is never met`);
  });
  return weights;
}

/** Levels in force at the start, one for every clause. */
function compileInForce(shop: Shop, source: DealSource): number[] | null {
  const terms = source.inForce ?? null;
  if (terms === null) return null;
  const clauses = entriesOf(source.clauses, []);
  return clauses.map((clause) => {
    const value = own(terms, clause.id);
    if (value !== undefined) return levelOf(shop, clause.source, value);
    shop.report.fault();
    return 0;
  });
}

function slotsOfDeal(shop: Shop, id: string): DealSlots {
  const slots: Record<string, number> = {};
  for (const name of Object.keys(DEAL_SLOTS) as (keyof DealSlots)[])
    slots[name] = shop.slots.at(dealSlotName(id, name));
  return slots as Record<keyof DealSlots, number>;
}
