import type { WorthPart } from "./deal.ts";
import type { Model } from "./model.ts";
import type { State } from "./value.ts";

/** Sum of the parts whose condition holds, with the clause at `value`. */
export function partsAt(model: Model, state: State, parts: readonly WorthPart[], value: number): number {
  state[model.layout.value] = value;
  let sum = 0;
  for (const part of parts) if (part.if === null || part.if(state) !== 0) sum += part.value(state);
  state[model.layout.value] = 0;
  return sum;
}
