import type { Kernel } from "../engine/kernel.ts";
import type { Decision } from "../engine/plan.ts";
import type { Seed } from "../engine/random.ts";
import { seedOf } from "../foresight/ensemble/row.ts";
import { playOut } from "../foresight/playOut.ts";
import type { Bot } from "../foresight/seat.ts";
import { encodeRun } from "../runs/codec/encode.ts";
import { replay } from "../runs/replay.ts";
import { newRun, record, type Run } from "../runs/run.ts";
import type { Scenario } from "../scenario/load.ts";
import type { Setup } from "../scenario/setup.ts";

/** The code of a run by its decisions, as a link carries it. */
export function codeOf(scenario: Scenario, setup: Setup, seed: Seed, decisions: readonly Decision[]): string {
  let run: Run = newRun({ id: scenario.source.id, hash: scenario.hash }, seed, setup);
  for (const each of replay(scenario.model(setup), { seed, decisions }).quarters) {
    for (const talk of each.talks) run = record(run, talk.decision, talk.state);
    if (each.plan !== null && each.after !== null) run = record(run, { kind: "commit", plan: each.plan }, each.after);
  }
  const encoded = encodeRun(run, scenario);
  if ("problem" in encoded) throw new Error(encoded.problem.message);
  return encoded.code;
}

/** The code of a bot's nth run; null when that can't be played to its end. */
export function codeOfRun(scenario: Scenario, setup: Setup, bot: Bot, kernel: Kernel, run: number): string | null {
  try {
    const { decisions } = playOut(kernel, seedOf(run), bot);
    return codeOf(scenario, setup, seedOf(run), decisions);
  } catch {
    return null;
  }
}
