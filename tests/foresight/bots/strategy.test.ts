import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { closureKernel } from "../../../src/engine/kernel.ts";
import { seenState } from "../../../src/engine/seen.ts";
import type { State } from "../../../src/engine/value.ts";
import { randomBot } from "../../../src/foresight/bots/random.ts";
import { handBot } from "../../../src/foresight/bots/hand.ts";
import { strategyHand } from "../../../src/foresight/bots/strategy.ts";
import { playOut } from "../../../src/foresight/playOut.ts";
import { endOf, rollOut } from "../../../src/foresight/rollOut.ts";
import { wasmKernel } from "../../../src/formula/wasm/kernel.ts";
import { checkedScenario } from "../../../src/scenario/checked.ts";
import { compileDisplay } from "../../../src/scenario/compile/display.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { differences } from "../../support/bothKernels.ts";
import { instantiate } from "../../support/instantiate.ts";

const ROLL = (): number => 0;

const FILES = ["scenarios/lighthouse.json", "scenarios/the-alliance.json", "tests/engines/torture.json"];

describe.each(FILES)("A strategy of %s", (file) => {
  const scenario = checkedScenario(readFileSync(file, "utf8"));
  const { source } = scenario;
  const model = scenario.model(AS_WRITTEN);
  const display = compileDisplay(source, model);
  const closures = closureKernel(model);
  const emitted = wasmKernel(model, instantiate)!;
  const hands = Object.entries(source.strategies!).map(([id, strategy]) => ({
    plain: strategyHand(id, strategy, display, closures),
    fast: strategyHand(id, strategy, display, emitted),
  }));
  const states: State[] = [];
  const watch = {
    opened: (state: State) => void states.push(state.slice()),
    closed: ({ after }: { after: State }) => void states.push(after.slice()),
  };
  for (const bot of [randomBot, ...hands.slice(0, 3).map(({ plain }) => handBot(plain))])
    for (let run = 1; run <= 2; run++) playOut(closures, { low: run, high: 5 }, bot, { watch });
  const open = states.filter((state) => state[model.layout.ended] === 0);

  test("plans the same by formulas one by one and by a module of its own", () => {
    for (const state of open) {
      const seen = seenState(model, state);
      for (const { plain, fast } of hands) expect(fast.plan(model, seen, ROLL)).toEqual(plain.plan(model, seen, ROLL));
    }
  });

  test("commits within WebAssembly what it would plan, or says that there is something to say first", () => {
    let committed = 0;
    let talked = 0;
    for (const { plain, fast } of hands) {
      const planner = fast.within!(emitted)!;
      for (const state of open) {
        const seen = seenState(model, state, planner.seen);
        const said = plain.talk(model, seen, ROLL);
        emitted.own.set(state);
        const did = planner.commit(false);
        if (said !== null) expect(did).toBe(false);
        if (said?.kind === "open") expect(model.deals[planner.opens]?.id).toBe(said.deal);
        if (did) {
          committed += 1;
          const closed = state.slice();
          expect(closures.resolveInto(state, closed, plain.plan(model, seen, ROLL))).toBe(null);
          expect(differences(model, emitted.own, closed)).toEqual([]);
        } else {
          talked += said === null ? 0 : 1;
          expect(differences(model, emitted.own, state)).toEqual([]);
        }
      }
    }
    expect(committed).toBeGreaterThan(20);
    expect(talked).toBeGreaterThan(0);
  });

  test("plays on to the same end in both kernels, and leaves the world as it was", () => {
    for (const world of open.filter((_, at) => at % 7 === 0)) {
      const before = world.slice();
      for (const { plain, fast } of hands) {
        const end = rollOut(closures, world, [], plain);
        expect(differences(model, rollOut(emitted, world, [], fast), end)).toEqual([]);
        expect(endOf(emitted, world, [], plain)).toBe(end[model.layout.ended]);
      }
      expect(differences(model, world, before)).toEqual([]);
    }
  });
});
