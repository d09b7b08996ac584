import { describe, expect, it } from "vitest";
import { checked, valueOf } from "../support/formula-world.ts";

const bounds = (text: string): string => {
  const { min, max } = checked(text).interval;
  return `${min} to ${max}`;
};
const doubts = (text: string): string[] => checked(text).mayDivideByZero.map((offset) => text.slice(offset));

describe("Bounds follow from what a formula reads", () => {
  it.each([
    ["cash", "-60 to 900"],
    ["cash + trust", "-60 to 1000"],
    ["cash - trust", "-160 to 900"],
    ["-cash", "-900 to 60"],
    ["cash * 2", "-120 to 1800"],
    ["cash * cash", "0 to 810000"],
    ["cash - cash", "0 to 0"],
    ["abs(cash)", "0 to 900"],
    ["trust / 4", "0 to 25"],
    ["10 / max(burn, 0.1)", "0.25 to 100"],
    ["cash % 7", "-7 to 7"],
    ["trust % 7", "0 to 7"],
    ["clamp(cash, 0, 10)", "0 to 10"],
    ["min(cash, trust, 50)", "-60 to 50"],
    ["floor(burn / 3)", "0 to 13"],
    ["sqrt(cash)", "0 to 30"],
    ["table(demand, trust)", "0 to 1.2"],
    ["table(demand, burn / 2)", "0 to 0.3"],
    ["lerp(10, 20, trust / 100)", "10 to 20"],
    ["if(lit, cash, 1000)", "-60 to 1000"],
    ["if(cash > 0, cash, 0)", "0 to 900"],
    ["if(cash < 0, 0 - cash, cash)", "0 to 900"],
    ["sumof(port, trade)", "0 to 400"],
    ["countof(port, ready)", "0 to 2"],
    ["fired(storm)", "0 to 16"],
    ["margin", "-220 to 900"],
  ])("%s: %s", (text, range) => {
    expect(bounds(text)).toBe(range);
  });
});

describe("A condition that can never hold is known as such:", () => {
  it.each([
    "cash < -60",
    "cash > 900",
    "trust + burn > 140",
    "cash > 5 and cash < 3",
    "not (trust >= 0)",
    "lit and not lit",
    "phase == 'open' and phase == 'dug'",
    "phase < 'planned'",
    "if(lit, false, cash > 1000)",
    "countof(port, ready) > 2",
    "burn * burn < 0",
    "lit and turn > 16",
  ])("%s", (text) => {
    expect(checked(text, "boolean").interval).toEqual({ min: 0, max: 0 });
  });

  it.each(["cash >= -60", "lit or not lit", "cash < 5 or cash > 3", "trust == trust"])("%s always holds", (text) => {
    expect(checked(text, "boolean").interval).toEqual({ min: 1, max: 1 });
  });

  it.each([
    "cash <= -60",
    "cash >= 900",
    "cash > 5 and trust < 3",
    "cash == 900 and cash > 899",
    "cash >= 3 and cash <= 3",
    "burn - trust > 39",
    "luck > 1.4999999",
  ])("%s may hold", (text) => {
    expect(checked(text, "boolean").interval).toEqual({ min: 0, max: 1 });
  });
});

describe("A division that may be by zero is doubtful,", () => {
  it.each([
    ["cash / burn", ["burn"]],
    ["cash % burn", ["burn"]],
    ["1 / (cash + 60)", ["(cash + 60)"]],
    ["1 / 0", ["0"]],
    ["1 / cash + 2 / trust", ["cash + 2 / trust", "trust"]],
    ["if(burn > 0, 1, cash / burn)", ["burn)"]],
    ["if(burn >= 0, cash / burn, 1)", ["burn, 1)"]],
    ["burn > 0 or cash / burn > 1", ["burn > 1"]],
  ])("as in %s", (text, doubtful) => {
    expect(doubts(text)).toEqual(doubtful);
  });

  it.each([
    "cash / 4",
    "cash / luck",
    "cash / max(burn, 0.1)",
    "cash / (1 + burn)",
    "1 / (cash + 61)",
    "if(burn > 0, cash / burn, 0)",
    "if(burn != 0, cash / burn, 0)",
    "if(cash != 0, 1 / cash, 0)",
    "if(burn == 0, 0, cash / burn)",
    "if(not (burn <= 0), cash / burn, 0)",
    "if(0 < burn and lit, cash / burn, 0)",
    "burn > 0 and cash / burn > 3",
    "burn == 0 or cash / burn > 3",
    "if(margin > 0, cash / margin, 0)",
    "if(cash + trust > 0, 1 / (cash + trust), 0)",
    "if(fired(storm), 1 / fired(storm), 0)",
    "if(countof(port, ready) > 0, 1 / countof(port, ready), 0)",
    "if(false, 1 / burn, 0)",
    "cash / if(burn > 1, burn, 1)",
  ])("but not in %s", (text) => {
    expect(doubts(text)).toEqual([]);
  });

  it.each([
    ["cash / burn", { cash: 5 }, 0],
    ["cash % burn", { cash: 5 }, 0],
    ["ln(cash)", { cash: -5 }, 0],
    ["sqrt(cash)", { cash: -5 }, 0],
    ["exp(cash)", { cash: 900 }, 1e300],
    ["1e300 * 1e10", {}, 1e300],
    ["-1e300 - 1e300", {}, -1e300],
    ["1e300 / 1e-10", {}, 1e300],
    ["pow(cash, 0.5)", { cash: -4 }, 0],
    ["-cash", { cash: 0 }, 0],
  ])("and has a value all the same: %s with %j is %d", (text, values, value) => {
    expect(valueOf(text, values)).toBe(value);
  });
});
