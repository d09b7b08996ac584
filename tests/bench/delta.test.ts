import { describe, expect, it } from "vitest";
import { closureKernel } from "../../src/engine/kernel.ts";
import type { Model } from "../../src/engine/model.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { AS_WRITTEN } from "../../src/scenario/setup.ts";
import { compiled } from "../support/compiled.ts";
import { DELTA, deltaText } from "./delta/scenario.ts";
import { CONTENDERS } from "./kernels.ts";
import { withEvents } from "./loading.ts";
import { kernelPlayer } from "./players.ts";
import { differing } from "./playthroughs.ts";
import { type Planned, planned, record } from "./recorded.ts";
import { SIZE, TAX } from "./twin/slots.ts";

const model: Model = compiled(DELTA);
const runs = planned(record(closureKernel(model), 50));

describe("The model that kernels are measured by", () => {
  it("is a scenario without a warning", () => {
    expect(loadScenario(deltaText(), "delta.json").diagnostics).toEqual([]);
  });

  it("has the size that was agreed on", () => {
    const { variables, events, actions, rivals, turns } = model;
    expect([variables, events, actions, rivals].map(({ length }) => length)).toEqual([60, 40, 12, 5]);
    expect(turns).toBe(32);
    expect(model.layout.size).toBe(SIZE);
  });

  it("is played to its last turn by chance", () => {
    expect(runs.every(({ plans }) => plans.length === 32)).toBe(true);
  });

  it("is good with 250 events as well", () => {
    const { scenario, diagnostics } = loadScenario(JSON.stringify(withEvents(250)), "delta.json");
    expect(diagnostics).toEqual([]);
    expect(scenario?.model(AS_WRITTEN).events).toHaveLength(250);
  });

  it.each(CONTENDERS)("ends in the same bits as its twin written by hand, by $name", ({ make }) => {
    const kernel = make(model);
    expect(kernel).not.toBeNull();
    if (kernel !== null) expect(differing(kernelPlayer(kernel), runs)).toEqual([]);
  });

  it("ends in other bits when a single lever is set otherwise on the last turn", () => {
    const [run] = runs;
    const last = run?.twin.at(-1);
    if (run === undefined || last === undefined) throw new Error("no runs");
    const player = kernelPlayer(closureKernel(model));
    const tax = player(run)[TAX] === 0 ? 1 : 0;
    const other: Planned = { ...run, twin: [...run.twin.slice(0, -1), { ...last, tax }] };
    expect(differing(player, [run])).toEqual([]);
    expect(differing(player, [other])).toEqual([other]);
  });
});
