import { hashName } from "../../engine/hash.ts";
import type { Move, Rival } from "../../engine/rules.ts";
import type { Formula } from "../../engine/value.ts";
import type { Path } from "../problem.ts";
import type { RivalSource } from "../shape/decisions.ts";
import { readCondition } from "./conditions.ts";
import { compileEffects } from "./effects.ts";
import { entriesOf, idsOf } from "./entries.ts";
import { plain, shown, unseen, type Policy } from "./policy.ts";
import type { Shop } from "./shop.ts";

/** Weight of making no move where the file doesn't say. */
const QUIET = 1;
/** How often a tell is right where the file doesn't say. */
const TELL_ACCURACY = 0.5;

export function compileRivals(shop: Shop): Rival[] {
  const actors = idsOf(shop.catalog.actors);
  return shop.catalog.rivals.map(({ id, source, path }) => {
    if (!actors.includes(id)) shop.report.fault();
    const slot = (name: string): number => shop.slots.at(`rival.${id}#${name}`);
    const weight = (value: number | string, key: string, policy: Policy): Formula =>
      shop.formulas.read(value, "number", { path, field: key, policy, self: id }).formula;
    return {
      id,
      moves: compileMoves(shop, id, source, path),
      quiet: weight(source.quiet ?? QUIET, "quiet", unseen("a weight")),
      tellAccuracy: weight(
        source.tellAccuracy ?? TELL_ACCURACY,
        "tellAccuracy",
        plain("the accuracy of a tell, which is shown,"),
      ),
      at: compilePlace(shop, id, source, path),
      key: hashName(`rivals.${id}`),
      moveSlot: slot("move"),
      toldSlot: slot("told"),
      confidenceSlot: slot("confidence"),
    };
  });
}

function compileMoves(shop: Shop, self: string, source: RivalSource, rivalPath: Path): Move[] {
  return entriesOf(source.moves, [...rivalPath, "moves"]).map(({ id, source: move, path }) => {
    const when = { path, field: "when", policy: unseen("when"), self };
    return {
      id,
      when: move.when === undefined ? null : readCondition(shop, move.when, when, "so the move is never made"),
      weight: shop.formulas.read(move.weight, "number", { path, field: "weight", policy: unseen("a weight"), self })
        .formula,
      effects: compileEffects(shop, move.effects, [...path, "effects"], {
        cause: { kind: "rival", id: `${self}.${id}` },
        self,
      }),
    };
  });
}

function compilePlace(shop: Shop, self: string, source: RivalSource, path: Path): Rival["at"] {
  if (source.at === undefined) return null;
  const policy = shown("a rival's place");
  return {
    x: shop.formulas.read(source.at.x, "number", { path: [...path, "at", "x"], policy, self }).formula,
    y: shop.formulas.read(source.at.y, "number", { path: [...path, "at", "y"], policy, self }).formula,
  };
}
