import { newRun, PLAIN_FLAGS } from "../../runs/run.ts";
import { parseSeed } from "../../runs/seed.ts";
import { setupProblems } from "../../scenario/models.ts";
import { offersAnalyst } from "../selectors/analyst.ts";
import { turnLabel } from "../selectors/timeline.ts";
import { busily, fetchScenario, takeInHand, tell, type Desk } from "./desk.ts";
import type { Game } from "./game.ts";
import type { Begin } from "./intents.ts";
import { keep } from "./keeping.ts";
import { forkGame, gameAt, openGame } from "./play.ts";

/** A new run, saved before its first quarter is shown. */
export async function beginRun(desk: Desk, how: Begin): Promise<void> {
  if (desk.get().busy !== null) return;
  const scenario = await busily(desk, "Loading the scenario", () => fetchScenario(desk, how.scenario));
  if (scenario === null) return;
  const setup = { difficulty: how.difficulty, overrides: how.overrides };
  const unfit = setupProblems(scenario.source, setup)[0];
  if (unfit !== undefined) return tell(desk, "alert", `The run can't begin: ${unfit.message}.`);
  const seed = (how.seed === null ? null : parseSeed(how.seed)) ?? desk.outside.newSeed();
  const flags = {
    ...PLAIN_FLAGS,
    ironman: how.ironman,
    guided: how.guided,
    analyst: how.analyst && offersAnalyst(scenario),
    advisors: scenario.source.advisors !== undefined,
  };
  const run = newRun({ id: scenario.source.id, hash: scenario.hash }, seed, setup, flags);
  await startLine(desk, openGame(scenario, run));
}

/** A new save line, in hand. Nothing else can be begun or opened until it is. */
export async function startLine(desk: Desk, game: Game): Promise<void> {
  const line = desk.outside.newId();
  await busily(desk, "Saving the run", async () => {
    desk.set({ saved: { kind: "none" } });
    takeInHand(desk, game, await keep(desk, game, line));
  });
}

/** A fork of the run in hand from the opening of a quarter; the old line stays among the saves. */
export async function forkRun(desk: Desk, turn: number): Promise<void> {
  const { game, committing } = desk.get();
  if (game === null || committing || desk.get().busy !== null) return;
  if (game.run.flags.ironman) return tell(desk, "alert", "This run is an ironman's: what is committed stays.");
  if (game.quarters[turn - 1] === undefined) return tell(desk, "alert", "That quarter hasn't been committed yet.");
  desk.outside.chart.finish();
  await startLine(desk, forkGame(game, turn));
  tell(desk, "polite", `A new line from ${turnLabel(game.scenario, turn)}. The old one is kept among the saved runs.`);
}

/** An own run from a quarter of one that is watched. */
export async function takeOverRun(desk: Desk, turn: number): Promise<void> {
  const { watching } = desk.get();
  if (watching?.kind !== "run" || desk.get().busy !== null) return;
  const from = gameAt(watching.game, turn);
  if (from.view.ended !== null)
    return tell(desk, "alert", "The run has ended there; take over from an earlier quarter.");
  const game = from.quarters.length === 0 ? openGame(from.scenario, from.run) : forkGame(watching.game, from.view.turn);
  await startLine(desk, { ...game, run: { ...game.run, flags: { ...game.run.flags, ironman: false, guided: false } } });
  tell(desk, "polite", `You have taken over from ${turnLabel(from.scenario, from.view.turn)}.`);
}
