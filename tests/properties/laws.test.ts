import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checksum } from "../../src/engine/checksum.ts";
import { decide } from "../../src/engine/decide.ts";
import { explain } from "../../src/engine/explain.ts";
import { GRID, GRID_LIMIT, toGrid } from "../../src/engine/grid.ts";
import { look } from "../../src/engine/look.ts";
import type { Model } from "../../src/engine/model.ts";
import type { Seed } from "../../src/engine/random.ts";
import { reseed } from "../../src/engine/reseed.ts";
import { resolve, resolveInto } from "../../src/engine/resolve.ts";
import { seenState } from "../../src/engine/seen.ts";
import type { State } from "../../src/engine/value.ts";
import { elsewhere } from "../support/generator/hidden.ts";
import { illegalDecisions } from "../support/generator/illegal.ts";
import { play, take, type Game, type Step } from "../support/generator/play.ts";
import { loaded, makeSource, scenarioNumbers } from "../support/generator/scenario.ts";
import { whimsies, whimsOf } from "../support/generator/whims.ts";
import { AS_WRITTEN } from "../../src/scenario/setup.ts";

/** How many games, and which; every law is tried on the same ones. */
const { LAW_RUNS = "60", LAW_SEED = "1" } = process.env;
const BUDGET = { numRuns: Number(LAW_RUNS), seed: Number(LAW_SEED), endOnFailure: true };
const seeds = fc.record({ low: fc.nat(0xffffffff), high: fc.nat(0xffffffff) });
const games = fc
  .record({ scenario: scenarioNumbers, seed: seeds, whims: whimsies(400) })
  .map(({ scenario, seed, whims }) => ({ numbers: scenario, seed, whims }));

interface Played {
  readonly model: Model;
  readonly game: Game;
}
const known = new Map<string, Played>();

