import { describe, expect, it } from "vitest";
import { closureKernel, type Kernel } from "../../../src/engine/kernel.ts";
import type { Happening } from "../../../src/engine/happening.ts";
import type { Model } from "../../../src/engine/model.ts";
import { EMPTY_PLAN } from "../../../src/engine/plan.ts";
import { emit } from "../../../src/formula/wasm/emit.ts";
import { bestKernel, wasmKernel } from "../../../src/formula/wasm/kernel.ts";
import { randomBot } from "../../../src/foresight/bots/random.ts";
import { playOut } from "../../../src/foresight/playOut.ts";
import { differences, firstDifference } from "../../support/bothKernels.ts";
import { instantiate } from "../../support/instantiate.ts";
import { modelOf, seedOf } from "../../support/model.ts";
import { tiny } from "../../support/tiny.ts";

const model = modelOf();
const seed = seedOf(11);
const decisionsOf = (of: Model) => playOut(closureKernel(of), seed, randomBot).decisions;

/** The lighthouse, with every formula unknown to whoever would emit it. */
function foreign(of: Model): Model {
  const hidden = <F extends Model["endings"][number]["when"]>(formula: F): F =>
    (formula === null ? null : (state: Float64Array) => formula(state)) as F;
  return {
    ...of,
    dynamics: of.dynamics.map((each) => ({ ...each, effect: { ...each.effect, if: hidden(each.effect.if) } })),
    events: of.events.map((each) => ({ ...each, when: hidden(each.when), chance: hidden(each.chance) })),
    endings: of.endings.map((each) => ({ ...each, when: hidden(each.when) })),
  };
}

describe("Where WebAssembly can't serve", () => {
  it.each([
    ["a host without it", null],
    [
      "a host that forbids it",
      (): never => {
        throw new EvalError("refused by the content-security policy");
      },
    ],
  ])("%s gets closures", (_, host) => {
    const kernel = bestKernel(model, host);
    expect(kernel).not.toHaveProperty("own");
    expect(firstDifference(kernel, seed, decisionsOf(model))).toBe(null);
  });

  it("a model with events out of order runs as closures", () => {
    const two = modelOf({ events: { ...tiny().events, aaa: { ...tiny().events!["gale"]!, title: "A" } } });
    expect(emit(two)).not.toBe(null);
    expect(emit({ ...two, events: two.events.toReversed() })).toBe(null);
  });

  it("a draw of too many steps runs as closures", () => {
    const draws = [
      { id: "x", slot: 0, openness: "exact", draw: { kind: "range", min: 0, max: 1, step: 1e-12 } },
    ] as const;
    expect(emit({ ...model, draws })).toBe(null);
  });

  it("a model of a hundred thousand rules runs as closures", () => {
    const dynamics = Array.from({ length: 100_000 }, (_, at) => model.dynamics[at % model.dynamics.length]!);
    expect(emit({ ...model, dynamics: dynamics.slice(0, 1_000) })).not.toBe(null);
    expect(emit({ ...model, dynamics })).toBe(null);
  });

  it("formulas that nothing is known of are left to the host", () => {
    const odd = foreign(model);
    expect(emit(model)!.foreign).toEqual([]);
    expect(emit(odd)!.foreign.length).toBeGreaterThan(0);
    expect(firstDifference(wasmKernel(odd, instantiate)!, seed, decisionsOf(model))).toBe(null);
  });
});

describe("A kernel of WebAssembly", () => {
  const kernel = wasmKernel(model, instantiate)!;

  it("is what a host that has it gets", () => {
    expect(bestKernel(model, instantiate)).toHaveProperty("own");
  });

  it("gives the happenings that closures give", () => {
    const [mine, theirs]: [Happening[], Happening[]] = [[], []];
    const closures = closureKernel(model);
    const state = kernel.start(seed, mine);
    closures.start(seed, theirs);
    const to = state.slice();
    expect(kernel.resolveInto(state, to, EMPTY_PLAN, mine)).toBe(null);
    closures.resolveInto(state, to.slice(), EMPTY_PLAN, theirs);
    expect(mine.length).toBeGreaterThan(0);
    expect(mine).toEqual(theirs);
  });

  it("leaves the state untouched from which it steps, its own too", () => {
    const start = kernel.start(seed);
    const before = start.slice();
    const to = start.slice();
    kernel.resolveInto(start, to, EMPTY_PLAN);
    expect(differences(model, start, before)).toEqual([]);
    expect(differences(model, to, before)).not.toEqual([]);
    kernel.own.set(before);
    kernel.resolveInto(kernel.own, to, EMPTY_PLAN);
    expect(differences(model, kernel.own, before)).toEqual([]);
    kernel.begin(seed);
    expect(differences(model, kernel.own, before)).toEqual([]);
  });

  it("shares nothing with another of the same model", () => {
    const other = wasmKernel(model, instantiate)!;
    other.begin(seedOf(12));
    kernel.begin(seed);
    expect(differences(model, other.own, other.start(seedOf(12)))).toEqual([]);
  });
});

describe("The comparison of kernels", () => {
  const spoilt = (spoil: (state: Float64Array) => void, forget = false): Kernel => {
    const inner = closureKernel(model);
    return {
      ...inner,
      resolveInto(from, to, plan, happenings) {
        const refusal = inner.resolveInto(from, to, plan, happenings);
        if (forget) happenings?.pop();
        if (from[model.layout.turn] === 3) spoil(to);
        return refusal;
      },
    };
  };
  const oil = model.layout.names.indexOf("oil");

  it("sees the last bit of one slot", () => {
    const kernel = spoilt((state) => new Uint8Array(state.buffer, state.byteOffset + oil * 8, 1).fill(1));
    expect(firstDifference(kernel, seed, decisionsOf(model))).toMatch(/^turn 4: oil: /);
  });

  it("tells -0 from 0", () => {
    const { called } = model.layout;
    const kernel = spoilt((state) => state.fill(-0, called, called + 1));
    expect(firstDifference(kernel, seed, decisionsOf(model))).toBe("turn 4: #called: 0, not 0");
  });

  it("misses an entry of the ledger", () => {
    const kernel = spoilt(() => undefined, true);
    expect(firstDifference(kernel, seed, decisionsOf(model))).toBe("turn 2: the ledger");
  });
});
