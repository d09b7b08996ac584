import { describe, expect, test } from "vitest";
import { closureKernel } from "../../../src/engine/kernel.ts";
import { EMPTY_PLAN } from "../../../src/engine/plan.ts";
import type { Seed } from "../../../src/engine/random.ts";
import { reseed } from "../../../src/engine/reseed.ts";
import type { State } from "../../../src/engine/value.ts";
import { botNamed, botNames } from "../../../src/foresight/bots/named.ts";
import { playOut } from "../../../src/foresight/playOut.ts";
import { takeSeat, type Bot } from "../../../src/foresight/seat.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { dice, FACES, type Die } from "../support/dice.ts";

const seedOf = (run: number): Seed => ({ low: Math.imul(run, 0x9e3779b1) >>> 0, high: run });

/** Right guesses of a bot in so many runs. */
function rightGuesses(die: Die, bot: (seed: Seed) => Bot, runs: number, worlds?: (state: State) => State): number {
  const kernel = closureKernel(dice(die).model(AS_WRITTEN));
  let right = 0;
  for (let run = 1; run <= runs; run++) {
    const options = worlds === undefined ? {} : { worlds: (at: State) => ({ count: 64, world: () => worlds(at) }) };
    if (playOut(kernel, seedOf(run), bot(seedOf(run)), options).kind === "good") right += 1;
  }
  return right;
}

/** Standard errors that chance may be off: beyond it once in some 15,000 bots. */
const SURE = 4;

describe.each(["hidden", "future"] as const)("A die that is %s", (die) => {
  const scenario = dice(die);
  const runs = 360;
  const off = SURE * Math.sqrt((runs * 5) / 36);

  test.each([...botNames(scenario), "search:24"])(`is guessed by %s about once in six of ${runs} runs`, (name) => {
    const bot = botNamed(scenario, AS_WRITTEN, name)!;
    const right = rightGuesses(die, () => bot, runs);
    expect(right).toBeGreaterThan(runs / 6 - off);
    expect(right).toBeLessThan(runs / 6 + off);
  });

  test("is guessed every time by one who reads the run itself", () => {
    const kernel = closureKernel(scenario.model(AS_WRITTEN));
    const cheat = (seed: Seed): Bot => ({
      id: "cheat",
      next: ({ view }) => {
        const choices = (face: string): Readonly<Record<string, string>> => (view.turn === 1 ? { cup: face } : {});
        const wins = FACES.find((face) => {
          const from = kernel.start(seed);
          const [first, second] = [from.slice(), from.slice()];
          kernel.resolveInto(from, first, { ...EMPTY_PLAN, choices: { cup: face } });
          kernel.resolveInto(first, second, EMPTY_PLAN);
          return kernel.model.endings[second[kernel.model.layout.ended]! - 1]?.kind === "good";
        });
        return { kind: "commit", plan: { ...EMPTY_PLAN, choices: choices(wins!) } };
      },
    });
    expect(rightGuesses(die, cheat, 60)).toBe(60);
  });

  test("would be guessed every time by a search that were given the run as its worlds", () => {
    const search = botNamed(scenario, AS_WRITTEN, "search:60")!;
    expect(
      rightGuesses(
        die,
        () => search,
        60,
        (state) => state,
      ),
    ).toBe(60);
  });
});

describe("What a bot decides", () => {
  const scenario = dice("hidden");
  const model = scenario.model(AS_WRITTEN);
  const own = { low: 5, high: 6 };

  test.each(botNames(scenario))("is the same in worlds that look the same: %s", (name) => {
    const bot = botNamed(scenario, AS_WRITTEN, name)!;
    for (let run = 1; run <= 20; run++) {
      const state = closureKernel(model).start(seedOf(run));
      const other = reseed(model, state, seedOf(run + 1_000));
      expect(bot.next(takeSeat(model, other, own))).toEqual(bot.next(takeSeat(model, state, own)));
    }
  });
});
