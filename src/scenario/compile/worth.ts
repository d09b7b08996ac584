import type { WorthPart } from "../../engine/deal.ts";
import type { State } from "../../engine/value.ts";
import { withMeaning } from "../../formula/meaning.ts";
import type { Path } from "../problem.ts";
import type { ClauseSource, DealSource } from "../shape/decisions.ts";
import { own, sortedKeys } from "./entries.ts";
import type { Reading } from "./formulas.ts";
import { shown, unseen, type Policy } from "./policy.ts";
import { NO_LOCALS, type Locals } from "./scopes.ts";
import type { Shop } from "./shop.ts";
import { clauseType, rangeOf } from "./types.ts";

type Part = DealSource["reserve"]["them"][number];

/** What a clause is worth to a side. Worth to us is shown as estimates and used by bots, so it reads what the player sees. */
export function compileWorth(shop: Shop, source: ClauseSource, side: "us" | "them", clausePath: Path): WorthPart[] {
  const path = [...clausePath, "worth", side];
  const policy = side === "us" ? shown("worth to us") : unseen("worth to them");
  const worth = source.worth[side];
  const locals = valueLocals(shop, source);
  return Array.isArray(worth)
    ? compileParts(shop, worth, path, policy, locals)
    : compileByOption(shop, source, worth, path, policy, locals);
}

/** What no agreement is worth to the other side, on the scale of 0 to 100, where their best terms are worth 100. */
export function compileReserve(shop: Shop, source: DealSource, dealPath: Path): WorthPart[] {
  const path = [...dealPath, "reserve", "them"];
  const policy = unseen("a reserve");
  let least = 0;
  const parts = source.reserve.them.map((part, at) => {
    const condition = readIf(shop, part, [...path, at], policy, NO_LOCALS);
    const value = shop.formulas.read(part.value, "number", {
      path: [...path, at],
      field: "value",
      policy,
    });
    if (shop.report.warns) least += leastOf(condition, value);
    return { because: part.because ?? null, if: condition?.formula ?? null, value: value.formula };
  });
  if (least - (source.reserve.blur ?? 0) > 100) {
    const most = "more than the 100 that their best terms are worth";
    shop.report.warn(path, "no-terms", `no terms are ever acceptable: the reserve is at least ${least}, ${most}`);
  }
  return parts;
}

/** The least that a part can come to. */
const leastOf = (condition: Reading | null, { interval }: Reading): number =>
  condition === null || condition.interval.min === 1 ? interval.min : Math.min(0, interval.min);

function compileParts(shop: Shop, parts: readonly Part[], path: Path, policy: Policy, locals: Locals): WorthPart[] {
  return parts.map((part, at) => ({
    because: part.because ?? null,
    if: readIf(shop, part, [...path, at], policy, locals)?.formula ?? null,
    value: shop.formulas.read(part.value, "number", { path: [...path, at], field: "value", policy, locals }).formula,
  }));
}

function readIf(shop: Shop, part: Part, path: Path, policy: Policy, locals: Locals): Reading | null {
  if (part.if === undefined) return null;
  return shop.formulas.read(part.if, "boolean", { path, field: "if", policy, locals });
}

/** An amount for each option: every option must have one. */
function compileByOption(
  shop: Shop,
  source: ClauseSource,
  worth: Readonly<Record<string, number | string>>,
  path: Path,
  policy: Policy,
  locals: Locals,
): WorthPart[] {
  if (source.options === undefined) {
    shop.report.fault();
    return [];
  }
  const options = sortedKeys(source.options);
  const slot = shop.slots.at("#value");
  return options.flatMap((option, index) => {
    const amount = own(worth, option);
    if (amount === undefined) {
      shop.report.fault();
      return [];
    }
    const { formula } = shop.formulas.read(amount, "number", { path, field: option, policy, locals });
    const chosen = withMeaning((state: State) => (state[slot] === index ? 1 : 0), {
      kind: "binary",
      operation: "equal",
      left: { kind: "slot", slot, range: { min: 0, max: options.length - 1 } },
      right: { kind: "constant", value: index },
      at: 0,
    });
    return [{ because: null, if: chosen, value: formula }];
  });
}

function valueLocals(shop: Shop, source: ClauseSource): Locals {
  const type = clauseType(source);
  return new Map([
    ["value", { type, openness: "exact", read: { kind: "slot", slot: shop.slots.at("#value") }, range: rangeOf(type) }],
  ]);
}
