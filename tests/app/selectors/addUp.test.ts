import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addUp, apportion } from "../../../src/app/selectors/addUp.ts";
import { ledgerNames, ledgerPage } from "../../../src/app/selectors/ledger.ts";
import { findName } from "../../../src/runs/words/names.ts";
import { commits, gameOf, shipped } from "../support/game.ts";

/** A printed figure as a number: `−$4.0bn a GW-year` is −4. */
function read(text: string): number {
  const [, sign = "", digits = ""] = /^([+−]?)[^0-9]*([0-9,.]*[0-9])/.exec(text) ?? [];
  return Number(digits.replaceAll(",", "")) * (sign === "−" ? -1 : 1);
}

describe("Whole shares of a total", () => {
  it("add up to it, whatever the amounts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: -1, max: 1 }),
        (amounts, off) => {
          const total = Math.round(amounts.reduce((sum, each) => sum + each, 0)) + off;
          expect(apportion(amounts, total).reduce((sum, each) => sum + each, 0)).toBe(total);
        },
      ),
    );
  });

  it("are each within a whole one of their amount when the total is theirs", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (amounts) => {
          const total = Math.round(amounts.reduce((sum, each) => sum + each, 0));
          apportion(amounts, total).forEach((unit, at) => expect(Math.abs(unit - amounts[at]!)).toBeLessThanOrEqual(1));
        },
      ),
    );
  });
});

describe("A sum in the ledger", () => {
  const game = commits(gameOf(shipped("the-alliance")), 5);

  it("leads from the first figure to the last by the figures that are printed", () => {
    for (const { name } of ledgerNames(game))
      for (const turn of [0, ...game.quarters.map((each) => each.turn)]) {
        const page = ledgerPage(game, name, turn)!;
        const sum = addUp(page, findName(game, name)!);
        if (sum === null) continue;
        const printed = sum.rows.reduce((total, row) => total + read(row.text), read(sum.from));
        expect(printed, `${name} in turn ${turn}`).toBeCloseTo(read(sum.to), 6);
        expect(read(sum.from) + read(sum.change)).toBeCloseTo(read(sum.to), 6);
      }
  });

  it("shows the largest cause first, and none that reads as nothing", () => {
    for (const { name } of ledgerNames(game)) {
      const sum = addUp(ledgerPage(game, name, 0)!, findName(game, name)!);
      const sizes = sum?.rows.map((row) => Math.abs(read(row.text))) ?? [];
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      expect(sizes.every((size) => size > 0)).toBe(true);
    }
  });
});
