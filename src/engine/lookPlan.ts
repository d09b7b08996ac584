import { blockedAction, blockedChoice, blockedStudy, cooldownLeft } from "./blocked.ts";
import type { Model } from "./model.ts";
import type { State } from "./value.ts";
import type { ActionView, AllocationView, DilemmaView, PromiseView, StudyView } from "./view.ts";

export const lookAtDilemmas = (model: Model, state: State): DilemmaView[] =>
  model.events
    .filter((event) => state[event.openSlot] !== 0)
    .sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))
    .map((event) => ({
      event: event.id,
      consequence: state[event.openSlot] === 2,
      choices: event.choices.map((choice) => ({ id: choice.id, blocked: blockedChoice(state, choice) })),
    }));

export const lookAtActions = (model: Model, state: State): ActionView[] =>
  model.actions.map((action) => {
    const wait = cooldownLeft(model, state, action);
    const { amount } = action;
    return {
      id: action.id,
      attention: action.attention,
      blocked: blockedAction(model, state, action, amount?.start ?? 0),
      amount: amount === null ? null : { min: amount.min, max: amount.max, step: amount.step, start: amount.start },
      cooldown: wait === Infinity ? 0 : wait,
      taken: state[action.countSlot]!,
    };
  });

export const lookAtAllocations = (model: Model, state: State): AllocationView[] =>
  model.allocations.map((each) => lookAtAllocation(each, state));

export const lookAtAllocation = (
  { id, total, step, maxChange, parts }: Model["allocations"][number],
  state: State,
): AllocationView => ({
  id,
  total,
  step,
  maxChange,
  parts: parts.map((part) => ({ id: part.id, value: state[part.slot]!, min: part.min, max: part.max })),
});

export const lookAtPromises = (model: Model, state: State): PromiseView[] =>
  model.promises.map((promise) => {
    const active = state[promise.activeSlot] === 1;
    const due = state[promise.dueSlot]!;
    return {
      id: promise.id,
      active,
      made: state[promise.madeSlot]!,
      due: active && due > 0 ? due : null,
      failing: active && promise.holds !== null && promise.holds(state) === 0,
      warned: active && due > 0 && due - state[model.layout.turn]! <= promise.warn,
      kept: state[promise.keptSlot]!,
      broken: state[promise.brokenSlot]!,
    };
  });

export const lookAtStudies = (model: Model, state: State): StudyView[] =>
  model.studies.map((study) => ({
    id: study.id,
    attention: study.attention,
    blocked: blockedStudy(model, state, study),
    turn: state[study.turnSlot]!,
  }));
