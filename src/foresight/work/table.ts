import type { Kernel } from "../../engine/kernel.ts";
import type { Model } from "../../engine/model.ts";
import { compileDisplay, type Display } from "../../scenario/compile/display.ts";
import { checkedScenario } from "../../scenario/checked.ts";
import type { Scenario } from "../../scenario/load.ts";
import type { Setup } from "../../scenario/setup.ts";

/** A scenario under a set-up, with all that its futures are worked out by. */
export interface Table {
  readonly scenario: Scenario;
  readonly setup: Setup;
  readonly kernel: Kernel;
  readonly display: Display;
}

/** How a host makes a model run: `bestKernel` with what it knows of WebAssembly. */
export type KernelOf = (model: Model) => Kernel;

export interface Tables {
  /** The scenario of a file, which must load without an error. */
  readonly scenario: (text: string) => Scenario;
  /** The same under a set-up, which must fit it. */
  readonly table: (text: string, setup: Setup) => Table;
}

/** Tables by scenario and set-up, the last few kept: a page goes back and forth between a run and one that it watches. */
export function tables(kernelOf: KernelOf): Tables {
  const known: { readonly text: string; readonly key: string; readonly table: Table }[] = [];
  const scenarios: Scenario[] = [];
  const scenarioOf = (text: string): Scenario => {
    const found = scenarios.find((each) => each.text === text);
    if (found !== undefined) return found;
    const read = checkedScenario(text);
    scenarios.unshift(read);
    scenarios.length = Math.min(scenarios.length, KEPT);
    return read;
  };
  const table = (text: string, setup: Setup): Table => {
    const key = JSON.stringify([
      setup.difficulty,
      Object.entries(setup.overrides).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]);
    const found = known.find((each) => each.text === text && each.key === key);
    if (found !== undefined) return found.table;
    const scenario = scenarioOf(text);
    const model = scenario.model(setup);
    const made = { scenario, setup, kernel: kernelOf(model), display: compileDisplay(scenario.source, model) };
    known.unshift({ text, key, table: made });
    known.length = Math.min(known.length, KEPT);
    return made;
  };
  return { scenario: scenarioOf, table };
}
const KEPT = 3;
