import type { Cause } from "../../engine/cause.ts";
import type { State } from "../../engine/value.ts";
import { sayLine } from "../../scenario/words/say.ts";
import type { Teller } from "./teller.ts";
import { actorName, findName } from "./names.ts";
import { own } from "../../scenario/compile/entries.ts";
import { humanise } from "./humanise.ts";
import { seenOf } from "./seen.ts";

/** A cause in words: its own `because`, or the title of what made it. `state` is the one that values in braces are read from. */
export function causeWords(teller: Teller, cause: Cause, because: string | null, state: State): string {
  if (because !== null) return sayLine(teller.scenario, teller.model, because, seenOf(teller.model, state));
  return TITLE[cause.kind](teller, cause.id, state);
}

const TITLE = {
  start: () => "The start",
  dynamic: (_teller, id) => humanise(id.slice(id.indexOf(".") + 1)),
  action: (teller, id) => own(teller.scenario.source.actions, id)?.title ?? humanise(id),
  event: (teller, id) => own(teller.scenario.source.events, first(id))?.title ?? humanise(id),
  choice: (teller, id) => {
    const event = own(teller.scenario.source.events, first(id));
    const choice = own(event?.choices, id.split(".")[1] ?? "");
    return event === undefined ? humanise(id) : choice === undefined ? event.title : `${event.title}: ${choice.label}`;
  },
  deal: (teller, id) => own(teller.scenario.source.deals, first(id))?.title ?? humanise(id),
  promise: (teller, id) => {
    const promise = own(teller.scenario.source.promises, first(id));
    return promise?.title ?? humanise(id);
  },
  rival: (teller, id) => {
    const move = own(own(teller.scenario.source.rivals, first(id))?.moves, id.split(".")[1] ?? "");
    const name = actorName(teller.scenario.source, first(id));
    return move === undefined ? name : `${name}: ${move.label}`;
  },
  clamp: (teller, id, state) => atBound(teller, id, state),
  draw: (teller, id) => findName(teller, id)?.label ?? own(teller.scenario.source.draws, id)?.label ?? humanise(id),
  plan: (teller, id) => {
    const label = findName(teller, id)?.label ?? own(teller.scenario.source.levers, id)?.label;
    return label === undefined ? "The plan" : `${label}, as planned`;
  },
  study: (teller, id) => own(teller.scenario.source.studies, id)?.label ?? humanise(id),
  time: () => "Time passes",
  readings: () => "Fresh estimates",
} satisfies Record<Cause["kind"], (teller: Teller, id: string, state: State) => string>;

/** What a bound took away. A clamp is an entry of its own, after what pushed past it; the value says at which of its bounds it stands. */
function atBound(teller: Teller, id: string, state: State): string {
  const label = findName(teller, id)?.label ?? humanise(id);
  const variable = teller.model.variables.find((each) => each.id === id);
  if (variable?.type.kind !== "number") return `${label} at its limit`;
  const value = state[variable.slot]!;
  const { min, max } = variable.type;
  return max - value < value - min ? `${label} at the ceiling` : `${label} at the floor`;
}

const first = (id: string): string => id.split(".")[0] ?? id;

/** What gathers causes: an actor's name, or the author's own word, which begins like one. */
export const forceName = (teller: Teller, force: string): string =>
  own(teller.scenario.source.actors, force) === undefined
    ? force.charAt(0).toUpperCase() + force.slice(1)
    : actorName(teller.scenario.source, force);
