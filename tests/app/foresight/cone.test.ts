import { describe, expect, it } from "vitest";
import type { App } from "../../../src/app/app.ts";
import { createCone, type ConeState } from "../../../src/app/foresight/coneStore.ts";
import { followPlan } from "../../../src/app/foresight/followPlan.ts";
import { createSpreader } from "../../../src/app/foresight/spread.ts";
import { createPool, type Worker } from "../../../src/app/foresight/pool.ts";
import { forecastTable } from "../../../src/app/selectors/forecast.ts";
import { forecastAloud, forecastWords } from "../../../src/app/selectors/forecastWords.ts";
import { answerAll, BEGIN, openApp } from "../support/desk.ts";
import { nearWorker } from "../support/workers.ts";

/** A page with a run at its first turn, its forecast followed by a store of its own; every task is written down. */
async function planning(worker: () => Worker = nearWorker, size = 1) {
  const app = await openApp();
  const tasks: string[] = [];
  /** Kinds of tasks, each with the worker that did it. */
  const done: string[] = [];
  let made = 0;
  const watched = (): Worker => {
    const near = worker();
    const name = (made += 1);
    return {
      ...near,
      work: (task) => {
        done.push(`${task.kind} ${name}`);
        tasks.push(task.kind === "cone" ? `${task.from} ${JSON.stringify(task.plan.levers)}` : task.kind);
        return near.work(task);
      },
    };
  };
  const cone = createCone();
  await app.session.getState().begin(BEGIN);
  app.settings.setState({ forecast: true });
  const pool = createPool(watched, size);
  followPlan(app.session, app.settings, pool, createSpreader(pool), cone);
  return { app, cone, tasks, done };
}

const until = (cone: ReturnType<typeof createCone>, met: (state: ConeState) => boolean): Promise<ConeState> =>
  new Promise((resolve) => {
    if (met(cone.getState())) return resolve(cone.getState());
    const end = cone.subscribe((state) => {
      if (!met(state)) return;
      end();
      resolve(state);
    });
  });
const there = ({ kind }: ConeState): boolean => kind === "there";

/** Another option of the first lever. */
function turnLever({ session }: App): void {
  const { game, setLever } = session.getState();
  const lever = game!.view.levers[0]!;
  const now = session.getState().draft!.plan.levers[lever.id];
  setLever(
    lever.id,
    lever.options.find((each) => each !== now)!,
  );
}

