import type { Deal } from "./deal.ts";
import type { Model } from "./model.ts";
import { scaleOurs, scaleTheirs, type Worths } from "./negotiation/worth.ts";
import { partsAt } from "./parts.ts";
import { whileStill } from "./still.ts";
import type { State } from "./value.ts";

type Side = "us" | "them";

/** Worths that were worked out, with what stood in the slots that they come from. */
interface Known {
  readonly read: readonly number[];
  readonly worths: Worths;
}
const MOST = 32;

const shelves = new WeakMap<Deal, Readonly<Record<Side, Known[]>>>();

/**
 * What each of a clause's levels is worth to a side as things stand, scaled 0 to 100: clause -> level. Worlds that are alike in all that it comes
 * from share one table, so it mustn't be changed.
 */
export function worthsTo(model: Model, state: State, deal: Deal, side: Side): Worths {
  const reads = deal.worthReads[side];
  if (reads === null) return workOut(model, state, deal, side);
  let shelf = shelves.get(deal);
  if (shelf === undefined) shelves.set(deal, (shelf = { us: [], them: [] }));
  const tables = shelf[side];
  for (let at = 0; at < tables.length; at++) if (stands(tables[at]!, state, reads)) return tables[at]!.worths;
  const worths = workOut(model, state, deal, side);
  if (tables.length === MOST) tables.shift();
  tables.push({ read: reads.map((slot) => state[slot]!), worths });
  return worths;
}

function stands({ read }: Known, state: State, reads: readonly number[]): boolean {
  for (let at = 0; at < read.length; at++) if (read[at] !== state[reads[at]!]) return false;
  return true;
}

function workOut(model: Model, state: State, deal: Deal, side: Side): Worths {
  // But for the clause's own value, which no derived value reads, nothing changes meanwhile.
  const raw = whileStill(state, () =>
    deal.clauses.map((clause) => clause.values.map((value) => partsAt(model, state, clause[side], value))),
  );
  return side === "us" ? scaleOurs(raw) : scaleTheirs(raw);
}
