import { describe, expect, it } from "vitest";
import type { Bulk } from "../../../src/engine/bulk.ts";
import type { Model } from "../../../src/engine/model.ts";
import type { Seed } from "../../../src/engine/random.ts";
import { bestKernel } from "../../../src/formula/wasm/kernel.ts";
import type { Beliefs } from "../../../src/foresight/belief/beliefs.ts";
import { seenOpening, seenTurn } from "../../../src/foresight/belief/sight.ts";
import { startBelief, stepBelief } from "../../../src/foresight/belief/step.ts";
import { botNamed } from "../../../src/foresight/bots/named.ts";
import { playOut } from "../../../src/foresight/playOut.ts";
import { replay, type Replay } from "../../../src/runs/replay.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { instantiate } from "../../support/instantiate.ts";
import { seedOf } from "../../support/model.ts";
import { openShipped } from "./shipped.ts";

const WORLDS = 64;
const IDENTITY: Seed = { low: 5, high: 6 };

/** What is believed at every opening of a run. */
function follow(model: Model, played: Replay, bulk: Bulk | null): Beliefs[] {
  let beliefs = startBelief(model, IDENTITY, seenOpening(model, played), WORLDS, bulk);
  const all = [beliefs];
  for (const quarter of played.quarters) {
    const seen = seenTurn(model, quarter);
    if (seen === null || quarter.after![model.layout.ended] !== 0) break;
    beliefs = stepBelief(beliefs, model, seen, bulk);
    all.push(beliefs);
  }
  return all;
}

/** Where two beliefs differ first. */
function difference(one: Beliefs, other: Beliefs): string | null {
  const { states, weights, ...rest } = one;
  const { states: others, weights: theirs, ...remains } = other;
  if (JSON.stringify(rest) !== JSON.stringify(remains)) return `${JSON.stringify(rest)}, ${JSON.stringify(remains)}`;
  for (const [world, state] of states.entries()) {
    if (weights[world] !== theirs[world]) return `weight of world ${world}`;
    const slot = state.findIndex((value, at) => !Object.is(value, others[world]![at]));
    if (slot >= 0) return `slot ${slot} of world ${world}`;
  }
  return null;
}

/** Counts the turns that were closed in bulk, and those that weren't for it to close. */
function counted(bulk: Bulk): { readonly bulk: Bulk; readonly count: { done: number; left: number } } {
  const count = { done: 0, left: 0 };
  return {
    count,
    bulk: {
      ...bulk,
      ahead(plan, told) {
        const done = bulk.ahead(plan, told);
        count[done ? "done" : "left"] += 1;
        return done;
      },
    },
  };
}

describe.each(openShipped())("Beliefs worked out in bulk: $model.id", ({ scenario, model }) => {
  const kernel = bestKernel(model, instantiate);

  it.each([
    ["random", 1],
    ["random", 3],
    ["greedy", 4],
  ])("are to the bit what closures bring, by the bot %s in run %i", (name, run) => {
    const seed = seedOf(run);
    const played = replay(model, {
      seed,
      decisions: playOut(kernel, seed, botNamed(scenario, AS_WRITTEN, name, kernel)!).decisions,
    });
    const { bulk, count } = counted(kernel.bulk!);
    const sooner = follow(model, played, bulk);
    const later = follow(model, played, null);
    expect(sooner.length).toBe(later.length);
    expect(sooner.map((beliefs, at) => difference(beliefs, later[at]!))).toEqual(sooner.map(() => null));
    expect(count.done).toBeGreaterThan(WORLDS);
  });
});
