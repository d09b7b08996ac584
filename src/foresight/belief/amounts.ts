import type { Effect } from "../../engine/effect.ts";
import { GRID_LIMIT } from "../../engine/grid.ts";
import type { Happening } from "../../engine/happening.ts";
import type { Model } from "../../engine/model.ts";
import type { State } from "../../engine/value.ts";

/** What an effect with noise was seen to add. */
export interface SeenAmount {
  /** The effect's `index`. */
  readonly effect: number;
  /** Change of the value, on the number grid; null when its entry doesn't tell, being one of several or at the end of the number line. */
  readonly amount: number | null;
}
export interface SeenStart {
  readonly slot: number;
  readonly value: number;
}

/** Effects with noise on values that the player sees to the last digit. */
export interface NoisyEffects {
  /** Those whose noise can be worked back from the ledger: at once, whole, and alone with their cause on their value. */
  readonly told: readonly Effect[];
  /** The others: delayed, spread, or one of several of one cause. */
  readonly blurred: readonly Effect[];
}

const known = new WeakMap<Model, NoisyEffects>();

export function noisyEffects(model: Model): NoisyEffects {
  let found = known.get(model);
  if (found === undefined) {
    found = sortOut(model);
    known.set(model, found);
  }
  return found;
}

function sortOut(model: Model): NoisyEffects {
  const told: Effect[] = [];
  const blurred: Effect[] = [];
  const count = new Map<string, number>();
  for (const effect of model.effects) {
    const key = keyOfEffect(effect);
    if (key !== null) count.set(key, (count.get(key) ?? 0) + 1);
  }
  for (const effect of model.effects) {
    const { act } = effect;
    if ((act.kind !== "add" && act.kind !== "multiply") || act.noise === null || !isOpen(model, act.slot)) continue;
    const whole = effect.after === 0 && (act.kind === "multiply" || act.over === 1);
    (whole && count.get(keyOfEffect(effect)!) === 1 ? told : blurred).push(effect);
  }
  return { told, blurred };
}

const isOpen = (model: Model, slot: number): boolean => model.variables[model.variableAt[slot]!]?.openness === "exact";

const keyOfEffect = ({ act, cause }: Effect): string | null =>
  "slot" in act ? `${act.slot} ${cause.kind} ${cause.id}` : null;

/**
 * What effects with noise that tell it are known to have added: 0 without an entry, and nothing is known where the entry doesn't tell.
 */
export function amountsBrought(model: Model, amounts: readonly SeenAmount[]): ReadonlyMap<Effect, number> {
  const seen = new Map(amounts.map(({ effect, amount }) => [effect, amount]));
  const brought = new Map<Effect, number>();
  for (const effect of noisyEffects(model).told) {
    const amount = seen.get(effect.index);
    if (amount !== null) brought.set(effect, amount ?? 0);
  }
  return brought;
}

/** Amounts of effects with noise as the ledger tells them; an effect without an entry isn't among them. */
export function amountsOf(model: Model, happenings: readonly Happening[]): SeenAmount[] {
  const entries = new Map<string, number | null>();
  for (const happening of happenings) {
    if (happening.kind !== "change") continue;
    const key = `${happening.slot} ${happening.cause.kind} ${happening.cause.id}`;
    const known = entries.get(key);
    const told = known === undefined && Math.abs(happening.to) < GRID_LIMIT;
    entries.set(key, told ? happening.to - happening.from : null);
  }
  return noisyEffects(model).told.flatMap((effect) => {
    const amount = entries.get(keyOfEffect(effect)!);
    return amount === undefined ? [] : [{ effect: effect.index, amount }];
  });
}

/** Where open variables with a range to start from began: what the first entry of the opening found, else what stands there. */
export function startsOf(model: Model, happenings: readonly Happening[], opened: State): SeenStart[] {
  return model.variables.flatMap(({ slot, start, openness }) => {
    if (openness !== "exact" || typeof start === "number") return [];
    const first = happenings.find((each) => each.kind === "change" && each.slot === slot);
    return [{ slot, value: first?.kind === "change" ? first.from : opened[slot]! }];
  });
}
