import { describe, expect, it } from "vitest";
import { checksum } from "../../../src/engine/checksum.ts";
import { replayGame } from "../../../src/app/session/play.ts";
import { closureKernel } from "../../../src/engine/kernel.ts";
import type { Model } from "../../../src/engine/model.ts";
import { botNamed } from "../../../src/foresight/bots/named.ts";
import { playOut } from "../../../src/foresight/playOut.ts";
import { createMemory, type Memory } from "../../../src/foresight/work/memory.ts";
import { opened } from "../../../src/foresight/work/opened.ts";
import { encodeRun } from "../../../src/runs/codec/encode.ts";
import { newRun, setupOf, type Run } from "../../../src/runs/run.ts";
import { AS_WRITTEN, type Setup } from "../../../src/scenario/setup.ts";
import { shipped } from "../../app/support/game.ts";

const scenario = shipped("lighthouse");
const { text } = scenario;
const seed = { low: 7, high: 3 };

function played(setup: Setup = AS_WRITTEN) {
  const { decisions } = playOut(closureKernel(scenario.model(setup)), seed, botNamed(scenario, setup, "random")!);
  const fresh = newRun({ id: scenario.source.id, hash: scenario.hash }, seed, setup);
  return { fresh, run: replayGame(scenario, { ...fresh, decisions }).game.run };
}

function codeOf(run: Run): string {
  const encoded = encodeRun(run, scenario);
  if (!("code" in encoded)) throw new Error(encoded.problem.message);
  return encoded.code;
}

const sums = (memory: Memory, run: Run, turn: number): string[] => {
  const worlds = memory.worlds({ text, setup: setupOf(run), seed, decisions: run.decisions }, turn);
  return Array.from({ length: worlds.count }, (_, at) => checksum(worlds.world(at)));
};

describe("A run that is being opened", () => {
  it("is followed as far as is asked, and what is asked of it afterwards comes to the same", () => {
    for (const setup of [AS_WRITTEN, { difficulty: "storm", overrides: {} }]) {
      const { run } = played(setup);
      const memory = createMemory(closureKernel);
      expect(opened(memory, { kind: "opened", text, code: codeOf(run), turns: 2 })).toBe(2);
      for (const turn of [1, 2, 3])
        expect(sums(memory, run, turn)).toEqual(sums(createMemory(closureKernel), run, turn));
    }
  });

  it("is followed to its end at most, or not at all", () => {
    const { fresh, run } = played();
    const memory = createMemory(closureKernel);
    expect(opened(memory, { kind: "opened", text, code: codeOf(fresh), turns: 5 })).toBe(1);
    expect(opened(memory, { kind: "opened", text, code: codeOf(run), turns: 0 })).toBe(0);
  });

  it("has its rules made ready, and nothing else, where no turn is asked for", () => {
    const setup = { difficulty: "storm", overrides: {} };
    const { run } = played(setup);
    const made: Model[] = [];
    const memory = createMemory((model) => (made.push(model), closureKernel(model)));
    const ready = (code: string): number => opened(memory, { kind: "opened", text, code, turns: 0 });
    expect(ready(codeOf(run))).toBe(0);
    expect(made.map(({ constants }) => constants)).toEqual([scenario.model(setup).constants]);
    const [assumption] = Object.keys(scenario.source.uncertainties ?? {});
    const unfit = codeOf({ ...run, overrides: { [assumption!]: 1_000_000 } });
    for (const bad of ["", "nonsense", unfit]) expect(ready(bad)).toBe(0);
    expect(made).toHaveLength(1);
    // As ready as it takes: what is asked of it afterwards comes to the same.
    expect(sums(memory, run, 2)).toEqual(sums(createMemory(closureKernel), run, 2));
  });

  it("is left alone when the page will refuse it", () => {
    const { run } = played();
    const memory = createMemory(closureKernel);
    const code = codeOf(run);
    const [assumption] = Object.keys(scenario.source.uncertainties ?? {});
    const unfit = codeOf({ ...run, overrides: { [assumption!]: 1_000_000 } });
    for (const bad of ["", "nonsense", code.slice(0, -1), `${code}A`, unfit])
      expect(opened(memory, { kind: "opened", text, code: bad, turns: 2 })).toBe(0);
    expect(opened(memory, { kind: "opened", text: shipped("the-alliance").text, code, turns: 2 })).toBe(0);
  });
});
