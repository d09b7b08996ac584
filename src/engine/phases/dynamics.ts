import { writeBy, type Book } from "../book.ts";
import { toGrid } from "../grid.ts";
import { noiseOf } from "../noise.ts";
import type { Deed } from "../rig.ts";
import { whileStill } from "../still.ts";

/**
 * What happens by itself. All rules read the state as it stood before the phase: every change is computed first and applied after,
 * so that their order can't matter. Rules that `set` come last, by id.
 */
export function runDynamics(book: Book): void {
  const { state, bulk } = book;
  const { dynamics, setting } = book.rig;
  const amounts = bulk === null ? whileStill(state, () => workOut(book)) : bulk.amounts();
  for (let at = 0; at < dynamics.length; at++) {
    const { effect, kind, slot } = dynamics[at]!;
    const amount = amounts[at]!;
    if (amount !== amount || kind === "set") continue;
    writeBy(book, slot, state[slot]! + amount, effect);
  }
  for (const at of setting) {
    const { effect, slot } = dynamics[at]!;
    const amount = amounts[at]!;
    if (amount === amount) writeBy(book, slot, amount, effect);
  }
}

/** What each rule brings. */
function workOut(book: Book): Float64Array {
  const { state } = book;
  const { dynamics, amounts } = book.rig;
  for (let at = 0; at < dynamics.length; at++) {
    const deed = dynamics[at]!;
    if (deed.if !== null && deed.if(state) === 0) amounts[at] = NaN;
    else amounts[at] = deed.kind === "set" ? toGrid(deed.value!(state)) : changeBy(book, deed);
  }
  return amounts;
}

/** What an `add` or a `multiply` adds: a number, as all on the grid are. */
function changeBy(book: Book, { effect, kind, slot, value, noise }: Deed): number {
  if (value === null) throw new Error(`a dynamic can't ${kind}`);
  const { state } = book;
  const centre = value(state);
  const amount = noise === null ? centre : centre + noiseOf(book, effect, centre, noise(state));
  if (kind === "add") return toGrid(amount);
  const old = state[slot]!;
  return toGrid(old * amount) - old;
}
