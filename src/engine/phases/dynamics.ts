import { turnOf, write, type Book } from "../book.ts";
import { toGrid } from "../grid.ts";
import { symmetric } from "../random.ts";

/**
 * What happens by itself. All rules read the state as it stood before the phase: every change is computed first and applied after,
 * so that their order can't matter. Rules that `set` come last, by id.
 */
export function runDynamics(book: Book): void {
  const { model, state, seed } = book;
  const turn = turnOf(book);
  const changes = new Float64Array(model.dynamics.length);
  const holds = new Uint8Array(model.dynamics.length);
  model.dynamics.forEach(({ effect }, at) => {
    const { act } = effect;
    if (effect.if !== null && effect.if(state) === 0) return;
    if (act.kind !== "add" && act.kind !== "multiply" && act.kind !== "set")
      throw new Error(`a dynamic can't ${act.kind}`);
    holds[at] = 1;
    const value = act.value(state);
    if (act.kind === "set") {
      changes[at] = toGrid(value);
      return;
    }
    const noise = act.noise === null ? 0 : act.noise(state) * symmetric(seed, "noise", effect.key, turn, 0);
    const old = state[act.slot]!;
    changes[at] = act.kind === "add" ? toGrid(value + noise) : toGrid(old * (value + noise)) - old;
  });
  model.dynamics.forEach(({ effect }, at) => {
    if (holds[at] === 0 || effect.act.kind === "set" || !("slot" in effect.act)) return;
    write(book, effect.act.slot, state[effect.act.slot]! + changes[at]!, effect.cause, effect.because, effect.force);
  });
  model.dynamics.forEach(({ effect }, at) => {
    if (holds[at] === 0 || effect.act.kind !== "set") return;
    write(book, effect.act.slot, changes[at]!, effect.cause, effect.because, effect.force);
  });
}
