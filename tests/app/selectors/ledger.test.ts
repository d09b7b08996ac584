import { describe, expect, it } from "vitest";
import { ledgerNames, ledgerPage } from "../../../src/app/selectors/ledger.ts";
import { commits, gameOf, loaded, shipped } from "../support/game.ts";
import { tiny } from "../../support/tiny.ts";
import { commit } from "../support/game.ts";

describe("the ledger", () => {
  it("opens a value into the causes of its change", () => {
    const page = ledgerPage(commit(gameOf(loaded(tiny())), { actions: [{ id: "polish" }] }), "light", 1)!;
    expect(page).toMatchObject({ label: "Light", from: "50", to: "56", change: "+6.0" });
    expect(page.rows.map((row) => `${row.cause} ${row.text}`)).toEqual(["Clean glass +10.0", "Soot on the glass −4.0"]);
    expect(page.rows.map((row) => row.better)).toEqual([true, false]);
  });

  it("explains derived values and measures too", () => {
    const page = ledgerPage(commit(gameOf(loaded(tiny()))), "brightness", 1)!;
    expect(page.rows.map((row) => row.cause)).toEqual(["Soot on the glass"]);
  });

  it("adds up for every name in every turn and over the whole run", () => {
    const game = commits(gameOf(shipped("the-alliance")), 5);
    for (const { name } of ledgerNames(game)) {
      for (const turn of [0, 1, 2, 3, 4, 5]) {
        const page = ledgerPage(game, name, turn)!;
        const at = (index: number): number => page.course[index]!.value;
        const change = turn === 0 ? at(5) - at(0) : at(turn) - at(turn - 1);
        const sum = page.rows.reduce((total, row) => total + row.amount, 0);
        // Derived values are off the number grid by at most its step.
        expect(Math.abs(sum - change)).toBeLessThan(2 ** -19);
      }
    }
  });

  it("knows nothing of what is hidden", () => {
    const game = commits(gameOf(), 1);
    expect(ledgerPage(game, "rot", 1)).toBeNull();
    expect(ledgerPage(game, "constructor", 1)).toBeNull();
  });
});
