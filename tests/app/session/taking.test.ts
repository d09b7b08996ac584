import { describe, expect, it } from "vitest";
import type { Game } from "../../../src/app/session/game.ts";
import { openDraft, setAmountIn, toggleActionIn, type Draft } from "../../../src/app/session/draft.ts";
import { takingOf } from "../../../src/app/session/taking.ts";
import { actionList, type ActionCard } from "../../../src/app/selectors/actions.ts";
import { explainRefusal } from "../../../src/app/selectors/refusal.ts";
import { validatePlan } from "../../../src/engine/validate.ts";
import { gameOf, loaded, shipped } from "../support/game.ts";

/** The lighthouse with so much in the purse, on a day when the carter comes. Oil is bought by 2 to 12 barrels, 4 at first, £1 each. */
function withPurse(coin: number): Game {
  const { source } = shipped("lighthouse");
  const purse = { ...source.variables["coin"]!, start: coin };
  const foghorn = { ...source.variables["foghorn"]!, start: true };
  return gameOf(loaded({ ...source, variables: { ...source.variables, coin: purse, foghorn } }));
}

function cardOf(game: Game, draft: Draft | null): ActionCard {
  const { first, rest } = actionList(game, draft, 9, () => true);
  const card = [...first, ...rest].flatMap(({ actions }) => actions).find(({ id }) => id === "buyOil");
  if (card === undefined) throw new Error("no oil is to be had");
  return card;
}
const ordered = (game: Game, amount: number): Draft =>
  setAmountIn(toggleActionIn(openDraft(game.view), "buyOil", 4), "buyOil", amount);

describe("an action whose needs read its amount", () => {
  it("is taken with its usual amount where that will do", () => {
    expect(takingOf(withPurse(14), "buyOil")).toEqual({ amount: 4, blocked: null });
  });

  it("is taken with the nearest amount that will do where its usual one won't", () => {
    const game = withPurse(3);
    expect(game.view.actions.find(({ id }) => id === "buyOil")?.blocked?.code).toBe("needs");
    expect(takingOf(game, "buyOil")).toEqual({ amount: 2, blocked: null });
    expect(cardOf(game, null).blocked).toBeNull();
  });

  it("can't be taken, and says why, where no amount will do", () => {
    const card = cardOf(withPurse(1), null);
    expect(card.blocked).toContain("The purse holds £1");
    expect(card.taken).toBe(false);
  });

  it("is blocked and unblocked as the amount moves, as the plan itself is", () => {
    const game = withPurse(7);
    for (const amount of [2, 4, 6, 8, 10, 12]) {
      const draft = ordered(game, amount);
      const refused = validatePlan(game.model, game.state, draft.plan).some(({ path }) => path === "actions.buyOil");
      expect(refused).toBe(amount > 7);
      const card = cardOf(game, draft);
      expect(card.taken).toBe(true);
      expect(card.blocked).toBeNull();
      expect(card.amount?.blocked ?? null).toBe(refused ? "The purse holds £7" : null);
    }
  });

  it("keeps its place among the cards while its amount moves", () => {
    const game = withPurse(7);
    const ids = (draft: Draft | null) =>
      actionList(game, draft, 9, () => true).first.flatMap(({ actions }) => actions.map(({ id }) => id));
    expect(ids(ordered(game, 12))).toEqual(ids(ordered(game, 2)));
  });

  it("is refused in words that can tell the amount", () => {
    const game = withPurse(7);
    const { plan } = ordered(game, 8);
    const [refusal] = validatePlan(game.model, game.state, { ...plan, choices: {} }).filter(
      ({ path }) => path === "actions.buyOil",
    );
    expect(explainRefusal(game, refusal!, plan)).toBe("Send for oil: The purse holds £7.");
  });
});
