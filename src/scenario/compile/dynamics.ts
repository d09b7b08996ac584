import type { Dynamic } from "../../engine/effect.ts";
import type { DynamicSource, EffectSource } from "../shape/effects.ts";
import { compileEffect } from "./effects.ts";
import type { Shop } from "./shop.ts";

/** What happens by itself each turn. A dynamic of each actor has the id `actor.dynamic`. */
export function compileDynamics(shop: Shop): Dynamic[] {
  return shop.catalog.dynamics.flatMap(({ id, source, path, actor }) => {
    const effectSource = asEffect(source);
    if (effectSource === null) {
      shop.report.error(path, "shape", 'give exactly one of "add", "multiply" and "set"');
      return [];
    }
    if (source.noise !== undefined && source.set !== undefined)
      shop.report.error([...path, "noise"], "shape", 'noise goes with "add" or "multiply" only');
    const effect = compileEffect(shop, effectSource, path, { cause: { kind: "dynamic", id }, self: actor });
    return effect === null ? [] : [{ id, effect }];
  });
}

function asEffect(source: DynamicSource): EffectSource | null {
  const { add, multiply, set } = source;
  const { to, because, force, noise } = source;
  const rest = { to, because, force, if: source.if };
  if ([add, multiply, set].filter((value) => value !== undefined).length !== 1) return null;
  if (add !== undefined) return { ...rest, add, noise };
  if (multiply !== undefined) return { ...rest, multiply, noise };
  return set === undefined ? null : { ...rest, set };
}
