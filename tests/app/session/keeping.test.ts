import { describe, expect, it } from "vitest";
import { memoryShelf } from "../../../src/app/saves/memoryShelf.ts";
import { patientShelf } from "../../../src/app/saves/patientShelf.ts";
import type { Shelf } from "../../../src/app/saves/shelf.ts";
import { BEGIN, openApp, play } from "../support/desk.ts";

/** A shelf whose writes wait at a gate, one that can be opened. */
function gated(behind: Shelf) {
  let pass: () => void = () => {};
  let gate: Promise<void> = Promise.resolve();
  const shut = (): void => {
    gate = new Promise((resolve) => {
      pass = resolve;
    });
  };
  const shelf: Shelf = {
    ...behind,
    together: async (work) => {
      await gate;
      return behind.together(work);
    },
  };
  return { shelf, shut, open: () => pass() };
}

describe("a storage that is slow", () => {
  it("to open isn't refused: the run is saved when it answers, and the words are taken back", async () => {
    const behind = memoryShelf();
    let answer: (shelf: Shelf) => void = () => {};
    const shelf = patientShelf(new Promise((resolve) => (answer = resolve)));
    const app = await openApp(shelf);
    expect(app.library.getState().storage).toContain("hasn’t answered yet");
    await app.session.getState().begin(BEGIN);
    await play(app, 2);
    expect(app.session.getState().saved).toEqual({ kind: "late" });
    expect(app.session.getState().game?.view.turn).toBe(3);

    const changed = new Promise<void>((resolve) => shelf.onStanding(resolve));
    answer(behind);
    await changed;
    expect(app.session.getState().saved).toEqual({ kind: "ok" });
    expect(app.session.getState().notices.at(-1)?.text).toContain("this run is saved now");
    await app.library.getState().refresh();
    expect(app.library.getState().storage).toBeNull();

    await play(app, 1);
    const next = await openApp(behind);
    await next.session.getState().resume(app.session.getState().saveId!);
    expect(next.session.getState().game?.state).toEqual(app.session.getState().game?.state);
  });

  it("to write lets play go on, in order, and nothing is taken for another tab's", async () => {
    const behind = memoryShelf();
    const { shelf, shut, open } = gated(behind);
    const app = await openApp(shelf);
    await app.session.getState().begin(BEGIN);
    shut();
    await play(app, 2);
    expect(app.session.getState().saved).toEqual({ kind: "late" });
    expect(app.session.getState().game?.view.turn).toBe(3);
    open();
    await expect.poll(() => app.session.getState().saved).toEqual({ kind: "ok" });
    expect(await behind.all("runs")).toHaveLength(1);
    const next = await openApp(behind);
    await next.session.getState().resume(app.session.getState().saveId!);
    expect(next.session.getState().game?.view.turn).toBe(3);
  }, 20_000);

  it("doesn't mix up two runs when another is opened before the first is written", async () => {
    const behind = memoryShelf();
    const { shelf, shut, open } = gated(behind);
    const app = await openApp(shelf);
    await app.session.getState().begin(BEGIN);
    const first = app.session.getState().saveId!;
    await play(app, 1);
    await app.session.getState().begin({ ...BEGIN, seed: "another" });
    const second = app.session.getState().saveId!;
    shut();
    const committing = play(app, 1);
    await app.session.getState().resume(first);
    expect(app.session.getState().saveId).toBe(first);
    const { game } = app.session.getState();
    open();
    await committing;
    expect(app.session.getState().game).toBe(game);
    expect(app.session.getState().committing).toBe(false);
    await app.session.getState().resume(second);
    expect(app.session.getState().game?.view.turn).toBe(2);
    expect(app.session.getState().game?.run.seed).not.toEqual(game?.run.seed);
  });
});

describe("a saved run", () => {
  it("goes on with its own copy when the scenario has other rules now, and says so", async () => {
    const shelf = memoryShelf();
    const app = await openApp(shelf);
    await app.session.getState().begin(BEGIN);
    await play(app, 1);
    const { saveId, game } = app.session.getState();
    const text = game!.scenario.text;
    await app.session.getState().openFile("harbour.json", text);
    await app.session.getState().resume(saveId!);
    expect(app.session.getState().notices.at(-1)?.text).not.toContain("own copy");

    const next = await openApp(shelf, undefined, (source) => ({ ...source, attention: source.attention + 1 }));
    await next.library.getState().load("harbour");
    await next.session.getState().resume(saveId!);
    expect(next.session.getState().notices.at(-1)?.text).toContain("goes on with its own copy");
    expect(next.session.getState().game?.state).toEqual(game?.state);
    await play(next, 1);
    expect(next.session.getState().saved).toEqual({ kind: "ok" });
  });

  it("keeps the plans being made in two runs at once", async () => {
    const shelf = memoryShelf();
    const app = await openApp(shelf);
    const lines: string[] = [];
    for (const seed of ["one", "two"]) {
      await app.session.getState().begin({ ...BEGIN, seed });
      app.session.getState().toggleAction("polish");
      lines.push(app.session.getState().saveId!);
    }
    for (const line of lines) {
      await app.session.getState().resume(line);
      expect(app.session.getState().draft?.plan.actions.map(({ id }) => id)).toEqual(["polish"]);
    }
  });
});
