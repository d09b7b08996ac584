import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checksum } from "../../src/engine/checksum.ts";
import type { Seed } from "../../src/engine/random.ts";
import { closureKernel } from "../../src/engine/kernel.ts";
import { randomBot } from "../../src/foresight/bots/random.ts";
import { playOut } from "../../src/foresight/playOut.ts";
import { decodeRun } from "../../src/runs/codec/decode.ts";
import { tidyDecisions } from "../../src/runs/codec/decisions.ts";
import { encodeRun } from "../../src/runs/codec/encode.ts";
import { readRunFile, writeRunFile } from "../../src/runs/file.ts";
import { forkAt } from "../../src/runs/fork.ts";
import { replay } from "../../src/runs/replay.ts";
import type { Run } from "../../src/runs/run.ts";
import { verify } from "../../src/runs/verify.ts";
import type { Scenario } from "../../src/scenario/load.ts";
import { AS_WRITTEN } from "../../src/scenario/setup.ts";
import type { ScenarioSource } from "../../src/scenario/shape/scenario.ts";
import { play, runOf, take, type Game } from "../support/generator/play.ts";
import { loaded, makeSource, scenarioNumbers } from "../support/generator/scenario.ts";
import { whimsies } from "../support/generator/whims.ts";
import { reversed } from "../support/reversed.ts";

/** How many runs, and which; every law is tried on the same ones. */
const { LAW_RUNS = "40", LAW_SEED = "2" } = process.env;
const BUDGET = { numRuns: Number(LAW_RUNS), seed: Number(LAW_SEED), endOnFailure: true };

const seeds = fc.record({ low: fc.nat(0xffffffff), high: fc.nat(0xffffffff) });
const cases = fc.record({ numbers: scenarioNumbers, seed: seeds, whims: whimsies(400) });

interface Case {
  readonly source: ScenarioSource;
  readonly scenario: Scenario;
  readonly seed: Seed;
  readonly game: Game;
  readonly run: Run;
}
const known = new Map<string, Case>();

function caseOf(key: { numbers: number[]; seed: Seed; whims: number[] }): Case {
  const name = JSON.stringify(key);
  const found = known.get(name);
  if (found !== undefined) return found;
  const source = makeSource(key.numbers);
  const scenario = loaded(source);
  const game = play(scenario.model(AS_WRITTEN), key.seed, key.whims);
  const fresh = { source, scenario, seed: key.seed, game, run: runOf(scenario, key.seed, game) };
  known.set(name, fresh);
  return fresh;
}

const holds = (law: (which: Case) => void): void =>
  fc.assert(
    fc.property(cases, (key) => law(caseOf(key))),
    BUDGET,
  );

describe("Every run of every scenario", () => {
  it("comes out of its decisions as it was played", () => {
    holds(({ scenario, run, game }) => {
      const again = replay(scenario.model(AS_WRITTEN), run);
      expect(again.stopped).toBe(null);
      expect(again.checksum).toBe(checksum(game.final));
      expect(verify(scenario, run)).toMatchObject({ verified: run.decisions.length > 0 || run.checksum === null });
    });
  });

  it("goes on as before when a decision is taken back and taken again", () => {
    holds(({ scenario, run, game }) => {
      const model = scenario.model(AS_WRITTEN);
      const cut = Math.floor(game.steps.length / 2);
      let { final: state } = replay(model, { ...run, decisions: run.decisions.slice(0, cut) });
      for (const { decision, after } of game.steps.slice(cut)) {
        state = take(model, state, decision).after;
        expect(checksum(state)).toBe(checksum(after));
      }
    });
  });

  it("is left as it was by a fork, which begins as it did", () => {
    holds(({ scenario, run, game }) => {
      const model = scenario.model(AS_WRITTEN);
      const before = JSON.stringify(run);
      const bits = checksum(game.final);
      for (const turn of [1, 2, 4]) {
        const fork = forkAt(run, turn);
        const begun = replay(model, fork);
        const whole = replay(model, run);
        expect(begun.stopped).toBe(null);
        begun.quarters.forEach(({ opened }, at) => {
          const other = whole.quarters[at];
          if (other !== undefined) expect(checksum(opened)).toBe(checksum(other.opened));
        });
      }
      expect(JSON.stringify(run)).toBe(before);
      expect(checksum(game.final)).toBe(bits);
    });
  });

  it("goes into a code and comes out of it the same, verified", () => {
    holds(({ scenario, run }) => {
      const encoded = encodeRun(run, scenario);
      if ("problem" in encoded) throw new Error(encoded.problem.message);
      const decoded = decodeRun(encoded.code, scenario);
      const decisions = tidyDecisions(scenario.model(AS_WRITTEN), run.decisions);
      expect(decoded).toEqual({ run: { ...run, decisions } });
      if ("run" in decoded) expect(verify(scenario, decoded.run)).toMatchObject({ verified: true });
    });
  });

  it("goes into a file and comes out of it the same, verified, with its scenario", () => {
    holds(({ scenario, run }) => {
      const file = readRunFile(writeRunFile(scenario.model(AS_WRITTEN), run, scenario.text));
      if ("problem" in file) throw new Error(file.problem.message);
      expect(file.run).toEqual(run);
      expect(file.text).toBe(scenario.text);
      expect(verify(scenario, file.run, file.witnesses)).toMatchObject({ verified: true });
    });
  });

  it("can be played to an ending by the random player", () => {
    holds(({ scenario, seed }) => {
      const model = scenario.model(AS_WRITTEN);
      const { decisions, final, turns } = playOut(closureKernel(model), seed, randomBot);
      expect(turns).toBeLessThanOrEqual(model.turns);
      expect(replay(model, { seed, decisions }).checksum).toBe(checksum(final));
    });
  });
});

describe("What a scenario says", () => {
  it("comes to the same bits in whatever order it stands in the file", () => {
    holds(({ source, scenario, run, game }) => {
      const other = loaded(reversed(source) as ScenarioSource);
      expect(other.hash).toBe(scenario.hash);
      const again = replay(other.model(AS_WRITTEN), run);
      expect(again.checksum).toBe(checksum(game.final));
    });
  });

  it("isn't disturbed by an event that never comes", () => {
    const never = {
      title: "Never",
      text: "It doesn't come.",
      chance: 0,
      choices: { ok: { label: "Well", effects: [] } },
    };
    holds(({ source, scenario, run, game }) => {
      const more = loaded({ ...source, events: { ...source.events, aNever: never, zNever: never } });
      const model = scenario.model(AS_WRITTEN);
      const other = more.model(AS_WRITTEN);
      const again = replay(other, run);
      const slots = new Map(other.layout.names.map((name, slot) => [name, slot]));
      expect(again.stopped).toBe(null);
      model.layout.names.forEach((name, slot) => {
        // Waiting effects are known by their place among all effects.
        if (!name.startsWith("waiting#"))
          expect([name, again.final[slots.get(name) ?? -1]]).toEqual([name, game.final[slot]]);
      });
    });
  });
});
