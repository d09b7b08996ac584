import { describe, expect, it } from "vitest";
import { memoryShelf } from "../../../src/app/saves/memoryShelf.ts";
import { answerAll, BEGIN, memoryDrawer, openApp, play } from "../support/desk.ts";

describe("a session", () => {
  it("begins a run, saves it, and shows its chart", async () => {
    const app = await openApp();
    await app.session.getState().begin(BEGIN);
    const { screen, game, saved, draft } = app.session.getState();
    expect(screen).toEqual({ at: "play" });
    expect(game?.view.turn).toBe(1);
    expect(saved).toEqual({ kind: "ok" });
    expect(draft?.plan.levers).toEqual({ wick: game?.view.levers[0]?.option });
    expect(app.chart.getState().scene?.wake).toHaveLength(1);
    expect(app.library.getState().runs).toHaveLength(1);
  });

  it("plays to an ending and shows it", async () => {
    const app = await openApp();
    await app.session.getState().begin(BEGIN);
    await play(app, 50);
    const { game, screen, draft } = app.session.getState();
    expect(game?.view.ended).not.toBeNull();
    expect(screen).toEqual({ at: "ending" });
    expect(draft).toBeNull();
    expect(app.cues.getState().queue.at(-1)?.cue).toBe("ending");
  });

  it("refuses a commit while a dilemma waits, and says so", async () => {
    const app = await openApp();
    await app.session.getState().begin(BEGIN);
    for (let turn = 0; turn < 5 && app.session.getState().game?.view.dilemmas.length === 0; turn++)
      await app.session.getState().commit();
    const { problem, game } = app.session.getState();
    expect(problem?.code).toBe("unanswered");
    await app.session.getState().commit();
    expect(app.session.getState().game).toBe(game);
    expect(app.session.getState().notices.at(-1)).toMatchObject({ tone: "alert" });
    answerAll(app);
    expect(app.session.getState().problem).toBeNull();
  });

  it("tells of a refused commit once, however often it is pressed, and no more once the plan has changed", async () => {
    const app = await openApp();
    await app.session.getState().begin(BEGIN);
    for (let turn = 0; turn < 5 && app.session.getState().game?.view.dilemmas.length === 0; turn++)
      await app.session.getState().commit();
    const alerts = () => app.session.getState().notices.filter(({ tone }) => tone === "alert");
    for (let press = 0; press < 3; press++) await app.session.getState().commit();
    expect(alerts()).toHaveLength(1);
    answerAll(app);
    expect(alerts()).toHaveLength(0);
  });

  it("commits once on a double click", async () => {
    const app = await openApp();
    await app.session.getState().begin(BEGIN);
    answerAll(app);
    const { commit } = app.session.getState();
    await Promise.all([commit(), commit(), commit()]);
    expect(app.session.getState().game?.quarters).toHaveLength(1);
  });

  it("resumes exactly, the plan being made included", async () => {
    const shelf = memoryShelf();
    const drawer = memoryDrawer();
    const first = await openApp(shelf, drawer);
    await first.session.getState().begin(BEGIN);
    await play(first, 2);
    first.session.getState().toggleAction("polish");
    const { saveId, game, draft } = first.session.getState();

    const second = await openApp(shelf, drawer);
    await second.session.getState().resume(saveId!);
    const again = second.session.getState();
    expect(again.copyLink()).toBe(first.session.getState().copyLink());
    expect(again.game?.run.checksum).toBe(game?.run.checksum);
    expect(again.game?.state).toEqual(game?.state);
    expect(again.draft?.plan).toEqual(draft?.plan);
  });

  it("forks from a past turn, keeps the old line, and rerolls nothing", async () => {
    const app = await openApp();
    await app.session.getState().begin(BEGIN);
    await play(app, 3);
    const before = app.session.getState();
    await before.forkFrom(2);
    const after = app.session.getState();
    expect(after.game?.view.turn).toBe(2);
    expect(after.game?.run.flags.forkedAt).toBe(2);
    expect(after.saveId).not.toBe(before.saveId);
    expect(app.library.getState().runs).toHaveLength(2);
    await play(app, 2);
    expect(app.session.getState().game?.state).toEqual(before.game?.state);
  });

  it("doesn't fork an ironman's run", async () => {
    const app = await openApp();
    await app.session.getState().begin({ ...BEGIN, ironman: true });
    await play(app, 2);
    await app.session.getState().forkFrom(1);
    expect(app.session.getState().game?.view.turn).toBe(3);
    expect(app.session.getState().notices.at(-1)?.tone).toBe("alert");
  });

  it("goes on in memory when storage refuses, and says so once", async () => {
    const full = memoryShelf();
    const app = await openApp({
      ...full,
      together: () => Promise.reject(new DOMException("full", "QuotaExceededError")),
    });
    await app.session.getState().begin(BEGIN);
    await play(app, 2);
    const { saved, game, notices } = app.session.getState();
    expect(game?.view.turn).toBe(3);
    expect(saved).toEqual({ kind: "refused", reason: "there is no room left for this page in the browser" });
    expect(notices.filter((each) => each.text.startsWith("This run can't be saved"))).toHaveLength(1);
  });

  it("keeps both lines when two tabs go on with one run", async () => {
    const shelf = memoryShelf();
    const one = await openApp(shelf);
    const two = await openApp(shelf);
    await one.session.getState().begin(BEGIN);
    const id = one.session.getState().saveId!;
    await two.session.getState().resume(id);
    await play(one, 1);
    await play(two, 1);
    expect(two.session.getState().saveId).not.toBe(id);
    expect(two.session.getState().saved).toEqual({ kind: "ok" });
    await one.library.getState().refresh();
    expect(one.library.getState().runs).toHaveLength(2);
  });

  it("sets a corrupt save aside, with its content, and never overwrites it", async () => {
    const shelf = memoryShelf();
    const app = await openApp(shelf);
    await app.session.getState().begin(BEGIN);
    const { saveId } = app.session.getState();
    await shelf.together((work) => work.put("runs", saveId!, { format: 1, id: saveId, nonsense: true }));
    await app.session.getState().resume(saveId!);
    expect(app.session.getState().notices.at(-1)).toMatchObject({ tone: "alert" });
    const [aside] = app.library.getState().setAside;
    expect(aside?.text).toContain("nonsense");
  });
});

describe("a run file", () => {
  it("opens with its scenario inside, and a forged one names what differs", async () => {
    const app = await openApp();
    await app.session.getState().begin(BEGIN);
    await play(app, 3);
    const file = app.session.getState().runFile()!;
    const other = await openApp();
    other.library.setState({ scenarios: [] });
    await other.session.getState().openFile(file.name, file.text);
    expect(other.session.getState().watching).toMatchObject({ kind: "run", verdict: { kind: "verified" } });

    const forged = JSON.parse(file.text) as { turns: { values: Record<string, number> }[] };
    forged.turns[2]!.values["oil"] = 99;
    await other.session.getState().openFile(file.name, JSON.stringify(forged));
    expect(other.session.getState().watching).toMatchObject({
      kind: "run",
      verdict: { kind: "differs", turn: 2, name: "oil" },
    });
  });

  it("has a ledger as a table beside it", async () => {
    const app = await openApp();
    await app.session.getState().begin(BEGIN);
    await play(app, 2);
    const { text } = app.session.getState().ledgerCsv()!;
    expect(text.startsWith("turn,name,value,cause,amount\r\n")).toBe(true);
    expect(text).toContain("The lamp burns");
  });
});
