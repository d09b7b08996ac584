import type { Kernel } from "../engine/kernel.ts";
import type { State } from "../engine/value.ts";
import type { Decision } from "../engine/plan.ts";
import type { Seed } from "../engine/random.ts";
import { takeSeat, type Bot } from "./seat.ts";

/** A run that a bot has played to its end. */
export interface Playout {
  readonly decisions: readonly Decision[];
  readonly final: State;
  /** Ending's id and kind. */
  readonly ending: string;
  readonly kind: "good" | "mixed" | "bad";
  /** Turns closed. */
  readonly turns: number;
}

/** Answers within one turn; more than any rules allow, so that a bot that never commits is found out. */
const TALK_LIMIT = 200;

/** Plays a run to its end. The bot sees only its seat; its own rolls come from `own`, by default a stranger to the run's seed; `world`: see `startRun`. */
export function playOut(
  kernel: Kernel,
  seed: Seed,
  bot: Bot,
  own: Seed = { low: ~seed.high >>> 0, high: ~seed.low >>> 0 },
  world: Seed = seed,
): Playout {
  const { model } = kernel;
  const decisions: Decision[] = [];
  let state = kernel.start(seed, null, world);
  let spare: State = state.slice();
  while (state[model.layout.ended] === 0) {
    for (let talks = 0; ; talks++) {
      if (talks > TALK_LIMIT) throw new Error(`bot ${bot.id} never commits`);
      const decision = bot.next(takeSeat(model, state, own));
      decisions.push(decision);
      if (decision.kind === "commit") {
        const refusal = kernel.resolveInto(state, spare, decision.plan);
        if (refusal !== null) throw new Error(`bot ${bot.id} was refused: ${refusal.path}: ${refusal.message}`);
        [state, spare] = [spare, state];
        break;
      }
      const answered = kernel.decide(state, decision);
      if ("refused" in answered) throw new Error(`bot ${bot.id} was refused: ${answered.path}: ${answered.message}`);
      state = answered.state;
    }
  }
  const ending = model.endings[state[model.layout.ended]! - 1]!;
  return { decisions, final: state, ending: ending.id, kind: ending.kind, turns: state[model.layout.turn]! - 1 };
}