function played({ numbers, seed, whims }: { numbers: number[]; seed: Seed; whims: number[] }): Played {
  const key = JSON.stringify([numbers, seed, whims]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const model = loaded(makeSource(numbers)).model(AS_WRITTEN);
  const fresh = { model, game: play(model, seed, whims) };
  known.set(key, fresh);
  return fresh;
}

/** Every step of games of made-up scenarios. */
function holdsOfEveryStep(law: (model: Model, step: Step, whims: readonly number[]) => void): void {
  fc.assert(
    fc.property(games, (which) => {
      const { model, game } = played(which);
      for (const step of game.steps) law(model, step, which.whims);
    }),
    BUDGET,
  );
}

/** Why a state is not one that may be stored, slot by slot. */
function faultsOf(model: Model, state: State): string[] {
  const { names, seedLow, seedHigh } = model.layout;
  const faults: string[] = [];
  state.forEach((value, slot) => {
    if (slot === seedLow || slot === seedHigh) return;
    const grid = Math.abs(value) <= GRID_LIMIT && Number.isInteger(value / GRID) && !Object.is(value, -0);
    if (!grid) faults.push(`${names[slot]} is ${Object.is(value, -0) ? "-0" : value}`);
  });
  for (const { id, slot, readingSlot, type } of model.variables) {
    for (const at of [slot, readingSlot]) {
      const value = at < 0 ? 0 : state[at]!;
      const top = type.kind === "number" ? type.max : type.kind === "boolean" ? 1 : type.options.length - 1;
      const least = type.kind === "number" ? type.min : 0;
      const fits = type.kind === "number" || Number.isInteger(value);
      if (at >= 0 && !(value >= least && value <= top && fits))
        faults.push(`${id} is ${value}, beyond ${least} to ${top}`);
    }
  }
  return faults;
}

describe("In every game of every scenario", () => {
  it("what the view offers is accepted, and nothing that is stored is off the grid, out of bounds or -0", () => {
    fc.assert(
      fc.property(games, (which) => {
        const { model, game } = played(which);
        expect(faultsOf(model, game.start)).toEqual([]);
        for (const { after } of game.steps) expect(faultsOf(model, after)).toEqual([]);
      }),
      BUDGET,
    );
  });

  it("a decision leaves the state that it is taken in untouched, and gives the same bits again", () => {
    holdsOfEveryStep((model, { before, decision, after }) => {
      const sum = checksum(before);
      expect(checksum(take(model, before.slice(), decision).after)).toBe(checksum(after));
      take(model, before, decision);
      expect(checksum(before)).toBe(sum);
    });
  });

  it("the ledger leads from each state to the next, to the bit", () => {
    holdsOfEveryStep((model, { before, after, happenings }) => {
      const running = before.slice();
      const sums = new Float64Array(before.length);
      for (const happening of happenings) {
        if (happening.kind !== "change") continue;
        expect(running[happening.slot]).toBe(happening.from);
        running[happening.slot] = happening.to;
        sums[happening.slot] = sums[happening.slot]! + (happening.to - happening.from);
      }
      const stored = [
        ...model.variables,
        ...model.levers,
        ...model.draws,
        ...model.allocations.flatMap(({ parts }) => parts),
        ...model.deals.flatMap(({ clauses }) => clauses),
      ];
      for (const { slot } of stored) {
        expect(running[slot]).toBe(after[slot]);
        expect(before[slot]! + sums[slot]!).toBe(after[slot]);
      }
    });
  });

  it("noting what happens, or going through text each turn, changes no bit", () => {
    holdsOfEveryStep((model, { before, decision, after }) => {
      if (decision.kind !== "commit") return;
      const to = before.slice();
      expect(resolveInto(model, before, to, decision.plan)).toBe(null);
      expect(checksum(to)).toBe(checksum(after));
      const written = new Float64Array(JSON.parse(JSON.stringify(Array.from(before))) as number[]);
      const plan = JSON.parse(JSON.stringify(decision.plan)) as typeof decision.plan;
      expect(resolveInto(model, written, to, plan)).toBe(null);
      expect(checksum(to)).toBe(checksum(after));
    });
  });

  it("causes explain the change of whatever is shown, to the bit", () => {
    holdsOfEveryStep((model, { before, after, happenings }) => {
      const from = seenState(model, before);
      const to = seenState(model, after);
      for (const { value, openness } of [...model.derived, ...model.measures]) {
        if (openness === "hidden") continue;
        const parts = explain(model, before, after, happenings, value);
        const sum = parts.reduce((total, { amount }) => total + amount, 0);
        expect(sum).toBe(toGrid(value(to)) - toGrid(value(from)));
      }
    });
  });

  it("the view says nothing of what is hidden", () => {
    holdsOfEveryStep((model, { before }, whims) => {
      const other = elsewhere(model, before, whimsOf(whims.slice(3)));
      expect(JSON.stringify(look(model, other))).toBe(JSON.stringify(look(model, before)));
    });
  });

  it("worlds that look the same are the same once what is hidden is drawn anew, and still look so", () => {
    holdsOfEveryStep((model, { before }, whims) => {
      const seed = { low: whims[0] ?? 7, high: 9 };
      const other = elsewhere(model, before, whimsOf(whims.slice(3)));
      const drawn = reseed(model, before, seed);
      expect(checksum(reseed(model, other, seed))).toBe(checksum(drawn));
      expect(JSON.stringify(look(model, drawn))).toBe(JSON.stringify(look(model, before)));
      expect(faultsOf(model, drawn)).toEqual([]);
    });
  });

  it("what the view doesn't offer is refused with a reason, and nothing is thrown", () => {
    holdsOfEveryStep((model, { before }, whims) => {
      for (const decision of illegalDecisions(look(model, before), whimsOf(whims.slice(5)))) {
        const answer =
          decision.kind === "commit" ? resolve(model, before, decision.plan) : decide(model, before, decision);
        if (!("refused" in answer)) throw new Error(`taken: ${JSON.stringify(decision)}`);
        expect(answer.message.length).toBeGreaterThan(3);
      }
    });
  });
});
