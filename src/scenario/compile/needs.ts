import type { Need } from "../../engine/effect.ts";
import type { Path } from "../problem.ts";
import type { NeedSource } from "../shape/effects.ts";
import { readCondition } from "./conditions.ts";
import { plain } from "./policy.ts";
import { NO_LOCALS, type Locals } from "./scopes.ts";
import type { Shop } from "./shop.ts";

/** Conditions that the player can check: they may read nothing hidden. `so` says what follows when one can never hold. */
export function compileNeeds(
  shop: Shop,
  list: readonly NeedSource[] | undefined,
  path: Path,
  so: string,
  locals: Locals = NO_LOCALS,
): Need[] {
  return (list ?? []).map((need, at) => ({
    if: readCondition(shop, need.if, { path: [...path, at], field: "if", policy: plain("a need"), locals }, `so ${so}`),
    else: need.else,
  }));
}
