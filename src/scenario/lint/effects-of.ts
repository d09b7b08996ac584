import { entriesOf } from "../compile/entries.ts";
import type { Path } from "../problem.ts";
import type { EffectSource } from "../shape/effects.ts";
import type { ScenarioSource } from "../shape/scenario.ts";

/** An effect with its place. */
export interface PlacedEffect {
  readonly effect: EffectSource;
  readonly path: Path;
  /** The event in which it stands, if it does. */
  readonly event: string | null;
}

/** Every effect of a scenario, dynamics apart. */
export function effectsOf(source: ScenarioSource): readonly PlacedEffect[] {
  const placed: PlacedEffect[] = [];
  const add = (effects: readonly EffectSource[] | undefined, path: Path, event: string | null = null): void => {
    effects?.forEach((effect, index) => placed.push({ effect, path: [...path, index], event }));
  };
  for (const { source: action, path } of entriesOf(source.actions, ["actions"]))
    add(action.effects, [...path, "effects"]);
  for (const { source: deal, path } of entriesOf(source.deals, ["deals"])) {
    for (const moment of ["onSign", "onExpire", "onBreach", "onWalk"] as const) add(deal[moment], [...path, moment]);
  }
  for (const { source: promise, path } of entriesOf(source.promises, ["promises"])) {
    for (const verdict of ["kept", "broken"] as const) add(promise[verdict]?.effects, [...path, verdict, "effects"]);
  }
  for (const { id, source: event, path } of entriesOf(source.events, ["events"])) {
    add(event.effects, [...path, "effects"], id);
    for (const { source: choice, path: at } of entriesOf(event.choices, [...path, "choices"])) {
      add(choice.effects, [...at, "effects"], id);
      choice.outcomes?.forEach((outcome, index) => add(outcome.effects, [...at, "outcomes", index, "effects"], id));
    }
  }
  for (const { source: rival, path } of entriesOf(source.rivals, ["rivals"])) {
    for (const { source: move, path: at } of entriesOf(rival.moves, [...path, "moves"]))
      add(move.effects, [...at, "effects"]);
  }
  return placed;
}
