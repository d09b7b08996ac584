import { describe, expect, it } from "vitest";
import { parseFormula } from "../../src/formula/parse.ts";
import { collectMemory } from "../../src/formula/memory.ts";
import type { Scope } from "../../src/formula/scope.ts";
import {
  GROUPS,
  MEMORY_SLOTS,
  WORLD,
  checked,
  compiled,
  historyOf,
  slotOf,
  stateWith,
  valueOf,
} from "../support/formula-world.ts";

describe("What a formula reads", () => {
  it.each([
    ["cash + cash * trust", ["cash", "trust"]],
    ["if(lit, margin, toll)", ["lit", "margin", "toll"]],
    ["maxof(port, trade + cash)", ["cash", "east.trade", "west.trade"]],
    ["ago(burn, 2) + since(phase)", ["burn", "phase"]],
    ["maxof(port, ago(trade, 1))", ["east.trade", "west.trade"]],
    ["fired(storm) + taken(dredge)", []],
    ["false and lit", ["lit"]],
  ])("%s: %j", (text, reads) => {
    expect(checked(text).reads).toEqual(reads);
  });

  it("lists the tables and the memory", () => {
    const { tables, recalls } = checked("table(demand, 1) + ago(cash, 2) + chose(storm, wait) + chose(storm, wait)");
    expect(tables).toEqual(["demand"]);
    expect(recalls).toEqual([
      { fn: "ago", args: ["cash", "2"] },
      { fn: "chose", args: ["storm", "wait"] },
    ]);
    expect(checked("sumof(port, ago(trade, 2))").recalls).toEqual([
      { fn: "ago", args: ["east.trade", "2"] },
      { fn: "ago", args: ["west.trade", "2"] },
    ]);
  });
});

describe("A formula is as open as the most hidden value that it reads", () => {
  it.each([
    ["cash + 1", "exact"],
    ["1 + 2", "exact"],
    ["cash + swell", "noisy"],
    ["swell * luck", "hidden"],
    ["luck * swell", "hidden"],
    ["if(lit, cash, luck)", "hidden"],
    ["false and luck > 1", "hidden"],
    ["0 * luck", "hidden"],
    ["luck == luck", "hidden"],
    ["ago(swell, 1)", "noisy"],
    ["since(luck)", "hidden"],
    ["table(demand, luck)", "hidden"],
    ["east.trade", "exact"],
    ["sumof(port, trade)", "hidden"],
    ["countof(port, ready)", "exact"],
  ])("%s is %s", (text, openness) => {
    expect(checked(text).openness).toBe(openness);
  });
});

describe("Memory", () => {
  const state = stateWith({ turn: 5, cash: 100 });
  state[MEMORY_SLOTS.fired] = 2;
  state[MEMORY_SLOTS.chose] = 2;
  state[MEMORY_SLOTS.kept] = 1;
  state[MEMORY_SLOTS.changed] = 3;
  for (let turn = 0; turn <= 5; turn += 1) {
    state[historyOf("cash") + turn] = 10 * turn;
    state[historyOf("east.trade") + turn] = turn;
    state[historyOf("west.trade") + turn] = 3 * turn;
  }

  it.each([
    ["fired(storm)", 2],
    ["chose(storm, build)", 1],
    ["chose(storm, wait)", 0],
    ["kept(vow) - broken(vow)", 1],
    ["since(cash)", 2],
    ["ago(cash, 1)", 40],
    ["ago(cash, 4)", 10],
    ["ago(cash, 5)", 0],
    ["ago(cash, 99)", 0],
    ["cash - ago(cash, 2)", 70],
    ["sumof(port, ago(trade, 1))", 16],
    ["maxof(port, ago(trade, 2) - ago(cash, 2))", -21],
  ])("%s gives %d", (text, value) => {
    expect(compiled(text)(state)).toBe(value);
  });

  it("counts as a condition when it happened at least once", () => {
    expect(compiled("fired(storm)", "boolean")(state)).toBe(1);
    expect(compiled("fired(storm) and not broken(vow)", "boolean")(state)).toBe(1);
    expect(compiled("taken(dredge)", "boolean")(state)).toBe(0);
    expect(compiled("if(kept(vow), 7, 8)")(state)).toBe(7);
  });

  it("says what must be kept before slots are laid out, for each actor of a group too", () => {
    const { node } = parseFormula(
      "ago(cash, 2) + if(since(phase) > 1, ago(cash, 4), 0) + sumof(port, ago(trade, 3) + since(self.trade))",
    );
    expect(collectMemory(node!, (id) => GROUPS.get(id) ?? null)).toEqual({
      agos: [
        { name: "cash", lag: 2 },
        { name: "cash", lag: 4 },
        { name: "trade", lag: 3 },
        { name: "east.trade", lag: 3 },
        { name: "west.trade", lag: 3 },
      ],
      sinces: ["phase", "self.trade"],
    });
  });

  it("keeps nothing for what is written wrongly", () => {
    const { node } = parseFormula("ago(cash, 1.5) + ago(cash) + since(1)");
    expect(collectMemory(node!)).toEqual({ agos: [], sinces: [] });
  });
});

describe("Group functions", () => {
  const trades = { "east.trade": 30, "west.trade": 12, "west.ready": 1, cash: 5 };
  it.each([
    ["maxof(port, trade)", 30],
    ["minof(port, trade)", 12],
    ["sumof(port, trade)", 42],
    ["sumof(port, trade * ready)", 12],
    ["countof(port, trade > 20)", 1],
    ["countof(port, ready) == 1", 1],
    ["maxof(port, east.trade - trade)", 18],
    ["sumof(port, cash)", 10],
    ["sumof(port, maxof(port, trade))", 60],
    ["maxof(nobody, cash)", 0],
    ["countof(nobody, lit)", 0],
  ])("%s gives %d", (text, value) => {
    expect(valueOf(text, trades)).toBe(value);
  });

  it("leave self to what is outside", () => {
    const eastward: Scope = {
      ...WORLD,
      lookup: (name) => WORLD.lookup(name.startsWith("self.") ? `east.${name.slice(5)}` : name),
    };
    const formula = compiled("maxof(port, self.trade - trade)", "number", eastward);
    expect(formula(stateWith(trades))).toBe(18);
  });
});

describe("Compiling", () => {
  it("reads derived values compiled later, once they are needed", () => {
    expect(valueOf("margin * 2", { cash: 100, burn: 5 })).toBe(160);
  });

  it("gives nothing where a check finds a problem", () => {
    expect(compiled("cahs + 1")).toBe(null);
  });

  it("reads nothing that a settled condition makes needless", () => {
    const reads: string[] = [];
    const tapped: Scope = {
      ...WORLD,
      lookup: (name) => {
        const sym = WORLD.lookup(name);
        const get =
          () =>
          (state: Float64Array): number => (reads.push(name), state[slotOf(name)]!);
        return sym === null ? null : { ...sym, read: { kind: "formula", get } };
      },
    };
    const at = (text: string, values: Readonly<Record<string, number>>): string[] => {
      reads.length = 0;
      compiled(text, "any", tapped)(stateWith(values));
      return [...reads];
    };
    expect(at("lit and cash > 0", { lit: 0 })).toEqual(["lit"]);
    expect(at("lit or cash > 0", { lit: 1 })).toEqual(["lit"]);
    expect(at("if(lit, cash, burn)", { lit: 1 })).toEqual(["lit", "cash"]);
    expect(at("if(lit, cash, burn)", { lit: 0 })).toEqual(["lit", "burn"]);
  });
});
