import { look } from "../../engine/look.ts";
import type { Scenario } from "../../scenario/load.ts";
import { own } from "../../scenario/compile/entries.ts";
import { turnLabel } from "../../scenario/words/calendar.ts";
import { say } from "../../scenario/words/say.ts";
import type { FrozenRun } from "../frozen/contract.ts";
import { setupOf, type Run } from "../run.ts";
import { printSeed } from "../seed.ts";
import type { Verdict } from "../verify.ts";
import { RULES_VERSION } from "../../engine/version.ts";
import { declaredOf } from "./declared.ts";
import { figuresAt, tellQuarters } from "./quarters.ts";
import type { Teller } from "./teller.ts";

/** A run that has been played again, whole, in words. */
export function tellRun(scenario: Scenario, run: Run, verdict: Verdict): FrozenRun {
  const { source, hash } = scenario;
  const teller: Teller = { scenario, model: scenario.model(setupOf(run)) };
  const { difficulty: id } = run;
  const { replay, verified, problem, firstDifference } = verdict;
  return {
    rules: RULES_VERSION,
    scenario: { id: source.id, hash, title: source.title },
    seed: printSeed(run.seed),
    difficulty: id === null ? null : { id, label: own(source.difficulty, id)?.label ?? id },
    declared: declaredOf(run, (turn) => turnLabel(source.calendar, turn)),
    verdict: { verified, message: problem?.message ?? null, difference: firstDifference ?? null },
    checksum: verdict.checksum,
    ending: endingOf(teller, verdict),
    turnWord: source.calendar.step,
    turns: source.calendar.turns,
    chart: { x: axisOf(source.chart.x), y: axisOf(source.chart.y) },
    quarters: tellQuarters(teller, replay),
    figures: figuresAt(teller, replay.final),
    place: look(teller.model, replay.final).chart,
  };
}

const axisOf = ({ label, range: [min, max] }: Scenario["source"]["chart"]["x"]): FrozenRun["chart"]["x"] => ({
  label,
  min,
  max,
});

function endingOf(teller: Teller, { ending: id, replay }: Verdict): FrozenRun["ending"] {
  const ending = id === null ? undefined : own(teller.scenario.source.endings, id);
  if (id === null || ending === undefined) return null;
  const { title, kind, text } = ending;
  return { id, title, kind, text: say(teller.scenario, teller.model, text, replay.final) };
}
