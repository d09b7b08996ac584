import { expect, test } from "vitest";
import { ByWorths } from "../../../src/engine/negotiation/byWorths.ts";

test("What is kept by a table of worths is found by an equal one, and by no other", () => {
  let made = 0;
  const kept = new ByWorths(() => ++made);
  const table = [
    [0, 3],
    [0, 1, 2],
  ];
  expect(kept.of(table)).toBe(1);
  expect(kept.of(table.map((clause) => [...clause]))).toBe(1);
  // The same sum over the entries by place, and the same entries in other clauses.
  expect(
    kept.of([
      [3, 0],
      [1, 1, 2],
    ]),
  ).toBe(2);
  expect(
    kept.of([
      [0, 3, 0],
      [1, 2],
    ]),
  ).toBe(3);
  table[0]![1] = 4;
  expect(kept.of(table)).toBe(4);
  table[0]![1] = 3;
  expect(kept.of(table)).toBe(1);
});
