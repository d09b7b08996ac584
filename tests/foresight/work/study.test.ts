import { describe, expect, it } from "vitest";
import { closureKernel } from "../../../src/engine/kernel.ts";
import { believe } from "../../../src/foresight/work/believe.ts";
import { createMemory, FUTURES } from "../../../src/foresight/work/memory.ts";
import type { Game } from "../../../src/app/session/game.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { commit, gameOf, shipped } from "../../app/support/game.ts";

const memory = createMemory(closureKernel);
const opened = gameOf(shipped("lighthouse"));
/** What the worlds that are believed suppose of an uncertainty. */
function supposed({ scenario, run, model }: Game, id: string): number[] {
  const { slot } = model.uncertainties.find((each) => each.id === id)!;
  const worlds = memory.worlds(
    { text: scenario.text, setup: AS_WRITTEN, seed: run.seed, decisions: run.decisions },
    "now",
  );
  const found = Array.from({ length: FUTURES }, (_, at) => worlds.world(at)[slot]!);
  return found.sort((a, b) => a - b);
}
const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

describe("A study", () => {
  const plain = commit(opened);

  it("narrows the worlds from which forecasts and advice are drawn to what it found", () => {
    const studied = commit(opened, { studies: ["lead"] });
    const found = studied.view.beliefs["shoal"];
    if (found?.kind !== "interval") throw new Error("the bar's depth is a number");
    const [before, after] = [supposed(plain, "shoal"), supposed(studied, "shoal")];
    expect(Math.min(...after)).toBeGreaterThanOrEqual(found.min);
    expect(Math.max(...after)).toBeLessThanOrEqual(found.max);
    expect(spread(after)).toBeLessThan(spread(before));
    expect(spread(supposed(opened, "shoal"))).toBe(8);
  });

  it("is told with what all that was seen makes of it: the odds of each option, and the middle 95% of a number", () => {
    const run = { text: plain.scenario.text, setup: AS_WRITTEN, seed: plain.run.seed, decisions: plain.run.decisions };
    const { studied } = believe(memory, { kind: "believe", run });
    expect(Object.keys(studied).sort()).toEqual(
      [...new Set(Object.values(plain.scenario.source.studies ?? {}).map(({ of }) => of))].sort(),
    );
    const [depths, winters] = [supposed(plain, "shoal"), supposed(plain, "winter")];
    expect(studied["shoal"]).toEqual({ kind: "interval", min: depths[10], max: depths[FUTURES - 11] });
    const winter = studied["winter"];
    if (winter?.kind !== "options") throw new Error("the winter is one of several");
    Object.values(winter.odds).forEach((share, option) =>
      expect(share).toBeCloseTo(winters.filter((value) => value === option).length / FUTURES, 2),
    );
  });

  it("of one thing narrows nothing else", () => {
    const studied = commit(opened, { studies: ["lead"] });
    expect(supposed(studied, "herring")).toEqual(supposed(plain, "herring"));
  });

  it("makes the option that it found likelier by Bayes' rule, by its accuracy and all that was seen besides", () => {
    const studied = commit(opened, { studies: ["almanac"] });
    const share = (of: Game, option: number): number =>
      supposed(of, "winter").filter((value) => value === option).length / FUTURES;
    // Found: the first of three, as surely as 6 in 10; each of the others would have been found in 2 of 10.
    const [hard, others] = [0.6 * share(plain, 0), 0.2 * (1 - share(plain, 0))];
    expect(share(studied, 0)).toBeGreaterThan(share(plain, 0) + 0.1);
    expect(Math.abs(share(studied, 0) - hard / (hard + others))).toBeLessThan(0.03);
  });
});
