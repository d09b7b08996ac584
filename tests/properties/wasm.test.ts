import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closureKernel } from "../../src/engine/kernel.ts";
import { look } from "../../src/engine/look.ts";
import type { Seed } from "../../src/engine/random.ts";
import { type WasmKernel, wasmKernel } from "../../src/formula/wasm/kernel.ts";
import { randomBot } from "../../src/foresight/bots/random.ts";
import { playOut } from "../../src/foresight/playOut.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { AS_WRITTEN } from "../../src/scenario/setup.ts";
import { differences, firstDifference } from "../support/bothKernels.ts";
import { illegalDecisions } from "../support/generator/illegal.ts";
import { type Game, play } from "../support/generator/play.ts";
import { loaded, makeSource, scenarioNumbers } from "../support/generator/scenario.ts";
import { whimsies, whimsOf } from "../support/generator/whims.ts";
import { instantiate } from "../support/instantiate.ts";

/** How many games, and which. */
const { LAW_RUNS = "60", LAW_SEED = "1" } = process.env;
const seeds = fc.record({ low: fc.nat(0xffffffff), high: fc.nat(0xffffffff) });

interface Played {
  readonly kernel: WasmKernel;
  readonly game: Game;
}
/** Every law is tried on the same games. */
const known = new Map<string, Played>();

/** A game of a made-up scenario, played on closures. */
function played(numbers: readonly number[], seed: Seed, whims: readonly number[]): Played {
  const key = JSON.stringify([numbers, seed, whims]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const model = loaded(makeSource(numbers)).model(AS_WRITTEN);
  const kernel = wasmKernel(model, instantiate);
  if (kernel === null) throw new Error("a made-up scenario runs as closures only");
  const fresh = { kernel, game: play(model, seed, whims) };
  known.set(key, fresh);
  return fresh;
}

function holdsOfGames(law: (kernel: WasmKernel, game: Game, whims: readonly number[]) => void): void {
  fc.assert(
    fc.property(scenarioNumbers, seeds, whimsies(400), (numbers, seed, whims) => {
      const { kernel, game } = played(numbers, seed, whims);
      law(kernel, game, whims);
    }),
    { numRuns: Number(LAW_RUNS), seed: Number(LAW_SEED), endOnFailure: true },
  );
}

describe("WebAssembly gives the bits of the closures", () => {
  it("in every slot after every decision of every game", () => {
    holdsOfGames((kernel, { start, steps }) => {
      const { seedLow, seedHigh } = kernel.model.layout;
      const seed = { low: start[seedLow]!, high: start[seedHigh]! };
      const decisions = steps.map(({ decision }) => decision);
      expect(firstDifference(kernel, seed, decisions)).toBe(null);
    });
  });

  it("in its own state, by plans that are prepared", () => {
    holdsOfGames((kernel, { steps }) => {
      for (const { before, decision, after } of steps) {
        if (decision.kind !== "commit") continue;
        kernel.own.set(before);
        expect(kernel.step(kernel.prepare(decision.plan))).toBe(null);
        expect(differences(kernel.model, kernel.own, after)).toEqual([]);
      }
    });
  });

  it("where the world is drawn from another seed", () => {
    holdsOfGames((kernel, _, [low = 0, high = 0]) => {
      const worlds = [
        { low, high },
        { low: ~low, high: 0 },
      ] as const;
      for (const world of worlds) {
        const seed = { low: 7, high: high >>> 3 };
        const start = closureKernel(kernel.model).start(seed, null, world);
        expect(differences(kernel.model, kernel.start(seed, null, world), start)).toEqual([]);
      }
    });
  });

  it("in the reason for which a plan is refused", () => {
    holdsOfGames((kernel, { steps }, whims) => {
      const { model } = kernel;
      const closures = closureKernel(model);
      for (const { before } of steps.slice(0, 4)) {
        const to = before.slice();
        for (const decision of illegalDecisions(look(model, before), whimsOf(whims))) {
          if (decision.kind !== "commit") continue;
          const refusal = closures.resolveInto(before, before.slice(), decision.plan);
          expect(kernel.resolveInto(before, to, decision.plan)).toEqual(refusal);
          if (refusal !== null) expect(differences(model, to, before)).toEqual([]);
        }
      }
    });
  });

  const files = ["scenarios/lighthouse.json", "scenarios/the-alliance.json", "tests/engines/torture.json"];
  it.each(files)("in games of %s at every difficulty", (file) => {
    const { scenario } = loadScenario(readFileSync(file, "utf8"), file);
    for (const difficulty of [null, ...Object.keys(scenario?.source.difficulty ?? {})]) {
      const model = scenario!.model({ difficulty, overrides: {} });
      const kernel = wasmKernel(model, instantiate)!;
      for (let game = 1; game <= 6; game++) {
        const seed = { low: game * 7919, high: game };
        const { decisions } = playOut(closureKernel(model), seed, randomBot);
        expect(firstDifference(kernel, seed, decisions)).toBe(null);
      }
    }
  });
});
