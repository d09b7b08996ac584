import { checksum } from "../engine/checksum.ts";
import type { Model } from "../engine/model.ts";
import type { State } from "../engine/value.ts";
import type { Replay } from "./replay.ts";

/** What a run file says of the state after a turn's close, so that a difference can be named. */
export interface Witness {
  /** The turn that was closed; 0 for the start. */
  readonly turn: number;
  readonly checksum: string;
  /** Values that play shows exactly: variables, shares, levers, terms in force. Options are given by index. */
  readonly values: Readonly<Record<string, number>>;
}

const witness = (model: Model, turn: number, state: State): Witness => ({
  turn,
  checksum: checksum(state),
  values: Object.fromEntries(shownSlots(model).map(({ name, slot }) => [name, state[slot] ?? 0])),
});

/** Of the start and of each turn closed. */
export const witnessesOf = (model: Model, { start, quarters }: Replay): Witness[] => [
  witness(model, 0, start),
  ...quarters.flatMap(({ turn, after }) => (after === null ? [] : [witness(model, turn, after)])),
];

/** Slots whose values a run file may hold without giving anything hidden away. */
export function shownSlots(model: Model): { readonly name: string; readonly slot: number }[] {
  const slots = [
    ...model.variables.filter(({ openness }) => openness === "exact").map(({ slot }) => slot),
    ...model.allocations.flatMap(({ parts }) => parts.map(({ slot }) => slot)),
    ...model.levers.map(({ slot }) => slot),
    ...model.deals.flatMap(({ clauses, slots: { active } }) => [active, ...clauses.map(({ slot }) => slot)]),
  ];
  return slots.map((slot) => ({ name: model.layout.names[slot] ?? `slot ${slot}`, slot }));
}
