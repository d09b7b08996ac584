import type { Model } from "../../../src/engine/model.ts";
import { EMPTY_PLAN, type Decision, type Plan } from "../../../src/engine/plan.ts";
import type { Seed } from "../../../src/engine/random.ts";
import type { Beliefs } from "../../../src/foresight/belief/beliefs.ts";
import { seenOpening, seenTurn } from "../../../src/foresight/belief/sight.ts";
import { startBelief, stepBelief } from "../../../src/foresight/belief/step.ts";
import { replay, type Replay } from "../../../src/runs/replay.ts";

export interface Watched {
  readonly beliefs: Beliefs;
  readonly replay: Replay;
}

/** Plays as many turns, each dilemma answered by its first choice, and believes what may be believed of it. */
export function watch(model: Model, seed: Seed, turns: number, plan: Partial<Plan> = {}, count = 2_000): Watched {
  let played = replay(model, { seed, decisions: [] });
  const decisions: Decision[] = [];
  for (let turn = 1; turn <= turns; turn++) {
    const { final } = played;
    const open = model.events.filter(({ openSlot }) => final[openSlot] !== 0);
    const choices = Object.fromEntries(open.map(({ id, choices: all }) => [id, all[0]!.id]));
    decisions.push({ kind: "commit", plan: { ...EMPTY_PLAN, ...plan, choices } });
    played = replay(model, { seed, decisions });
    if (played.stopped !== null) throw new Error(played.stopped.refusal.message);
  }
  let beliefs = startBelief(model, { low: 5, high: 6 }, seenOpening(model, played), count);
  for (const quarter of played.quarters) {
    const seen = seenTurn(model, quarter);
    if (seen !== null) beliefs = stepBelief(beliefs, model, seen);
  }
  return { beliefs, replay: played };
}

/** Share of the worlds in which a slot of this name holds the value. */
export function believed(model: Model, { states, weights }: Beliefs, name: string, value: number): number {
  const slot = model.layout.names.indexOf(name);
  if (slot < 0) throw new Error(`no slot "${name}"`);
  return states.reduce((sum, state, world) => sum + (state[slot] === value ? weights[world]! : 0), 0);
}
