import { expect, test } from "vitest";
import { frozenWorths } from "../../src/engine/frozen.ts";
import { levelsKey } from "../../src/engine/negotiation/counter.ts";
import { lastingTerms, toLevels, toTerms } from "../../src/engine/terms.ts";
import { openShipped } from "../foresight/belief/shipped.ts";

const { model } = openShipped()[1]!;
const deal = model.deals[0]!;

test("A frozen table is read as it stands, and equal ones are one", () => {
  const state = new Float64Array(model.layout.size);
  deal.clauses.forEach(({ worthThemSlot, values }, at) =>
    values.forEach((_, level) => (state[worthThemSlot + level] = at + level)),
  );
  const table = frozenWorths(deal, state, "them");
  expect(table).toEqual(deal.clauses.map(({ values }, at) => values.map((_, level) => at + level)));
  expect(frozenWorths(deal, state.slice(), "them")).toBe(table);
  expect(
    frozenWorths(deal, state, "us")
      .flat()
      .every((worth) => worth === 0),
  ).toBe(true);
  const { worthThemSlot, values } = deal.clauses.at(-1)!;
  state[worthThemSlot + values.length - 1] = 77;
  expect(frozenWorths(deal, state, "them").at(-1)!.at(-1)).toBe(77);
  expect(table.at(-1)!.at(-1)).not.toBe(77);
});

test("A sheet of terms that lasts is written once and says what it was written from", () => {
  const levels = deal.clauses.map(({ start }) => start);
  const terms = lastingTerms(deal, levels);
  expect(lastingTerms(deal, levels)).toBe(terms);
  expect(terms).toEqual(toTerms(deal, levels));
  const read = toLevels(deal, terms);
  expect(read).toEqual(levels);
  (read as number[])[0] = -1;
  expect(toLevels(deal, terms)).toEqual(levels);
  expect(toLevels(model.deals[1]!, terms)).toHaveProperty("refused", true);
});

test("Levels have a key of their own, or none", () => {
  const worths = [
    [0, 1],
    [0, 1, 2],
  ];
  const sheets = [0, 1].flatMap((one) => [0, 1, 2].map((other) => [one, other]));
  const keys = [0, 1, 2].flatMap((above) => sheets.map((levels) => levelsKey(worths, levels, above)));
  expect(new Set(keys).size).toBe(18);
  for (const odd of [[0], [0, 3], [0, -1], [0, 1, 0], [0, NaN]]) expect(levelsKey(worths, odd)).toBe(null);
  const many = Array.from({ length: 60 }, () => [0, 1]);
  expect(
    levelsKey(
      many,
      many.map(() => 1),
    ),
  ).toBe(null);
});
