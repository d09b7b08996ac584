import type { Kernel } from "../engine/kernel.ts";
import type { State } from "../engine/value.ts";
import type { Happening } from "../engine/happening.ts";
import type { Decision, Plan } from "../engine/plan.ts";
import type { Seed } from "../engine/random.ts";
import { believer } from "./belief/believer.ts";
import { takeSeat, type Bot } from "./seat.ts";
import type { Worlds } from "./worlds.ts";
import { forkState } from "../engine/state.ts";

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

/** A turn that was closed, for whoever watches: the state in which the plan was made, and what came of it. Valid only while it is told. */
export interface ClosedTurn {
  readonly before: State;
  readonly plan: Plan;
  readonly happenings: readonly Happening[];
  readonly after: State;
}

export interface PlayOptions {
  /** Seeds the bot's own rolls; by default a stranger to the run's seed. */
  readonly own?: Seed;
  /** See `startRun`. */
  readonly world?: Seed;
  /** Worlds for the bot to try things in, whatever it would otherwise have. */
  readonly worlds?: (state: State) => Worlds;
  /** Told of the opening of the first turn, and then of each turn that is closed. */
  readonly watch?: { opened(state: State, happenings: readonly Happening[]): void; closed(turn: ClosedTurn): void };
}

/** Plays a run to its end. The bot sees only its seat. */
export function playOut(kernel: Kernel, seed: Seed, bot: Bot, options: PlayOptions = {}): Playout {
  const { own = { low: ~seed.high >>> 0, high: ~seed.low >>> 0 }, world = seed, worlds, watch } = options;
  const { model } = kernel;
  const decisions: Decision[] = [];
  let happenings: Happening[] | null = watch === undefined && bot.believes === undefined ? null : [];
  let state = kernel.start(seed, happenings, world);
  watch?.opened(state, happenings ?? []);
  const mind =
    bot.believes === undefined || worlds !== undefined
      ? null
      : believer(kernel, own, bot.believes, { state, happenings: happenings ?? [] });
  let spare: State = forkState(state);
  while (state[model.layout.ended] === 0) {
    for (let talks = 0; ; talks++) {
      if (talks > TALK_LIMIT) throw new Error(`bot ${bot.id} never commits`);
      const decision = bot.next(takeSeat(model, state, own, worlds?.(state) ?? mind?.worlds()));
      decisions.push(decision);
      if (decision.kind === "commit") {
        happenings &&= [];
        const refusal = kernel.resolveInto(state, spare, decision.plan, happenings);
        if (refusal !== null) throw new Error(`bot ${bot.id} was refused: ${refusal.path}: ${refusal.message}`);
        watch?.closed({ before: state, plan: decision.plan, happenings: happenings ?? [], after: spare });
        if (spare[model.layout.ended] === 0) mind?.closed(decision.plan, happenings ?? [], spare);
        [state, spare] = [spare, state];
        break;
      }
      const answered = kernel.decide(state, decision);
      if ("refused" in answered) throw new Error(`bot ${bot.id} was refused: ${answered.path}: ${answered.message}`);
      state = answered.state;
      mind?.talked(decision, answered.answer, state);
    }
  }
  const ending = model.endings[state[model.layout.ended]! - 1]!;
  return { decisions, final: state, ending: ending.id, kind: ending.kind, turns: state[model.layout.turn]! - 1 };
}
