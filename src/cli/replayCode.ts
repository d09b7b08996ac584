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

/** The code of a bot's nth run; of one that can't be played on, up to there. Null when not even that can be told in a code. */
export function codeOfRun(scenario: Scenario, setup: Setup, bot: Bot, kernel: Kernel, run: number): string | null {
  const decisions: Decision[] = [];
  const noting: Bot = {
    ...bot,
    next: (seat) => {
      const decision = bot.next(seat);
      decisions.push(decision);
      return decision;
    },
  };
  const code = (of: readonly Decision[]): string | null => {
    try {
      return codeOf(scenario, setup, seedOf(run), of);
    } catch {
      return null;
    }
  };
  try {
    playOut(kernel, seedOf(run), noting);
  } catch {
    // The last decision may be the one that can't be played, or not even be written.
    return code(decisions) ?? code(decisions.slice(0, -1));
  }
  return code(decisions);
}
