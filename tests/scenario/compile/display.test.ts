import { describe, expect, test } from "vitest";
import { compileDisplay } from "../../../src/scenario/compile/display.ts";
import { compiled, evaluate, problemsOf } from "../../support/compiled.ts";
import { harbour } from "../../support/harbour.ts";

const source = harbour();
const model = compiled(source);
const display = compileDisplay(source, model);

describe("formulas outside the model", () => {
  test.each<[string | number | boolean, string | undefined, Readonly<Record<string, number>>, number]>([
    ["oil + hours.watch", undefined, { oil: 3, "hours.watch": 4 }, 7],
    ["lead", undefined, { light: 50, "north.beam": 20, "south.beam": 30 }, 20],
    ["self.ownLead", "south", { light: 10, "south.beam": 30 }, 20],
    ["rank >= 'mate'", undefined, { rank: 2 }, 1],
    [4, undefined, {}, 4],
    [true, undefined, {}, 1],
    ["no such thing", undefined, {}, 0],
  ])("%j for %s", (text, self, values, expected) => {
    expect(evaluate(model, display.formula(text, self), values)).toBe(expected);
  });

  test("the same text gives the same function, of each actor its own", () => {
    expect(display.formula("oil * 2")).toBe(display.formula("oil * 2"));
    expect(display.formula("self.beam", "north")).not.toBe(display.formula("self.beam", "south"));
  });

  test("names are known with their openness", () => {
    expect(display.symbol("oil")?.openness).toBe("exact");
    expect(display.symbol("self.beam", "north")).toMatchObject({ openness: "noisy", id: "north.beam" });
    expect(display.symbol("deal.oil.kind")?.openness).toBe("hidden");
    expect(display.symbol("__proto__")).toBe(null);
  });

  test("serve models of every setup", () => {
    const calm = compiled(source, { difficulty: "calm", overrides: { reef: 3 } });
    expect(evaluate(calm, compileDisplay(source, calm).formula("oil"), { oil: 3 })).toBe(3);
  });
});

test("all of them are checked when the scenario is compiled", () => {
  const when = "oli > 1";
  const chart = {
    ...source.chart,
    gauge: { label: "G", range: [0, 1] as [number, number], of: [{ label: "Us", value: "oli" }] },
    weather: [{ ending: "dark", label: "Dark", near: "oli" }],
  };
  const strategies = {
    s: {
      label: "S",
      allocations: { hours: { watch: "oli" } },
      levers: { wick: [{ when, option: "thin" }] },
      amounts: { "action.buyOil": "oli" },
      deals: { oil: { when, aspire: "oli", settle: 1 } },
    },
  };
  const partial = {
    chart,
    strategies,
    guide: [{ turn: 1, at: "actions", when, text: "Hm." }],
    advisors: { a: { name: "A", says: [{ when, text: "Hm." }] } },
    studies: { merchantKind: { ...source.studies!["merchantKind"]!, about: [{ when, text: "Hm." }] } },
  };
  expect(
    problemsOf(harbour(partial))
      .map((line) => line.split(" ").slice(0, 2).join(" "))
      .sort(),
  ).toEqual(
    [
      "advisors.a.says[0].when",
      "chart.gauge.of[0].value",
      "chart.weather[0].near",
      "guide[0].when",
      "strategies.s.allocations.hours.watch",
      "strategies.s.amounts.action.buyOil",
      "strategies.s.deals.oil.aspire",
      "strategies.s.deals.oil.when",
      "strategies.s.levers.wick[0].when",
      "studies.merchantKind.about[0].when",
    ].map((path) => `${path} formula-unknown-name`),
  );
});
