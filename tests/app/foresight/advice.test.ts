import { describe, expect, it } from "vitest";
import type { App } from "../../../src/app/app.ts";
import { createAdvice, NO_ADVICE, type AdviceState } from "../../../src/app/foresight/adviceStore.ts";
import { followAdvice } from "../../../src/app/foresight/followAdvice.ts";
import { createPool, type Worker } from "../../../src/app/foresight/pool.ts";
import { createSpreader } from "../../../src/app/foresight/spread.ts";
import { advicePage, oddsWords } from "../../../src/app/selectors/advice.ts";
import { memoryShelf } from "../../../src/app/saves/memoryShelf.ts";
import type { ScenarioSource } from "../../../src/scenario/shape/scenario.ts";
import { answerAll, BEGIN, memoryDrawer, openApp } from "../support/desk.ts";
import { nearPool, nearWorker } from "../support/workers.ts";

/** Two who watch the same thing and want it to go opposite ways, and one whom nothing moves. */
const advised =
  (odds: "debrief" | "analyst") =>
  (source: ScenarioSource): ScenarioSource => ({
    ...source,
    foresight: { horizon: 3, odds },
    advisors: {
      zeal: {
        name: "The zealot",
        watches: "light",
        favours: "up",
        bias: "Sees far",
        words: { better: "Light!", worse: "Dark." },
      },
      moth: { name: "The moth", watches: "light", favours: "down", words: { better: "Cool.", worse: "Too hot." } },
      deaf: {
        name: "The post",
        watches: "light",
        favours: "up",
        heeds: 1e6,
        words: { better: "a", worse: "b", same: "Hm." },
      },
    },
  });

/** A page with a run at its first turn, its advice followed by a store of its own; every task is written down. */
async function planning(analyst = false, odds: "debrief" | "analyst" = "analyst") {
  const app = await openApp(memoryShelf(), memoryDrawer(), advised(odds));
  const tasks: string[] = [];
  const watched = (): Worker => {
    const near = nearWorker();
    return {
      ...near,
      work: (task) => {
        tasks.push(task.kind);
        return near.work(task);
      },
    };
  };
  const store = createAdvice();
  await app.session.getState().begin({ ...BEGIN, analyst });
  app.session.setState({ guided: false });
  const pool = createPool(watched, 1);
  followAdvice(app.session, app.settings, pool, createSpreader(pool), store);
  app.settings.setState({ forecast: true });
  return { app, store, tasks };
}

const until = (store: ReturnType<typeof createAdvice>, met: (state: AdviceState) => boolean): Promise<AdviceState> =>
  new Promise((resolve) => {
    const look = (state: AdviceState): boolean => {
      if (met(state)) resolve(state);
      return met(state);
    };
    if (look(store.getState())) return;
    const end = store.subscribe((state) => {
      if (look(state)) end();
    });
  });
const there = ({ kind }: AdviceState): boolean => kind === "there";
const reckoned = ({ oddsKind }: AdviceState): boolean => oddsKind === "there";

/** Moves the first part of the first split that can be. */
function moveSplit({ session }: App): void {
  const { game, setPart } = session.getState();
  const [allocation] = game!.view.allocations;
  const part = allocation!.parts[0]!;
  setPart(allocation!.id, part.id, part.value + allocation!.step);
}

describe("The advisers", () => {
  it("have nothing to speak of while nothing is chosen", async () => {
    const { store } = await planning();
    const { now } = await until(store, there);
    expect(now?.advice).toMatchObject({ worlds: 200, empty: true });
    expect(advicePage(now!, false)).toEqual({ topics: [], same: [], basis: null });
  });

  it("disagree visibly, each in its own words and without a figure, outside analyst mode", async () => {
    const { app, store } = await planning();
    await until(store, there);
    moveSplit(app);
    expect(store.getState().kind).toBe("working");
    const { now, odds } = await until(store, there);
    const { topics, same } = advicePage(now!, false);
    expect(topics.length).toBe(1);
    const [topic] = topics;
    expect([topic!.for.length, topic!.against.length]).toEqual([1, 1]);
    expect(topic!.split).toMatch(/^The (zealot|moth) is for it, The (zealot|moth) against\.$/);
    expect(JSON.stringify(topics)).not.toMatch(/±|%/);
    expect(same.map(({ words }) => words)).toEqual(["Hm."]);
    expect(odds).toBeNull();
  });

  it("give figures with margins, and odds with their continuation, in analyst mode", async () => {
    const { app, store } = await planning(true);
    expect(app.session.getState().game?.run.flags).toMatchObject({ analyst: true, advisors: true });
    moveSplit(app);
    const { now, odds } = await until(store, reckoned);
    expect(advicePage(now!, true).topics[0]!.for[0]!.figures).toMatch(/ [+−]\d.*\s±\s(less than )?\d/);
    const [first, second] = oddsWords(odds!);
    expect(first).toMatch(
      /^In this model \d+% of 100 futures end well \(\d+% to \d+% at 95%\) when .+ plays on from this plan\.$/,
    );
    expect(second).toMatch(/^Likeliest: “.+” \d+%/);
  });

  it("show no odds where the scenario keeps them for the debrief, whatever is asked for", async () => {
    const { app, store, tasks } = await planning(true, "debrief");
    expect(app.session.getState().game?.run.flags.analyst).toBe(false);
    await until(store, there);
    expect(store.getState()).toMatchObject({ oddsKind: "off", odds: null });
    expect(tasks).not.toContain("odds");
  });

  it("say nothing, and nothing is worked out, in a run that declares that they didn't speak", async () => {
    const app = await openApp();
    await app.session.getState().begin(BEGIN);
    const store = createAdvice();
    app.settings.setState({ forecast: true });
    const pool = nearPool();
    followAdvice(app.session, app.settings, pool, createSpreader(pool), store);
    expect(app.session.getState().game?.run.flags.advisors).toBe(false);
    expect(store.getState()).toEqual(NO_ADVICE);
  });

  it("are hidden with the forecast", async () => {
    const { app, store, tasks } = await planning(true);
    await until(store, there);
    app.settings.setState({ forecast: false });
    expect(store.getState()).toEqual(NO_ADVICE);
    tasks.length = 0;
    moveSplit(app);
    answerAll(app);
    await app.session.getState().commit();
    expect(tasks).toEqual([]);
    expect(store.getState()).toEqual(NO_ADVICE);
  });

  it("begin nothing for a plan that is edited again at once", async () => {
    const { app, store, tasks } = await planning();
    await until(store, there);
    tasks.length = 0;
    moveSplit(app);
    app.session.getState().undo();
    moveSplit(app);
    await until(store, there);
    expect(tasks).toEqual(Array.from({ length: 8 }, () => "advice"));
  });

  it("keep the analyst's flag through the run's link, and whoever opens it is told", async () => {
    const { app } = await planning(true);
    answerAll(app);
    await app.session.getState().commit();
    await app.session.getState().openCode(app.session.getState().copyLink()!);
    const { watching } = app.session.getState();
    expect(watching?.kind === "run" ? watching.declared : []).toContain("with odds shown");
  });
});
