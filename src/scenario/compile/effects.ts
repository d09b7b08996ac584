import { hashName } from "../../engine/hash.ts";
import type { Cause } from "../../engine/cause.ts";
import type { Effect, EffectAct } from "../../engine/effect.ts";
import { pathText, type Path } from "../problem.ts";
import type { EffectSource } from "../shape/effects.ts";
import { compileCommand } from "./commands.ts";
import { compileChange } from "./changes.ts";
import { actorName } from "./catalog.ts";
import { plain, unseen } from "./policy.ts";
import type { Locals } from "./scopes.ts";
import type { Shop } from "./shop.ts";
import { findTarget } from "./targets.ts";

/** Whose effects these are. */
export interface Origin {
  readonly cause: Cause;
  readonly self?: string | null;
  readonly locals?: Locals;
}

/** Compiles a list of effects and enters each in the shop's register. Wrong ones are reported and left out. */
export function compileEffects(
  shop: Shop,
  list: readonly EffectSource[] | undefined,
  path: Path,
  origin: Origin,
): Effect[] {
  const effects: Effect[] = [];
  list?.forEach((source, at) => {
    const effect = compileEffect(shop, source, [...path, at], origin);
    if (effect !== null) effects.push(effect);
  });
  return effects;
}

const UNSEEN = unseen('the "if" of an effect');
const PLAIN = plain('the "if" of an effect');

export function compileEffect(shop: Shop, source: EffectSource, path: Path, origin: Origin): Effect | null {
  const self = origin.self ?? null;
  const target = "to" in source ? findTarget(shop, source.to, self, path) : null;
  const act: EffectAct | null =
    "to" in source
      ? target === null
        ? null
        : compileChange(shop, source, target, path, origin)
      : compileCommand(shop, source, path);
  const policy = target?.hidden === true ? UNSEEN : PLAIN;
  const condition =
    source.if === undefined
      ? null
      : shop.formulas.read(source.if, "boolean", { path, field: "if", policy, self, locals: origin.locals }).formula;
  if (act === null) return null;
  const effect: Effect = {
    index: shop.effects.length,
    act,
    if: condition,
    after: source.after ?? 0,
    late: "evaluate" in source && source.evaluate === "due",
    cause: origin.cause,
    because: source.because === undefined ? null : withSelf(shop, source.because, self),
    force: source.force === undefined ? null : source.force === "self" && self !== null ? self : source.force,
    key: hashName(effectName(path, self)),
  };
  shop.effects.push(effect);
  return effect;
}

/** What an effect's noise is keyed by: its place in the file, and the actor it is for. */
const effectName = (path: Path, self: string | null): string =>
  self === null ? pathText(path) : `${pathText(path)}@${self}`;

/** Puts the actor's name for `{self}`; other braces are filled in when the words are shown. */
export const withSelf = (shop: Shop, text: string, self: string | null): string =>
  self === null ? text : text.split("{self}").join(actorName(shop.catalog, self));
