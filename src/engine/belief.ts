import type { Model } from "./model.ts";
import type { Study } from "./rules.ts";
import type { Draw, State } from "./value.ts";
import type { Belief } from "./view.ts";

/** What is believed of a hidden value: its prior, narrowed by the last study of it, or the truth once revealed. */
function believe(state: State, draw: Draw, slot: number, revealedSlot: number, study: Study | undefined): Belief {
  const revealed = state[revealedSlot] === 1;
  const found =
    study !== undefined && state[study.turnSlot]! > 0
      ? { value: state[study.foundSlot]!, accuracy: study.accuracy }
      : null;
  if (draw.kind === "range") {
    if (revealed) return { kind: "interval", min: state[slot]!, max: state[slot]! };
    if (found === null) return { kind: "interval", min: draw.min, max: draw.max };
    const half = ((1 - found.accuracy) * (draw.max - draw.min)) / 2;
    return {
      kind: "interval",
      min: Math.max(draw.min, found.value - half),
      max: Math.min(draw.max, found.value + half),
    };
  }
  const odds: Record<string, number> = Object.create(null) as Record<string, number>;
  let total = 0;
  draw.options.forEach((_, at) => (total += weigh(draw, at, revealed, state[slot]!, found)));
  draw.options.forEach(
    (option, at) => (odds[option] = total > 0 ? weigh(draw, at, revealed, state[slot]!, found) / total : 0),
  );
  return { kind: "options", odds };
}

/** Prior weight times the likelihood of what the study found (Bayes); all on the truth once it is revealed. */
function weigh(
  draw: Extract<Draw, { kind: "options" }>,
  at: number,
  revealed: boolean,
  truth: number,
  found: { value: number; accuracy: number } | null,
): number {
  if (revealed) return at === truth ? 1 : 0;
  const prior = Math.max(0, draw.weights[at]!);
  if (found === null) return prior;
  return prior * (at === found.value ? found.accuracy : (1 - found.accuracy) / Math.max(1, draw.options.length - 1));
}

/** Whether a study is of a hidden value. */
export const isOf = ({ of }: Study, kind: Study["of"]["kind"], index: number): boolean =>
  of.index === index && of.kind === kind;

/**
 * The study of a hidden value that was taken last, of several in one turn the first by id; undefined when none was. `studies`: all of that value,
 * others may be among them.
 */
export function lastStudy(
  { studies: all }: Model,
  state: State,
  kind: Study["of"]["kind"],
  index: number,
  studies: readonly Study[] = all,
): Study | undefined {
  let last: Study | undefined;
  for (let at = 0; at < studies.length; at++) {
    const study = studies[at]!;
    const turn = state[study.turnSlot]!;
    if (!(turn > 0) || !isOf(study, kind, index)) continue;
    const before = last === undefined ? 0 : state[last.turnSlot]!;
    if (last === undefined || turn > before || (turn === before && study.id < last.id)) last = study;
  }
  return last;
}

export function believeUncertainty(model: Model, state: State, index: number): Belief {
  const each = model.uncertainties[index]!;
  return believe(state, each.draw, each.slot, each.revealedSlot, lastStudy(model, state, "uncertainty", index));
}

/** Odds of each hidden kind of the other side. */
export function believeKind(model: Model, state: State, index: number): Readonly<Record<string, number>> {
  const { kinds, kindWeights, slots } = model.deals[index]!;
  if (kinds.length === 0) return {};
  const draw: Draw = { kind: "options", options: kinds, weights: kindWeights };
  const belief = believe(state, draw, slots.kind, slots.kindRevealed, lastStudy(model, state, "deal", index));
  return belief.kind === "options" ? belief.odds : {};
}