describe("The forecast", () => {
  it("comes for the plan as it stands, unanswered dilemmas and all, and says so", async () => {
    const { app, cone } = await planning();
    const { now, before } = await until(cone, there);
    expect(now?.cone.futures).toBe(400);
    expect(before).toBeNull();
    const said = forecastAloud(now!, null);
    expect(said).toContain("If you then hold course");
    expect(said).toContain("of 400 modelled futures");
    expect(said.includes("answered either way")).toBe(app.session.getState().problem?.code === "unanswered");
  });

  it("is drawn from what is told of everything that can be studied, as long as it is wanted", async () => {
    const { app, cone } = await planning();
    const { believed } = await until(cone, (state) => state.believed !== null);
    const { game } = app.session.getState();
    expect(believed?.decisions).toBe(game?.run.decisions);
    expect(Object.keys(believed!.studied)).toEqual(["deal.oil.kind"]);
    app.settings.setState({ forecast: false });
    expect(cone.getState()).toMatchObject({ kind: "off", believed: null });
    app.settings.setState({ forecast: true });
    expect((await until(cone, (state) => state.believed !== null)).believed).toEqual(believed);
  });

  it("tells nothing of what it is drawn from that was worked out too late", async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const { app, cone } = await planning(() => {
      const near = nearWorker();
      return { ...near, work: (task) => gate.then(() => near.work(task)) };
    });
    app.settings.setState({ forecast: false });
    open();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(cone.getState()).toMatchObject({ kind: "off", believed: null });
    app.settings.setState({ forecast: true });
    expect((await until(cone, (state) => state.believed !== null)).believed?.decisions).toEqual([]);
  });

  it("keeps what it was before the last edit, and one drag is one edit", async () => {
    const { app, cone } = await planning();
    const first = (await until(cone, there)).now;
    turnLever(app);
    expect(cone.getState()).toMatchObject({ kind: "working", now: first });
    const second = await until(cone, there);
    expect(second.before).toBe(first);
    expect(forecastWords(second.now!, second.before).join(" ")).toContain("your last change");
    const [allocation] = app.session.getState().game!.view.allocations;
    const part = allocation!.parts[0]!;
    app.session.getState().setPart(allocation!.id, part.id, part.value + allocation!.step);
    await until(cone, there);
    app.session.getState().setPart(allocation!.id, part.id, part.value + 2 * allocation!.step);
    expect((await until(cone, there)).before).toBe(second.now);
  });

  it("is given up for the next edit before it has begun", async () => {
    const { app, cone, tasks } = await planning();
    await until(cone, there);
    tasks.length = 0;
    turnLever(app);
    turnLever(app);
    await until(cone, there);
    expect(tasks.length).toBe(5);
    expect(new Set(tasks.slice(0, 4).map((task) => task.split(" ")[1])).size).toBe(1);
  });

  it("is worked out by all workers once they have what is believed, which one of them works out", async () => {
    const { app, cone, done } = await planning(nearWorker, 2);
    const alone = await planning();
    await until(cone, there);
    await until(alone.cone, there);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(done.filter((each) => !each.startsWith("co")).sort()).toEqual(["believe 1", "drawn 1", "take 2"]);
    done.length = 0;
    for (const each of [app, alone.app]) turnLever(each);
    const { now } = await until(cone, there);
    expect(new Set(done.filter((each) => each.startsWith("cone")))).toEqual(new Set(["cone 1", "cone 2"]));
    const { game: _, ...figures } = now!;
    expect((await until(alone.cone, there)).now).toMatchObject(figures);
  });

  it("runs nothing when it is hidden, and is gone then", async () => {
    const { app, cone, tasks } = await planning();
    await until(cone, there);
    app.settings.setState({ forecast: false });
    expect(cone.getState()).toMatchObject({ kind: "off", now: null });
    tasks.length = 0;
    turnLever(app);
    answerAll(app);
    await app.session.getState().commit();
    expect(tasks).toEqual([]);
  });

  it("begins anew each turn", async () => {
    const { app, cone } = await planning();
    await until(cone, there);
    answerAll(app);
    await until(cone, there);
    await app.session.getState().commit();
    expect(cone.getState().now).toBeNull();
    const { now, before } = await until(cone, there);
    expect(now?.cone.turn).toBe(2);
    expect(before).toBeNull();
  });

  it("fails quietly, and play goes on", async () => {
    const { app, cone } = await planning(() => ({
      work: () => Promise.reject(new Error("no worker")),
      ended: new Promise<never>(() => undefined),
      end: () => undefined,
    }));
    expect(await until(cone, ({ kind }) => kind === "failed")).toMatchObject({ now: null });
    answerAll(app);
    await app.session.getState().commit();
    expect(app.session.getState().game?.view.turn).toBe(2);
  });

  it("waits for the third turn in a guided run", async () => {
    const { app, cone } = await planning();
    await app.session.getState().begin({ ...BEGIN, guided: true });
    expect(cone.getState().kind).toBe("off");
    for (let turn = 1; turn <= 2; turn++) {
      answerAll(app);
      await app.session.getState().commit();
    }
    expect((await until(cone, there)).now?.cone.turn).toBe(3);
  });

  it("gives certain figures exactly and uncertain ones as ranges", async () => {
    const { cone } = await planning();
    const { now } = await until(cone, there);
    const { steps, figures } = forecastTable(now!);
    expect(steps.length).toBe(now!.cone.ahead.length);
    expect(figures.length).toBeGreaterThan(0);
    for (const { next, certain } of figures) if (certain) expect(next).not.toContain(" to ");
  });
});
