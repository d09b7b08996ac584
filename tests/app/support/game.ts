import { readFileSync } from "node:fs";
import type { Plan } from "../../../src/engine/plan.ts";
import { openDraft } from "../../../src/app/session/draft.ts";
import type { Game } from "../../../src/app/session/game.ts";
import { commitPlan, openGame } from "../../../src/app/session/play.ts";
import { newRun } from "../../../src/runs/run.ts";
import { loadScenario, type Scenario } from "../../../src/scenario/load.ts";
import type { ScenarioSource } from "../../../src/scenario/shape/scenario.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { harbour } from "../../support/harbour.ts";

/** A scenario as the page has it. Throws with its diagnostics when it has errors. */
export function loaded(source: ScenarioSource): Scenario {
  const { scenario, diagnostics } = loadScenario(JSON.stringify(source), "test.json");
  if (scenario === null) throw new Error(diagnostics.map((each) => `${each.path} ${each.message}`).join("\n"));
  return scenario;
}

export function shipped(id: string): Scenario {
  const text = readFileSync(new URL(`../../../scenarios/${id}.json`, import.meta.url), "utf8");
  const { scenario, diagnostics } = loadScenario(text, `${id}.json`);
  if (scenario === null) throw new Error(diagnostics.map((each) => `${each.path} ${each.message}`).join("\n"));
  return scenario;
}

/** A run at its first opening. */
export function gameOf(scenario: Scenario = loaded(harbour()), low = 5): Game {
  const { source, hash } = scenario;
  return openGame(scenario, newRun({ id: source.id, hash }, { low, high: 9 }, AS_WRITTEN));
}

/** Commits a turn: every dilemma answered by its first open choice, the rest of the plan as given. */
export function commit(game: Game, plan: Partial<Plan> = {}): Game {
  const choices = Object.fromEntries(
    game.view.dilemmas.flatMap(({ event, choices }) => {
      const open = choices.find((each) => each.blocked === null);
      return open === undefined ? [] : [[event, open.id]];
    }),
  );
  const next = commitPlan(game, { ...openDraft(game.view).plan, choices, ...plan });
  if ("refused" in next) throw new Error(`${next.path}: ${next.message}`);
  return next;
}

/** So many turns, or to the end. */
export function commits(game: Game, turns: number): Game {
  let now = game;
  for (let turn = 0; turn < turns && now.view.ended === null; turn++) now = commit(now);
  return now;
}
