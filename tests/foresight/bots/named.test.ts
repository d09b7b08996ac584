import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { closureKernel } from "../../../src/engine/kernel.ts";
import { BELIEVED } from "../../../src/foresight/bots/believed.ts";
import { botNamed, botNames, quickBotNames, strategyNames } from "../../../src/foresight/bots/named.ts";
import { playOut } from "../../../src/foresight/playOut.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { tiny } from "../../support/tiny.ts";

const scenario = loadScenario(readFileSync("scenarios/lighthouse.json", "utf8"), "lighthouse.json").scenario!;
const setup = { difficulty: "standard", overrides: {} };

describe("The bots of a scenario", () => {
  test("go by their names, and each plays to an end, the same twice", () => {
    const kernel = closureKernel(scenario.model(setup));
    for (const name of [...botNames(scenario), "search:40", "coverage:3"]) {
      const seed = { low: 4, high: 2 };
      const first = playOut(kernel, seed, botNamed(scenario, setup, name)!);
      expect(first.ending).not.toBe("");
      expect(playOut(kernel, seed, botNamed(scenario, setup, name)!).decisions).toEqual(first.decisions);
    }
  });

  test("are its strategies and those that can play any scenario", () => {
    expect(botNames(scenario)).toEqual(
      expect.arrayContaining(["random", "coverage", "hold", "climber", "greedy", "search", ...strategyNames(scenario)]),
    );
    expect(quickBotNames(scenario)).not.toContain("search");
  });

  test.each([
    "nobody",
    "search:",
    "search:-1",
    "search:1e3",
    "greedy:4",
    "search:4000000",
    "",
    "constructor",
    "__proto__",
  ])("aren't called %s", (name) => {
    expect(botNamed(scenario, setup, name)).toBeNull();
  });

  test("include a strategy that is called like one of them, in its place", () => {
    const text = JSON.stringify(tiny({ strategies: { greedy: { label: "Greedy", prefer: { "action.polish": 1 } } } }));
    const small = loadScenario(text, "small.json").scenario!;
    const { decisions } = playOut(
      closureKernel(small.model(AS_WRITTEN)),
      { low: 1, high: 1 },
      botNamed(small, AS_WRITTEN, "greedy")!,
    );
    const actions = decisions.flatMap((each) => (each.kind === "commit" ? each.plan.actions.map(({ id }) => id) : []));
    expect(new Set(actions)).toEqual(new Set(["polish"]));
    expect(botNames(small).filter((name) => name === "greedy")).toHaveLength(1);
  });

  test("suppose worlds by all that was seen, those of them that try things out", () => {
    const believes = (name: string): number | undefined => botNamed(scenario, setup, name)!.believes;
    const [ending] = scenario.model(setup).endings;
    for (const name of ["greedy", "climber", "search", "search:7", `seek:${ending!.id}`])
      expect(believes(name)).toBe(BELIEVED);
    for (const name of ["random", "hold", "coverage:2", ...strategyNames(scenario)])
      expect(believes(name)).toBeUndefined();
  });

  test("search well without a strategy to lean on", () => {
    const beacon = { ...tiny().endings["beacon"]!, when: "ships >= 30" };
    const text = JSON.stringify(tiny({ attention: 1, endings: { ...tiny().endings, beacon } }));
    const small = loadScenario(text, "small.json").scenario!;
    const kernel = closureKernel(small.model(AS_WRITTEN));
    const good = (name: string): number => {
      const bot = botNamed(small, AS_WRITTEN, name)!;
      return Array.from({ length: 20 }, (_, at) => playOut(kernel, { low: at + 1, high: 8 }, bot)).filter(
        ({ kind }) => kind === "good",
      ).length;
    };
    expect(good("search:200")).toBeGreaterThan(good("random") + 2);
  });
});
