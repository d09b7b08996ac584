import type { Ending } from "../../engine/rules.ts";
import { readCondition } from "./conditions.ts";
import { unseen } from "./policy.ts";
import type { Shop } from "./shop.ts";

export function compileEndings(shop: Shop): Ending[] {
  return shop.catalog.endings.map(({ id, source, path }) => {
    const { when, narrow } = source;
    return {
      id,
      kind: source.kind,
      early: source.early ?? false,
      when:
        when === undefined
          ? null
          : readCondition(
              shop,
              when,
              { path, field: "when", policy: unseen("when") },
              "so nobody comes to this ending",
            ),
      otherwise: source.otherwise ?? false,
      priority: source.priority ?? 0,
      narrow:
        narrow === undefined
          ? null
          : readCondition(
              shop,
              narrow.when,
              { path: [...path, "narrow", "when"], policy: unseen("narrow") },
              "so it is never narrow",
            ),
    };
  });
}
