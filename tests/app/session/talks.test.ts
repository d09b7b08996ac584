import { describe, expect, it } from "vitest";
import { negotiation } from "../../../src/app/selectors/negotiation.ts";
import { endingPage } from "../../../src/app/selectors/debrief.ts";
import { memoryShelf } from "../../../src/app/saves/memoryShelf.ts";
import type { App } from "../../../src/app/app.ts";
import { BEGIN, openApp, play } from "../support/desk.ts";

async function talking(): Promise<App> {
  const app = await openApp();
  await app.session.getState().begin(BEGIN);
  await app.session.getState().openDeal("oil");
  return app;
}

describe("talks", () => {
  it("open a sitting, which costs attention at once, and show the terms of both sides", async () => {
    const app = await talking();
    const { screen, attentionLeft, offers, game, answers } = app.session.getState();
    expect(screen).toEqual({ at: "negotiation", deal: "oil" });
    expect(attentionLeft).toBe(1);
    expect(offers["oil"]).toMatchObject({ base: "ours", changed: [] });
    const page = negotiation(game!, "oil", offers["oil"]!, null, answers["oil"])!;
    expect(page.clauses.map((clause) => [clause.label, clause.kind, clause.theirs])).toEqual([
      ["Barrels", "number", 0],
      ["Price", "options", "high"],
    ]);
    expect(page.answer?.heading).toBe("The Merchant has come to the table");
    expect(page.kinds.map((each) => each.odds)).toEqual([1 / 3, 2 / 3]);
  });

  it("are answered once, saved, and can't be undone", async () => {
    const app = await talking();
    app.session.getState().toggleAction("polish");
    await app.session.getState().makeOffer("oil");
    const { answers, game, draft } = app.session.getState();
    expect(answers["oil"]?.kind).toBe("countered");
    expect(game?.run.decisions.map((each) => each.kind)).toEqual(["open", "offer"]);
    expect(draft?.plan.actions).toEqual([{ id: "polish" }]);
    app.session.getState().undo();
    app.session.getState().undo();
    expect(app.session.getState().game?.run.decisions).toHaveLength(2);
    const page = negotiation(app.session.getState().game!, "oil", app.session.getState().offers["oil"]!)!;
    expect(page.clauses.some((clause) => (clause.reaction?.short ?? 0) > 0)).toBe(true);
  });

  it("resume in the middle, with the answer on the page", async () => {
    const shelf = memoryShelf();
    const app = await openApp(shelf);
    await app.session.getState().begin(BEGIN);
    await app.session.getState().openDeal("oil");
    await app.session.getState().makeOffer("oil");
    const { saveId, game, answers } = app.session.getState();
    const other = await openApp(shelf);
    await other.session.getState().resume(saveId!);
    expect(other.session.getState().game?.state).toEqual(game?.state);
    expect(other.session.getState().answers).toEqual(answers);
  });

  it("refuse an offer that no sheet on the table is near to", async () => {
    const app = await openApp();
    await app.session.getState().begin(BEGIN);
    await app.session.getState().openDeal("oil");
    app.session.getState().setTerm("oil", "barrels", 7.5);
    app.session.getState().setTerm("oil", "barrels", 7.3);
    expect(app.session.getState().offers["oil"]).toMatchObject({ terms: { barrels: 7.5 }, changed: ["barrels"] });
    expect(app.session.getState().offerProblems["oil"]).toBeNull();
    app.session.getState().setBase("oil", "theirs");
    expect(app.session.getState().offers["oil"]).toMatchObject({ base: "theirs", changed: [] });
  });

  it("sign at the close, and the debrief says what the terms were worth", async () => {
    const app = await talking();
    await app.session.getState().acceptOffer("oil");
    expect(app.session.getState().answers["oil"]?.kind).toBe("accepted");
    await play(app, 1);
    expect(app.cues.getState().queue.map((each) => each.cue)).toContain("signing");
    await play(app, 50);
    const row = endingPage(app.session.getState().game!)!.deals[0]!;
    expect(row.state).toContain("Signed");
    expect(row.worth!.them).toBe(100);
    expect(row.worth!.best).toBeGreaterThanOrEqual(row.worth!.us);
  });

  it("end when we walk away", async () => {
    const app = await talking();
    await app.session.getState().walkAway("oil");
    const { game, offers, answers } = app.session.getState();
    expect(answers["oil"]?.kind).toBe("left");
    expect(offers).toEqual({});
    expect(game?.view.deals[0]?.sitting).toBe(false);
  });
});

describe("a commit that is animated", () => {
  it("is saved first, moves the ship, and opens the briefing when the ship has arrived", async () => {
    const app = await openApp();
    await app.session.getState().begin(BEGIN);
    app.chart.setState({ speed: 1 });
    await app.session.getState().commit();
    const { animating, saved, screen } = app.session.getState();
    expect({ animating, saved, screen }).toEqual({ animating: true, saved: { kind: "ok" }, screen: { at: "play" } });
    const { motion, motionDone } = app.chart.getState();
    motionDone("another");
    expect(app.session.getState().animating).toBe(true);
    motionDone(motion!.id);
    expect(app.session.getState().animating).toBe(false);
    expect(app.session.getState().screen).toEqual({ at: "briefing", turn: 2 });
    app.session.getState().back();
    expect(app.session.getState().screen).toEqual({ at: "play" });
  });

  it("can be skipped, and doesn't pull back whoever has gone elsewhere", async () => {
    const app = await openApp();
    await app.session.getState().begin(BEGIN);
    app.chart.setState({ speed: 1 });
    await app.session.getState().commit();
    app.session.getState().go({ at: "ledger", name: "oil", turn: 1 });
    app.session.getState().skipAnimation();
    expect(app.chart.getState().motion).toBeNull();
    expect(app.session.getState().screen).toEqual({ at: "ledger", name: "oil", turn: 1 });
  });
});
