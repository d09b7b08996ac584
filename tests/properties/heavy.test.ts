import { describe, expect, test } from "vitest";
import { checksum } from "../../src/engine/checksum.ts";
import { closureKernel, type Kernel } from "../../src/engine/kernel.ts";
import type { Model } from "../../src/engine/model.ts";
import type { Decision } from "../../src/engine/plan.ts";
import type { State } from "../../src/engine/value.ts";
import { botNamed } from "../../src/foresight/bots/named.ts";
import { playOut } from "../../src/foresight/playOut.ts";
import { loadScenario, type Scenario } from "../../src/scenario/load.ts";
import { plannedRun } from "../engines/plan.ts";
import { SCENARIOS, scenarioNamed } from "../engines/scenarios.ts";
import { watched } from "../engines/watching.ts";

/** Ways in which a state can leave memory and come back. */
const THROUGH = {
  // `JSON.stringify` would drop the sign of the negative zero, which `JSON.parse` reads.
  text: (state: State): State => {
    const written = [...state].map((value) => (Object.is(value, -0) ? "-0" : String(value)));
    return Float64Array.from(JSON.parse(`[${written.join(",")}]`) as number[]);
  },
  // Comes back in the middle of a larger piece of memory, as a worker may hand it over.
  bytes: (state: State): State => {
    const bytes = Uint8Array.from(new Uint8Array(state.buffer, state.byteOffset, state.byteLength));
    const memory = new Uint8Array(bytes.length + 24);
    memory.set(bytes, 8);
    return new Float64Array(memory.buffer, 8, state.length);
  },
} satisfies Record<string, (state: State) => State>;

/** A kernel that keeps nothing: every state goes out and comes back, every decision too, and each turn is closed by what `kernelOf` makes anew. */
function heavy(model: Model, through: (state: State) => State, kernelOf: () => Kernel): Kernel {
  const first = kernelOf();
  const copy = <T extends Decision>(decision: T): T => JSON.parse(JSON.stringify(decision)) as T;
  return {
    model,
    bulk: null,
    start: (seed) => through(first.start(seed)),
    decide(state, decision) {
      const decided = first.decide(through(state), copy(decision));
      return "refused" in decided ? decided : { ...decided, state: through(decided.state) };
    },
    resolveInto(from, to, plan) {
      const next = through(to);
      const refusal = kernelOf().resolveInto(through(from), next, copy({ kind: "commit", plan }).plan);
      to.set(through(next));
      return refusal;
    },
  };
}

interface Course {
  readonly decisions: readonly Decision[];
  readonly checksums: readonly string[];
}

/** A planned run on a kernel: all that was decided, and the checksum of every state on the way. */
function course(scenario: Scenario, at: number, kernelOf: (model: Model) => Kernel): Course {
  const { bot, setup, seed } = plannedRun(scenario, at);
  const checksums: string[] = [];
  const kernel = watched(kernelOf(scenario.model(setup)), (state) => void checksums.push(checksum(state)));
  return { decisions: playOut(kernel, seed, botNamed(scenario, setup, bot)!).decisions, checksums };
}

const RUNS = 100;

describe.each(SCENARIOS)("Runs of %s that leave memory at every step", (id) => {
  const scenario = scenarioNamed(id);

  test.each(Object.entries(THROUGH))(`go as those that never leave it: as %s, ${RUNS} runs`, (_, through) => {
    for (let at = 0; at < RUNS; at++)
      expect(course(scenario, at, (model) => heavy(model, through, () => closureKernel(model)))).toEqual(
        course(scenario, at, closureKernel),
      );
  });

  test("go the same when the scenario too is read from its text for every turn", () => {
    const { setup } = plannedRun(scenario, 0);
    const anew = (): Kernel => closureKernel(loadScenario(scenario.text, `${id}.json`).scenario!.model(setup));
    expect(course(scenario, 0, (model) => heavy(model, THROUGH.text, anew))).toEqual(
      course(scenario, 0, closureKernel),
    );
  });
});

describe("Leaving memory", () => {
  test.each(Object.entries(THROUGH))("as %s keeps every bit", (_, through) => {
    const ugly = Float64Array.of(0, -0, 1 / 3, 5e-324, -1.7976931348623157e308, 2 ** -20, 2 ** 31, 0.1 + 0.2);
    expect(checksum(through(ugly))).toBe(checksum(ugly));
    expect(Object.is(through(ugly)[1], -0)).toBe(true);
  });

  test("would show a kernel that remembers something besides the state", () => {
    const scenario = scenarioNamed(SCENARIOS[0]!);
    // It adds to the first variable how many steps it has taken itself.
    const remembering = (model: Model): Kernel => {
      const kernel = closureKernel(model);
      const { slot } = model.variables[0]!;
      let steps = 0;
      return {
        ...kernel,
        resolveInto(from, to, plan) {
          const refusal = kernel.resolveInto(from, to, plan);
          to[slot] = to[slot]! + ++steps / 1024;
          return refusal;
        },
      };
    };
    const left = course(scenario, 0, (model) => heavy(model, THROUGH.text, () => remembering(model)));
    expect(left.checksums).not.toEqual(course(scenario, 0, remembering).checksums);
  });
});
