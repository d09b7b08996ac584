import type { Kernel } from "../engine/kernel.ts";
import type { Decision } from "../engine/plan.ts";
import { uniform } from "../engine/random.ts";
import { seenState } from "../engine/seen.ts";
import type { State } from "../engine/value.ts";
import { validatePlan } from "../engine/validate.ts";
import { mended, nextBy, type Hand } from "./bots/hand.ts";
import { forkState } from "../engine/state.ts";

/** Answers within one turn of an imagined world; a hand that talks longer has its say cut short by the rules. */
const TALK_LIMIT = 200;

/**
 * Goes on in a world until its end, or until turn `until` opens: first with these decisions, then by the hand. The world stays untouched.
 * A first decision that this world refuses is dropped (a commit mended), so that every world gives a value.
 */
export function rollOut(
  kernel: Kernel,
  world: State,
  first: readonly Decision[],
  hand: Hand,
  until: number = Infinity,
): State {
  const { model } = kernel;
  const { ended, turn, seedLow, seedHigh } = model.layout;
  const seed = { low: world[seedLow]!, high: world[seedHigh]! };
  let state = world;
  let spare: State | null = null;
  // What is seen is asked for anew before each decision, and no hand keeps it.
  const seen = forkState(state);
  let planned = 0;
  for (let talks = 0; state[ended] === 0 && state[turn]! < until && talks < TALK_LIMIT;) {
    const now = state[turn]!;
    const decision =
      first[planned++] ??
      nextBy(hand, model, seenState(model, state, seen), (subject, n) => uniform(seed, "bot", subject, now, n));
    if (decision.kind !== "commit") {
      const answered = kernel.decide(state, decision);
      if (!("refused" in answered)) ({ state } = answered);
      talks++;
      continue;
    }
    const to: State = spare ?? forkState(state);
    if (kernel.resolveInto(state, to, decision.plan) !== null) {
      const seat = { refusals: (plan: typeof decision.plan) => validatePlan(model, state, plan) };
      const again = mended(seat, decision);
      if (again.kind === "commit") kernel.resolveInto(state, to, again.plan);
    }
    // The world that was given must not be written to.
    spare = state === world ? null : state;
    state = to;
    talks = 0;
  }
  return state;
}
