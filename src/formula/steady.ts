import { still } from "../engine/still.ts";
import type { Formula } from "../engine/value.ts";
import { boundOf, withBound } from "./bound.ts";
import { meaningOf, withMeaning } from "./meaning.ts";

/** The formula, worked out once while the state stands still (see `Still`): for values that many formulas read. */
export function steady(formula: Formula): Formula {
  let known = 0;
  let since = -1;
  const kept: Formula = (state) => {
    if (still.state !== state) return formula(state);
    if (since === still.while) return known;
    known = formula(state);
    since = still.while;
    return known;
  };
  const meaning = meaningOf(formula);
  return withBound(meaning === null ? kept : withMeaning(kept, meaning), boundOf(formula));
}
