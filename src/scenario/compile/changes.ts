import type { EffectAct } from "../../engine/effect.ts";
import type { Formula } from "../../engine/value.ts";
import type { Expect } from "../../formula/check.ts";
import { always } from "../../formula/meaning.ts";
import type { Path } from "../problem.ts";
import { ID } from "../shape/common.ts";
import type { EffectSource } from "../shape/effects.ts";
import type { Origin } from "./effects.ts";
import { plain, unseen, type Policy } from "./policy.ts";
import { reportUnknown } from "./report.ts";
import type { Shop } from "./shop.ts";
import type { Target } from "./targets.ts";

type ChangeSource = Extract<EffectSource, { to: string }>;

/** An effect that changes a variable: its amount must fit the variable's type and give nothing hidden away. */
export function compileChange(
  shop: Shop,
  source: ChangeSource,
  target: Target,
  path: Path,
  origin: Origin,
): EffectAct | null {
  const { slot } = target;
  if ("set" in source) {
    const value = compileSet(shop, source.set, target, path, origin);
    return value === null ? null : { kind: "set", slot, value };
  }
  const [kind, amount] = "add" in source ? (["add", source.add] as const) : (["multiply", source.multiply] as const);
  if (target.type.kind !== "number") {
    const what = target.type.kind === "boolean" ? "true or false" : "one of several options";
    shop.report.error(
      [...path, kind],
      "type",
      `"${target.id}" is ${what}, so it can be set but not changed by "${kind}"`,
    );
    return null;
  }
  const noisy = source.noise !== undefined && source.noise !== 0;
  const noun = kind === "add" ? 'an amount without "noise"' : 'a factor without "noise"';
  const policy = target.hidden || noisy ? unseen("an amount") : plain(noun);
  const value = shop.formulas.read(amount, "number", {
    path,
    field: kind,
    policy,
    self: origin.self,
    locals: origin.locals,
  }).formula;
  const noise = compileNoise(shop, source.noise, target, path, origin);
  return "add" in source
    ? { kind: "add", slot, value, over: source.over ?? 1, noise }
    : { kind: "multiply", slot, value, noise };
}

function compileNoise(
  shop: Shop,
  noise: number | string | undefined,
  target: Target,
  effect: Path,
  origin: Origin,
): Formula | null {
  if (noise === undefined || noise === 0) return null;
  const policy = target.hidden ? unseen("noise") : plain("the width of noise");
  return shop.formulas.read(noise, "number", {
    path: effect,
    field: "noise",
    policy,
    self: origin.self,
    locals: origin.locals,
  }).formula;
}

/** A literal number, boolean or option, else a formula of the variable's type. */
function compileSet(
  shop: Shop,
  set: number | boolean | string,
  target: Target,
  effect: Path,
  origin: Origin,
): Formula | null {
  const { type } = target;
  const path = [...effect, "set"];
  const policy: Policy = target.hidden ? unseen("a set value") : plain("a set value");
  const read = (expect: Expect): Formula =>
    shop.formulas.read(set, expect, { path, policy, self: origin.self, locals: origin.locals }).formula;
  if (type.kind === "option") {
    if (typeof set === "string") {
      const index = type.options.indexOf(set);
      if (index >= 0) return always(index);
      if (!ID.test(set) || isDeclared(shop, set)) return read({ options: type.options });
    }
    reportUnknown(shop.report, path, `option of "${target.id}"`, String(set), type.options);
    return null;
  }
  if (typeof set === "boolean" && type.kind === "number") {
    shop.report.error(path, "type", `"${target.id}" is a number and can't be set to ${set}`);
    return null;
  }
  if (typeof set === "number" && type.kind === "boolean") {
    shop.report.error(path, "type", `"${target.id}" is true or false and can't be set to ${set}`);
    return null;
  }
  if (typeof set === "number" && type.kind === "number" && (set < type.min || set > type.max)) {
    shop.report.error(path, "range", `${set} is outside the bounds of "${target.id}", ${type.min} to ${type.max}`);
  }
  return read(type.kind);
}

const isDeclared = ({ catalog }: Shop, name: string): boolean =>
  [catalog.variables, catalog.derived, catalog.levers, catalog.uncertainties, catalog.draws].some((list) =>
    list.some(({ id }) => id === name),
  );
