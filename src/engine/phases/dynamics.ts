import { writeBy, type Book } from "../book.ts";
import { SPREAD, type Bulk } from "../bulk.ts";
import { toGrid } from "../grid.ts";
import { noiseOf } from "../noise.ts";
import type { Deed } from "../rig.ts";
import { whileStill } from "../still.ts";

/**
 * What happens by itself. All rules read the state as it stood before the phase: every change is computed first and applied after,
 * so that their order can't matter. Rules that `set` come last, by id.
 */
export function runDynamics(book: Book): void {
  const { state, bulk, oracle } = book;
  const { dynamics, setting } = book.rig;
  const amounts = bulk === null ? whileStill(state, () => workOut(book)) : oracle === null ? bulk.amounts() : answered(book, bulk);
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

/** What each rule brings, its noise as the oracle has it. */
function answered(book: Book, bulk: Bulk): Float64Array {
  const amounts = bulk.amounts();
  const { spreads } = bulk;
  const { noisyDeeds } = book.rig;
  for (let at = 0; at < noisyDeeds.length; at++) {
    const { deed, place } = noisyDeeds[at]!;
    const row = SPREAD.size * at;
    if (place < 0 || spreads[row + SPREAD.times] === 0) continue;
    amounts[place] = changed(book, deed, spreads[row + SPREAD.centre]!, spreads[row + SPREAD.width]!);
  }
  return amounts;
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
function changeBy(book: Book, deed: Deed): number {
  const { kind, value, noise } = deed;
  if (value === null) throw new Error(`a dynamic can't ${kind}`);
  const { state } = book;
  const centre = value(state);
  return changed(book, deed, centre, noise === null ? null : noise(state));
}

function changed(book: Book, { effect, kind, slot }: Deed, centre: number, width: number | null): number {
  const amount = width === null ? centre : centre + noiseOf(book, effect, centre, width);
  if (kind === "add") return toGrid(amount);
  const old = book.state[slot]!;
  return toGrid(old * amount) - old;
}
