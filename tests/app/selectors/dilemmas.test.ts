import { describe, expect, it } from "vitest";
import { dilemmas, type DilemmaCard } from "../../../src/app/selectors/dilemmas.ts";
import { openDraft } from "../../../src/app/session/draft.ts";
import { validatePlan } from "../../../src/engine/validate.ts";
import type { Game } from "../../../src/app/session/game.ts";
import { commit, gameOf, loaded, shipped } from "../support/game.ts";

const dear = [{ if: "coin > 100", else: "It takes £100; the purse holds {coin}" }];

/** The lighthouse at its first dilemma, with the first choice of each (or every one) too dear to take. */
function atDilemma(all: boolean): { readonly game: Game; readonly card: DilemmaCard } {
  const { source } = shipped("lighthouse");
  const events = Object.fromEntries(
    Object.entries(source.events ?? {}).map(([id, event]) => [
      id,
      event.choices === undefined
        ? event
        : {
            ...event,
            choices: Object.fromEntries(
              Object.entries(event.choices).map(([choice, rule], at) => [
                choice,
                all || at === 0 ? { ...rule, needs: dear } : rule,
              ]),
            ),
          },
    ]),
  );
  let game = gameOf(loaded({ ...source, events }));
  while (game.view.dilemmas.length === 0) game = commit(game);
  const [card] = dilemmas(game, null);
  if (card === undefined) throw new Error("no dilemma");
  return { game, card };
}

describe("a dilemma", () => {
  it("shows a choice that can't be taken, in its place and with the reason", () => {
    const { game, card } = atDilemma(false);
    const [first, ...others] = card.choices;
    expect(first?.blocked).toMatch(/^It takes £100; the purse holds £\d+$/);
    expect(others.map(({ blocked }) => blocked)).toEqual(others.map(() => null));
    expect(card.stuck).toBe(false);
    const plan = { ...openDraft(game.view).plan, choices: { [card.event]: first!.id } };
    expect(validatePlan(game.model, game.state, plan).map(({ code }) => code)).toContain("needs");
  });

  it("passes unanswered when no choice can be taken", () => {
    const { game, card } = atDilemma(true);
    expect(card.stuck).toBe(true);
    expect(validatePlan(game.model, game.state, openDraft(game.view).plan)).toEqual([]);
  });
});
