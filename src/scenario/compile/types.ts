import { GRID_LIMIT, toGrid } from "../../engine/grid.ts";
import type { Openness, ValueType } from "../../engine/value.ts";
import type { ClauseSource } from "../shape/decisions.ts";
import type {
  AllocationSource,
  DrawSource,
  LeverSource,
  UncertaintySource,
  VariableSource,
} from "../shape/quantities.ts";
import { sortedKeys } from "./entries.ts";

/** A start that is drawn for each run. */
export interface RangeStart {
  readonly range: readonly [number, number];
}
export function isRange(start: unknown): start is RangeStart {
  return typeof start === "object" && start !== null && "range" in start && Array.isArray(start.range);
}

export const optionType = (options: readonly string[], ordered = false): ValueType => ({
  kind: "option",
  options,
  ordered,
});
export const numberType = (min: number, max: number): ValueType => ({
  kind: "number",
  min: toGrid(min),
  max: toGrid(max),
});

/** A variable's type follows from `oneOf`, or from its start being true or false; else it is a number. */
export function variableType(source: VariableSource): ValueType {
  if (source.oneOf !== undefined) return optionType(source.oneOf, source.ordered ?? false);
  if (typeof sample(source.start) === "boolean") return { kind: "boolean" };
  return numberType(source.min ?? -GRID_LIMIT, source.max ?? GRID_LIMIT);
}

function sample(start: VariableSource["start"]): unknown {
  if (typeof start !== "object" || isRange(start)) return start;
  const first = sortedKeys(start)[0];
  return first === undefined ? undefined : start[first];
}

export function variableOpenness(source: VariableSource): Openness {
  return source.seen === undefined ? "exact" : typeof source.seen === "string" ? source.seen : "noisy";
}

export function drawType(source: DrawSource | UncertaintySource): ValueType {
  if (source.oneOf !== undefined) return optionType(sortedKeys(source.oneOf));
  return numberType(source.range?.[0] ?? 0, source.range?.[1] ?? 0);
}

export const leverType = (source: LeverSource): ValueType => optionType(sortedKeys(source.options));

export function partType(source: AllocationSource, part: AllocationSource["parts"][string]): ValueType {
  return numberType(part.min ?? 0, Math.min(part.max ?? source.total, source.total));
}

/** What a clause may be while it is bargained over. */
export function clauseType(source: ClauseSource): ValueType {
  if (source.options !== undefined) return optionType(sortedKeys(source.options));
  return numberType(source.range?.[0] ?? 0, source.range?.[1] ?? 0);
}

/** What formulas may read of a clause: also its value while the deal isn't in force. */
export function termType(source: ClauseSource): ValueType {
  const type = clauseType(source);
  if (type.kind !== "number" || typeof source.without !== "number") return type;
  return numberType(Math.min(type.min, source.without), Math.max(type.max, source.without));
}

/** Least and greatest value of a type: options by index, booleans 0 and 1. */
export function rangeOf(type: ValueType): { readonly min: number; readonly max: number } {
  if (type.kind === "number") return { min: type.min, max: type.max };
  return { min: 0, max: type.kind === "boolean" ? 1 : Math.max(0, type.options.length - 1) };
}
