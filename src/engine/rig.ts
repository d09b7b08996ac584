import type { Effect, EffectAct } from "./effect.ts";
import { hashName } from "./hash.ts";
import type { Model } from "./model.ts";
import type { TurnDraw, Variable } from "./quantities.ts";
import type { Choice, Ending, EventRule } from "./rules.ts";
import type { Formula } from "./value.ts";

/** What turns need of a model again and again, worked out once: nothing here says more than the model does. */
export interface Rig {
  /** Slots of all numbers, in the variables' order. */
  readonly numbers: Int32Array;
  /** By slot: bounds of the number that stands there; what isn't one has none. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** By slot: where the turn of its last change is kept, -1 when it isn't. */
  readonly changed: Int32Array;
  readonly remembered: readonly Variable[];
  /** Keys are those of their draws. */
  readonly noisy: readonly { readonly variable: Variable; readonly key: number }[];
  readonly draws: readonly { readonly draw: TurnDraw; readonly key: number }[];
  /** Events that simply happen, and those with choices, each in the model's order. */
  readonly simple: readonly EventRule[];
  readonly dilemmas: readonly EventRule[];
  /** Endings tried at every close and those tried at the last, highest priority first, ties by id. */
  readonly early: readonly Ending[];
  readonly late: readonly Ending[];
  /** By an effect's index. */
  readonly deeds: readonly Deed[];
  /** What each of the model's dynamics changes, in their order. */
  readonly dynamics: readonly Deed[];
  /** Effects with noise; their places among the dynamics, -1 where they aren't. */
  readonly noisyDeeds: readonly { readonly deed: Deed; readonly place: number }[];
  /** Choices with outcomes. */
  readonly risky: readonly Choice[];
  /** Places among the dynamics of those that set. */
  readonly setting: readonly number[];
  /** Room for the dynamics' amounts, NaN (or 0, of one that adds) where one doesn't hold. Written whole before it is read. */
  readonly amounts: Float64Array;
  /** Room for weights among which one is picked, by rival. Written whole before they are read. */
  readonly weights: readonly number[][];
}

/** What an effect does, with the same fields whatever it is, so that they are found without asking first. */
export interface Deed {
  readonly effect: Effect;
  readonly kind: EffectAct["kind"];
  readonly if: Formula | null;
  /** -1 and null: it changes no variable. */
  readonly slot: number;
  readonly value: Formula | null;
  readonly noise: Formula | null;
  /** Turns over which it is spread. */
  readonly over: number;
}

const rigs = new WeakMap<Model, Rig>();

export function rigOf(model: Model): Rig {
  const known = rigs.get(model);
  if (known !== undefined) return known;
  const rig = makeRig(model);
  rigs.set(model, rig);
  return rig;
}

function makeRig(model: Model): Rig {
  const byPriority = [...model.endings].sort((a, b) => b.priority - a.priority);
  const deeds = model.effects.map(deedOf);
  return {
    ...boundsOf(model),
    changed: changedOf(model),
    remembered: model.variables.filter(({ historySlot }) => historySlot >= 0),
    noisy: model.variables
      .filter(({ readingSlot }) => readingSlot >= 0)
      .map((variable) => ({ variable, key: hashName(variable.id) })),
    draws: model.draws.map((draw) => ({ draw, key: hashName(draw.id) })),
    simple: model.events.filter(({ choices }) => choices.length === 0),
    dilemmas: model.events.filter(({ choices }) => choices.length > 0),
    early: byPriority.filter(({ early }) => early),
    late: byPriority.filter(({ early }) => !early),
    deeds,
    dynamics: model.dynamics.map(({ effect }) => deedOf(effect)),
    noisyDeeds: deeds.flatMap((deed) =>
      deed.noise === null ? [] : [{ deed, place: model.dynamics.findIndex(({ effect }) => effect === deed.effect) }],
    ),
    risky: model.events.flatMap(({ choices }) => choices.filter(({ outcomes }) => outcomes.length > 0)),
    setting: model.dynamics.flatMap(({ effect }, at) => (effect.act.kind === "set" ? [at] : [])),
    amounts: new Float64Array(model.dynamics.length),
    weights: model.rivals.map(({ moves }) => moves.map(() => 0.5)),
  };
}

function boundsOf({ variables, layout }: Model): Pick<Rig, "numbers" | "least" | "most"> {
  const numbers: number[] = [];
  const least = new Float64Array(layout.size).fill(-Infinity);
  const most = new Float64Array(layout.size).fill(Infinity);
  for (const { slot, type } of variables) {
    if (type.kind !== "number") continue;
    numbers.push(slot);
    least[slot] = type.min;
    most[slot] = type.max;
  }
  return { numbers: Int32Array.from(numbers), least, most };
}

function changedOf({ variables, layout }: Model): Int32Array {
  const changed = new Int32Array(layout.size).fill(-1);
  for (const { slot, changedSlot } of variables) changed[slot] = changedSlot;
  return changed;
}

function deedOf(effect: Effect): Deed {
  const { act } = effect;
  const change = act.kind === "add" || act.kind === "multiply" || act.kind === "set" ? act : null;
  return {
    effect,
    kind: act.kind,
    if: effect.if,
    slot: change === null ? -1 : change.slot,
    value: change === null ? null : change.value,
    noise: change === null || change.kind === "set" ? null : change.noise,
    over: act.kind === "add" ? act.over : 1,
  };
}
