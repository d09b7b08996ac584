import { describe, expect, it } from "vitest";
import { actionList } from "../../../src/app/selectors/actions.ts";
import { assumptions } from "../../../src/app/selectors/assumptions.ts";
import { briefing } from "../../../src/app/selectors/briefing.ts";
import { levers, splits } from "../../../src/app/selectors/controls.ts";
import { dealCards } from "../../../src/app/selectors/deals.ts";
import { endingPage } from "../../../src/app/selectors/debrief.ts";
import { dilemmas } from "../../../src/app/selectors/dilemmas.ts";
import { hints, revealed } from "../../../src/app/selectors/guide.ts";
import { figures } from "../../../src/app/selectors/headline.ts";
import { ledgerNames, ledgerPage } from "../../../src/app/selectors/ledger.ts";
import { commitMotion } from "../../../src/app/selectors/motion.ts";
import { negotiation } from "../../../src/app/selectors/negotiation.ts";
import { promiseStrip, promiseTable } from "../../../src/app/selectors/promises.ts";
import { chartScene } from "../../../src/app/selectors/scene.ts";
import { timeline } from "../../../src/app/selectors/timeline.ts";
import { titlePage } from "../../../src/app/selectors/title.ts";
import { openDraft } from "../../../src/app/session/draft.ts";
import type { Game } from "../../../src/app/session/game.ts";
import { fromBase } from "../../../src/app/session/offers.ts";
import { talk } from "../../../src/app/session/play.ts";
import type { Scenario } from "../../../src/scenario/load.ts";
import { harbour } from "../../support/harbour.ts";
import { commit, gameOf, loaded, shipped } from "../support/game.ts";

/** Everything that a page says at a point of a run, as one text. */
function everything(game: Game): string {
  const draft = openDraft(game.view);
  const deals = game.view.deals.map((deal) => negotiation(game, deal.id, fromBase(deal, "ours")));
  const pages = ledgerNames(game).map(({ name }) => ledgerPage(game, name, 0));
  return JSON.stringify([
    figures(game),
    timeline(game),
    dilemmas(game, draft),
    actionList(game, draft, game.view.attention, revealed(game, true)),
    splits(game, draft),
    levers(game, draft),
    hints(game, true),
    dealCards(game),
    deals,
    pages,
    briefing(game, game.view.turn),
    promiseStrip(game),
    promiseTable(game),
    chartScene(game),
    commitMotion(game),
    endingPage(game),
  ]);
}

const SCENARIOS: readonly (readonly [string, () => Scenario])[] = [
  ["the harbour", () => loaded(harbour())],
  ["The Alliance", () => shipped("the-alliance")],
];

describe.each(SCENARIOS)("the pages of %s", (_name, load) => {
  it("have words for every moment of a run, talks included", () => {
    const scenario = load();
    let game = gameOf(scenario);
    for (let turn = 0; turn < 40 && game.view.ended === null; turn++) {
      for (const deal of game.view.deals) {
        const opened = deal.blocked === null ? talk(game, { kind: "open", deal: deal.id }) : null;
        if (opened === null || "refused" in opened) continue;
        const offered = talk(opened.game, {
          kind: "offer",
          deal: deal.id,
          terms: opened.game.view.deals.find((each) => each.id === deal.id)!.bases[0]!.terms,
        });
        game = "refused" in offered ? opened.game : offered.game;
      }
      const words = everything(game);
      expect(words).not.toMatch(/undefined|NaN|\[object|null%/);
      // A number that JSON can't hold becomes null; none is expected inside these lists of places.
      expect(JSON.stringify(chartScene(game).wake)).not.toContain("null");
      game = commit(game);
    }
    expect(game.view.ended).not.toBeNull();
    expect(everything(game)).not.toMatch(/undefined|NaN|\[object/);
  });

  it("say what can be known before a run", () => {
    const scenario = load();
    expect(titlePage(scenario).limits.length).toBeGreaterThan(0);
    for (const row of assumptions(scenario, null, {})) expect(row.text).not.toBe("");
  });
});
