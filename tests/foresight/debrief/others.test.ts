import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { closureKernel } from "../../../src/engine/kernel.ts";
import type { Model } from "../../../src/engine/model.ts";
import { botNamed, strategyNames } from "../../../src/foresight/bots/named.ts";
import { rival } from "../../../src/foresight/debrief/others.ts";
import { playOut } from "../../../src/foresight/playOut.ts";
import { createMemory } from "../../../src/foresight/work/memory.ts";
import { wasmKernel } from "../../../src/formula/wasm/kernel.ts";
import { checkedScenario } from "../../../src/scenario/checked.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { instantiate } from "../../support/instantiate.ts";

const FILES = ["scenarios/lighthouse.json", "scenarios/the-alliance.json", "tests/engines/torture.json"];
const SEEDS = [1, 2, 3].map((low) => ({ low, high: 11 }));

describe.each(FILES)("In the world of a run of %s", (file) => {
  const text = readFileSync(file, "utf8");
  const scenario = checkedScenario(text);

  it("a strategy comes to the ending that it comes to when it plays as a player", () => {
    const plain = closureKernel(scenario.model(AS_WRITTEN));
    const memories = [closureKernel, (model: Model) => wasmKernel(model, instantiate)!].map(createMemory);
    const bots = strategyNames(scenario);
    expect(bots.length).toBeGreaterThan(1);
    for (const bot of bots)
      for (const seed of SEEDS) {
        const { ending } = playOut(plain, seed, botNamed(scenario, AS_WRITTEN, bot, plain)!);
        for (const memory of memories)
          expect(rival(memory, { kind: "rival", text, setup: AS_WRITTEN, bot, seed })).toBe(ending);
      }
  });

  it("nobody plays whom the scenario doesn't have", () => {
    const task = { kind: "rival", text, setup: AS_WRITTEN, bot: "nobody", seed: SEEDS[0]! } as const;
    expect(() => rival(createMemory(closureKernel), task)).toThrow('no strategy "nobody"');
  });
});
