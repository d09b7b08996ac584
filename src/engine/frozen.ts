import type { Deal } from "./deal.ts";
import { lasting } from "./negotiation/byWorths.ts";
import type { Worths } from "./negotiation/worth.ts";
import type { State } from "./value.ts";

type Side = "us" | "them";
type Slot = "worthUsSlot" | "worthThemSlot";
const SLOT = { us: "worthUsSlot", them: "worthThemSlot" } as const;

/** Tables that were read of late. */
const shelves = new WeakMap<Deal, Readonly<Record<Side, Worths[]>>>();
const MOST = 16;

/** The table of worths that was frozen at a sitting's opening, scaled 0 to 100: clause -> level. Equal tables are mostly one; none may be changed. */
export function frozenWorths(deal: Deal, state: State, side: Side): Worths {
  let shelf = shelves.get(deal);
  if (shelf === undefined) shelves.set(deal, (shelf = { us: [], them: [] }));
  const tables = shelf[side];
  const slot = SLOT[side];
  for (let at = 0; at < tables.length; at++) if (stands(deal, state, slot, tables[at]!)) return tables[at]!;
  const worths = lasting(
    deal.clauses.map((clause) => Array.from(state.subarray(clause[slot], clause[slot] + clause.values.length))),
  );
  if (tables.length === MOST) tables.shift();
  tables.push(worths);
  return worths;
}

function stands({ clauses }: Deal, state: State, slot: Slot, worths: Worths): boolean {
  for (let at = 0; at < clauses.length; at++) {
    const first = clauses[at]![slot];
    const levels = worths[at]!;
    for (let level = 0; level < levels.length; level++) if (levels[level] !== state[first + level]) return false;
  }
  return true;
}
