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
  const { state } = book;
  const { dynamics, amounts } = book.rig;
  const sets = whileStill(state, () => workOut(book));
  for (let at = 0; at < dynamics.length; at++) {
    const { effect, kind, slot } = dynamics[at]!;
    const amount = amounts[at]!;
    if (amount !== amount || kind === "set") continue;
    writeBy(book, slot, state[slot]! + amount, effect);
  }
  if (!sets) return;
  for (let at = 0; at < dynamics.length; at++) {
    const { effect, kind, slot } = dynamics[at]!;
    const amount = amounts[at]!;
    if (amount === amount && kind === "set") writeBy(book, slot, amount, effect);
  }
}

/** Works out what each rule brings; gives whether some set. */
function workOut(book: Book): boolean {
  const { state } = book;
  const { dynamics, amounts } = book.rig;
  let sets = false;
  for (let at = 0; at < dynamics.length; at++) {
    const deed = dynamics[at]!;
    if (deed.if !== null && deed.if(state) === 0) amounts[at] = NaN;
    else if (deed.kind === "set") {
      amounts[at] = toGrid(deed.value!(state));
      sets = true;
    } else amounts[at] = changeBy(book, deed);
  }
  return sets;
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
