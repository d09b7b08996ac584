import { toGrid } from "./grid.ts";
import type { Happening } from "./happening.ts";
import type { Cause } from "./cause.ts";
import type { Model } from "./model.ts";
import type { Formula, State } from "./value.ts";
import { seenState } from "./seen.ts";

/** One cause's part in the change of a value. */
export interface Contribution {
  readonly cause: Cause;
  readonly because: string | null;
  readonly force: string | null;
  /** Name of the stored value through which it came. */
  readonly through: string;
  /** On the number grid: contributions add up to the change, to the bit. */
  readonly amount: number;
}

/**
 * Explains how a value changed from one state to the next: it is evaluated again after each entry of the ledger, in order, on what the
 * player sees, so the differences telescope exactly. What no entry accounts for is the turn's passing (formulas that read it) and new
 * readings of noisy values. Causes that changed nothing are left out.
 */
export function explain(
  model: Model,
  before: State,
  after: State,
  happenings: readonly Happening[],
  formula: Formula,
): Contribution[] {
  const running = seenState(model, before);
  const target = seenState(model, after);
  const contributions: Contribution[] = [];
  let value = toGrid(formula(running));
  const step = (cause: Cause, because: string | null, force: string | null, through: string): void => {
    const next = toGrid(formula(running));
    if (next !== value) contributions.push({ cause, because, force, through, amount: next - value });
    value = next;
  };
  for (const happening of happenings) {
    if (happening.kind !== "change" || !isOpen(model, happening.slot)) continue;
    running[happening.slot] = happening.to;
    step(happening.cause, happening.because, happening.force, happening.name);
  }
  running[model.layout.turn] = target[model.layout.turn]!;
  step({ kind: "time", id: "turn" }, null, null, "turn");
  running.set(target);
  step({ kind: "readings", id: "readings" }, null, null, "readings");
  return contributions;
}

/** Whether changes of a slot may be shown: not those of hidden or noisy values. */
function isOpen(model: Model, slot: number): boolean {
  const variable = model.variables[model.variableAt[slot]!];
  if (variable !== undefined) return variable.openness === "exact";
  const draw = model.draws.find((each) => each.slot === slot);
  return draw === undefined || draw.openness === "exact";
}
