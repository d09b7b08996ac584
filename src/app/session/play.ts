import type { Answer } from "../../engine/answer.ts";
import { checksum } from "../../engine/checksum.ts";
import { decide, type TalkDecision } from "../../engine/decide.ts";
import type { Happening } from "../../engine/happening.ts";
import { look } from "../../engine/look.ts";
import type { Plan, Refusal } from "../../engine/plan.ts";
import { resolve } from "../../engine/resolve.ts";
import { startRun } from "../../engine/start.ts";
import { forkAt } from "../../runs/fork.ts";
import { record, setupOf, startOf, type Run } from "../../runs/run.ts";
import type { Scenario } from "../../scenario/load.ts";
import type { Game, Quarter } from "./game.ts";

/** A run at its first opening, whatever decisions it has. */
export function openGame(scenario: Scenario, run: Run): Game {
  const model = scenario.model(setupOf(run));
  const start: Happening[] = [];
  const state = startRun(model, run.seed, start);
  const fresh: Run = { ...startOf(run), flags: run.flags };
  return {
    scenario,
    run: fresh,
    model,
    quarters: [],
    start,
    opening: state,
    state,
    view: look(model, state),
    talks: [],
  };
}

/** A decision in talks, answered. */
export function talk(game: Game, decision: TalkDecision): { readonly game: Game; readonly answer: Answer } | Refusal {
  const result = decide(game.model, game.state, decision);
  if ("refused" in result) return result;
  const { state, answer } = result;
  const next: Game = {
    ...game,
    run: record(game.run, decision, state),
    state,
    view: look(game.model, state),
    talks: [...game.talks, { decision, answer }],
  };
  return { game: next, answer };
}

/** The turn closed and the next opened. */
export function commitPlan(game: Game, plan: Plan): Game | Refusal {
  const result = resolve(game.model, game.state, plan);
  if ("refused" in result) return result;
  const view = look(game.model, result.state);
  const quarter: Quarter = {
    turn: game.view.turn,
    before: game.talks.length === 0 ? game.view : look(game.model, game.opening),
    after: view,
    opening: game.opening,
    closing: game.state,
    end: result.state,
    plan,
    talks: game.talks,
    happenings: result.happenings,
  };
  return {
    ...game,
    run: record(game.run, { kind: "commit", plan }, result.state),
    quarters: [...game.quarters, quarter],
    opening: result.state,
    state: result.state,
    view,
    talks: [],
  };
}

/** A run played again from its decisions; stops at the first that is refused. */
export function replayGame(scenario: Scenario, run: Run): { readonly game: Game; readonly refusal: Refusal | null } {
  let game = openGame(scenario, run);
  for (const decision of run.decisions) {
    const next = decision.kind === "commit" ? commitPlan(game, decision.plan) : talk(game, decision);
    if ("refused" in next) return { game, refusal: next };
    game = "answer" in next ? next.game : next;
  }
  return { game, refusal: null };
}

/** The run as it stood at the opening of turn `turn`; later turns than it has reached give the whole run. */
export function gameAt(game: Game, turn: number): Game {
  const quarter = game.quarters[Math.max(1, Math.trunc(turn)) - 1];
  if (quarter === undefined) return game;
  const { decisions, checks } = forkAt(game.run, quarter.turn);
  const sum = decisions.length === 0 ? null : checksum(quarter.opening);
  return {
    ...game,
    run: { ...game.run, decisions, checks, checksum: sum },
    quarters: game.quarters.slice(0, quarter.turn - 1),
    opening: quarter.opening,
    state: quarter.opening,
    view: quarter.before,
    talks: [],
  };
}

/** A run of one's own from the opening of `turn`: nothing is rerolled, and its record says that it was forked. */
export function forkGame(game: Game, turn: number): Game {
  const past = gameAt(game, turn);
  return { ...past, run: { ...past.run, flags: forkAt(game.run, past.view.turn).flags } };
}
