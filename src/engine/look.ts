import { believeUncertainty } from "./belief.ts";
import { lookAtActions, lookAtAllocations, lookAtDilemmas, lookAtPromises, lookAtStudies } from "./lookPlan.ts";
import { lookAtDeals } from "./lookDeals.ts";
import type { Model } from "./model.ts";
import type { State, ValueType } from "./value.ts";
import { isNarrow } from "./phases/endings.ts";
import { seenState } from "./seen.ts";
import { whileStill } from "./still.ts";
import type { Belief, RivalView, Value, View } from "./view.ts";

/** A stored number as a plain value: options by id, booleans as booleans. */
export function plainValue(type: ValueType, stored: number): Value {
  if (type.kind === "boolean") return stored !== 0;
  return type.kind === "option" ? (type.options[stored] ?? type.options[0]!) : stored;
}

/** What the player sees of a state. `seen` is its `seenState`, for callers who have it already. */
export function look(model: Model, state: State, seen: State = seenState(model, state)): View {
  return whileStill(seen, () => lookAt(model, state, seen));
}

function lookAt(model: Model, state: State, seen: State): View {
  const { layout } = model;
  const measures = named<number>();
  for (const measure of model.measures) if (measure.openness !== "hidden") measures[measure.id] = measure.value(seen);
  return {
    turn: state[layout.turn]!,
    turns: model.turns,
    ended: endedAs(model, state),
    attention: state[layout.attention]!,
    attentionTotal: model.attention,
    values: valuesOf(model, state, seen),
    errors: errorsOf(model),
    measures,
    chart: { x: measures["chart.x"] ?? 0, y: measures["chart.y"] ?? 0 },
    dilemmas: lookAtDilemmas(model, state),
    actions: lookAtActions(model, state),
    levers: model.levers.map((lever) => ({
      id: lever.id,
      option: lever.options[state[lever.slot]!]!,
      options: lever.options,
    })),
    allocations: lookAtAllocations(model, state),
    deals: lookAtDeals(model, state),
    promises: lookAtPromises(model, state),
    studies: lookAtStudies(model, state),
    rivals: lookAtRivals(model, state, seen),
    beliefs: beliefsOf(model, state),
  };
}

const named = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;

function endedAs(model: Model, state: State): View["ended"] {
  const ending = model.endings[state[model.layout.ended]! - 1];
  return ending === undefined ? null : { ending: ending.id, kind: ending.kind, narrow: isNarrow(ending, state) };
}

function valuesOf(model: Model, state: State, seen: State): Record<string, Value> {
  const values = named<Value>();
  for (const each of model.constants) values[each.id] = state[each.slot]!;
  for (const each of model.variables)
    if (each.openness !== "hidden") values[each.id] = plainValue(each.type, seen[each.slot]!);
  for (const each of model.derived)
    if (each.openness !== "hidden") values[each.id] = plainValue(each.type, each.value(seen));
  for (const each of model.draws) if (each.openness === "exact") values[each.id] = drawn(each.draw, state[each.slot]!);
  for (const each of model.uncertainties)
    if (state[each.revealedSlot] === 1) values[each.id] = drawn(each.draw, state[each.slot]!);
  for (const each of model.levers) values[each.id] = each.options[state[each.slot]!]!;
  for (const each of model.allocations)
    for (const part of each.parts) values[`${each.id}.${part.id}`] = state[part.slot]!;
  for (const deal of model.deals) {
    values[`deal.${deal.id}.active`] = state[deal.slots.active] === 1;
    for (const clause of deal.clauses) {
      const value = state[clause.slot]!;
      values[`deal.${deal.id}.${clause.id}`] = clause.options === null ? value : (clause.options[value] ?? "");
    }
  }
  values["turn"] = state[model.layout.turn]!;
  return values;
}

const drawn = (draw: Model["uncertainties"][number]["draw"], value: number): Value =>
  draw.kind === "options" ? draw.options[value]! : value;

function errorsOf(model: Model): Record<string, number> {
  const errors = named<number>();
  for (const each of model.variables) if (each.openness === "noisy") errors[each.id] = each.error;
  return errors;
}

function lookAtRivals(model: Model, state: State, seen: State): RivalView[] {
  return model.rivals.map((rival) => ({
    id: rival.id,
    told: rival.moves[state[rival.toldSlot]! - 1]?.id ?? null,
    confidence: state[rival.confidenceSlot]!,
    at: rival.at === null ? null : { x: rival.at.x(seen), y: rival.at.y(seen) },
  }));
}

function beliefsOf(model: Model, state: State): Record<string, Belief> {
  const beliefs = named<Belief>();
  model.uncertainties.forEach((each, at) => (beliefs[each.id] = believeUncertainty(model, state, at)));
  return beliefs;
}
