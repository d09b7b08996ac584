import * as fc from "fast-check";
import type { Levels, Worths } from "../../../src/engine/negotiation/worth.ts";

/** Raw worths of up to five clauses with up to five levels: small whole numbers, so that equals are common. */
export const smallRaw: fc.Arbitrary<number[][]> = fc.array(
  fc.array(fc.integer({ min: -4, max: 9 }), { minLength: 1, maxLength: 5 }),
  {
    minLength: 1,
    maxLength: 5,
  },
);

/** Raw worths as a scenario might have them: fractions, negative ones, large ones. */
export const anyRaw: fc.Arbitrary<number[][]> = fc.array(
  fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 16 }),
  { minLength: 1, maxLength: 12 },
);

/** A term sheet for a table: each clause's level picked by a fraction. */
export const levelsFor = (worths: Worths, picks: readonly number[]): number[] =>
  worths.map((clause, index) => Math.floor((picks[index % picks.length] ?? 0) * clause.length));

export const picks: fc.Arbitrary<number[]> = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
  minLength: 12,
  maxLength: 12,
});

/** Every term sheet of a grid, in clause order: the lowest levels first. */
export function everyTerms(worths: Worths): Levels[] {
  return worths.reduce<number[][]>(
    (sheets, clause) => sheets.flatMap((sheet) => clause.map((_, level) => [...sheet, level])),
    [[]],
  );
}
