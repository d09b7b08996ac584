import { describe, expect, it } from "vitest";
import { createPool } from "../../../src/app/foresight/pool.ts";
import type { Task } from "../../../src/foresight/work/work.ts";
import { BEGIN, openApp, play } from "../support/desk.ts";
import { nearWorker } from "../support/workers.ts";

describe("a link", () => {
  it("opens in another profile, verified, to be stepped through and taken over", async () => {
    const app = await openApp();
    await app.session.getState().begin(BEGIN);
    await play(app, 50);
    const link = app.session.getState().copyLink()!;
    expect(link.length).toBeLessThan(400);

    const other = await openApp();
    await other.session.getState().openCode(link);
    const { watching, screen } = other.session.getState();
    expect(screen).toEqual({ at: "shared" });
    if (watching?.kind !== "run") throw new Error("nothing is watched");
    expect(watching.verdict).toEqual({ kind: "verified", checksum: app.session.getState().game?.run.checksum });
    other.session.getState().stepTo(2);
    expect(other.chart.getState().scene?.wake).toHaveLength(2);
    await other.session.getState().takeOver(2);
    const own = other.session.getState();
    expect(own.watching).toBeNull();
    expect(own.game?.view.turn).toBe(2);
    expect(own.game?.run.flags.forkedAt).toBe(2);
    expect(own.saved).toEqual({ kind: "ok" });
  });

  it("lets the workers begin with its run while it is opened, unless nothing is to be worked out ahead", async () => {
    const app = await openApp();
    await app.session.getState().begin(BEGIN);
    await play(app, 2);
    const link = app.session.getState().copyLink()!;
    for (const forecast of [true, false]) {
      const asked: Task[] = [];
      const pool = createPool(() => {
        const worker = nearWorker();
        return { ...worker, work: (task) => worker.work((asked.push(task), task)) };
      }, 2);
      const other = await openApp(undefined, undefined, undefined, undefined, pool);
      other.settings.setState({ forecast });
      await other.session.getState().openCode(link);
      const { text } = app.session.getState().game!.scenario;
      const opened = asked.flatMap((task) => (task.kind === "opened" ? [task] : []));
      expect(opened.map(({ turns }) => turns)).toEqual(forecast ? [1, 0] : []);
      for (const task of opened) expect(task).toMatchObject({ text, code: link.split("#")[1] });
      pool.close();
    }
  });

  it("of a start opens the same world to be played", async () => {
    const app = await openApp();
    await app.session.getState().begin(BEGIN);
    await play(app, 2);
    const link = app.session.getState().startLink()!;
    const other = await openApp();
    await other.session.getState().openCode(link);
    expect(other.session.getState().screen).toEqual({ at: "play" });
    expect(other.session.getState().game?.state).toEqual(app.session.getState().game?.quarters[0]?.opening);
  });

  it("that is damaged says so", async () => {
    const app = await openApp();
    await app.session.getState().openCode("https://example.org/#nonsense-nonsense");
    expect(app.session.getState().watching?.kind).toBe("broken");
  });

  it("of a scenario that isn't here asks for its file and checks its rules", async () => {
    const app = await openApp();
    await app.session.getState().begin(BEGIN);
    await play(app, 1);
    const link = app.session.getState().copyLink()!;
    const text = app.session.getState().game!.scenario.text;
    const other = await openApp();
    other.library.setState({ scenarios: [] });
    await other.session.getState().openCode(link);
    expect(other.session.getState().watching).toMatchObject({ kind: "needs-scenario", id: "harbour", message: null });
    await other.session.getState().openFile("harbour.json", text.replace('"turns":6', '"turns":5'));
    expect(other.session.getState().watching).toMatchObject({
      kind: "needs-scenario",
      message: expect.stringContaining("other rules") as unknown,
    });
    await other.session.getState().openFile("harbour.json", text);
    expect(other.session.getState().watching).toMatchObject({ kind: "run", verdict: { kind: "verified" } });
  });
});
