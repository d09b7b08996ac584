import { describe, expect, test } from "vitest";
import { compiled, evaluate, part, problemsOf } from "../../support/compiled.ts";
import { harbour } from "../../support/harbour.ts";

const source = harbour().deals!["oil"]!;
const deal = part(compiled(harbour()).deals, "oil");
const model = compiled(harbour());

describe("a deal", () => {
  test("has levels in order: numbers by steps, options by id", () => {
    expect(deal.clauses.map(({ id, values, options }) => ({ id, values, options }))).toEqual([
      { id: "barrels", values: [0, 2.5, 5, 7.5, 10], options: null },
      { id: "price", values: [0, 1, 2], options: ["fair", "high", "low"] },
    ]);
    expect(deal.clauses.map(({ start }) => start)).toEqual([2, 2]);
    expect(deal.clauses.map(({ without }) => without)).toEqual([0, 0]);
  });

  test("has kinds sorted by id, with their weights", () => {
    expect(deal.kinds).toEqual(["friend", "miser"]);
    expect(deal.kindWeights).toEqual([2, 1]);
  });

  test("worth reads the clause's value, the hidden kind and hidden values", () => {
    const [barrels] = deal.clauses;
    expect(evaluate(model, barrels!.us[0]!.value, { "#value": 7.5 })).toBe(15);
    expect(evaluate(model, barrels!.them[1]!.value, { rot: 30 })).toBe(3);
    expect(evaluate(model, barrels!.them[1]!.if, { "deal.oil.kind": 0 })).toBe(1);
    expect(evaluate(model, barrels!.them[1]!.if, { "deal.oil.kind": 1 })).toBe(0);
  });

  test("worth by option counts for that option only", () => {
    const [, price] = deal.clauses;
    const worth = (value: number) =>
      price!.them.reduce(
        (sum, each) => sum + evaluate(model, each.if, { "#value": value }) * evaluate(model, each.value, { wind: 12 }),
        0,
      );
    expect([0, 1, 2].map(worth)).toEqual([4, 6, 0]);
  });

  test("each clause has room for its worths", () => {
    const { names } = model.layout;
    for (const { worthUsSlot, worthThemSlot, values } of deal.clauses) {
      expect(names[worthUsSlot + values.length - 1]).toMatch(/worthUs\.\d$/);
      expect(names[worthThemSlot + values.length - 1]).toMatch(/worthThem\.\d$/);
      expect(worthThemSlot).toBe(worthUsSlot + values.length);
    }
  });

  test("terms in force at the start become levels", () => {
    const inForce = compiled(harbour({ deals: { oil: { ...source, inForce: { price: "high", barrels: 7.5 } } } }));
    expect(part(inForce.deals, "oil").inForce).toEqual([3, 1]);
    expect(deal.inForce).toBe(null);
  });

  test("no clause may take the name of the deal's own values", () => {
    const clauses = { ...source.clauses, kind: source.clauses["barrels"]! };
    expect(problemsOf(harbour({ deals: { oil: { ...source, clauses } } }))).toContain(
      'deals.oil.clauses.kind clash "deal.oil.kind" is the deal\'s own value, so no clause can be called "kind"',
    );
  });

  test("a reserve that is always above their best is warned of, one that only may be is not", () => {
    const withReserve = (value: string) =>
      problemsOf(harbour({ deals: { oil: { ...source, reserve: { them: [{ value }], blur: 2 } } } }));
    expect(withReserve("103 + reef")).toEqual([
      "deals.oil.reserve.them no-terms no terms are ever acceptable: the reserve is at least 103, more than the 100 that their best terms are worth",
    ]);
    expect(withReserve("102 + reef")).toEqual([]);
    expect(withReserve("if(turn > 2, 200, 50)")).toEqual([]);
  });

  test("a kind that can't be met is warned of", () => {
    expect(problemsOf(harbour({ deals: { oil: { ...source, kinds: { friend: 1, miser: 0 } } } }))).toEqual([
      'deals.oil.kinds.miser unreachable the kind "miser" has weight 0 and is never met',
    ]);
  });

  test("a deal without kinds has none to read", () => {
    const { kinds: _, ...kindless } = source;
    expect(problemsOf(harbour({ deals: { oil: kindless }, studies: {} }))).toContainEqual(
      expect.stringMatching(/^deals\.oil\.clauses\.barrels\.worth\.them\[1\]\.if formula-unknown-name/),
    );
  });
});
