import { describe, expect, it } from "vitest";
import { createPool } from "../../../src/app/foresight/pool.ts";
import { createStrategies } from "../../../src/app/foresight/strategiesStore.ts";
import { factorTables, strategiesCsv, strategyRows } from "../../../src/app/selectors/strategies.ts";
import { drift } from "../../../src/cli/drift.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { shipped } from "../support/game.ts";
import { nearPool, nearWorker } from "../support/workers.ts";

const lighthouse = shipped("lighthouse");
const setup = { difficulty: null, overrides: {} };

describe("Strategies compared on the page", () => {
  it("come to the same with one worker as with three, and add up to all that was promised", async () => {
    const one = createStrategies(nearPool(1));
    const seen: number[] = [];
    one.subscribe(({ progress }) => progress !== null && seen.push(progress.done));
    await one.getState().start(lighthouse, setup, 20);
    const three = createStrategies(nearPool(3));
    await three.getState().start(lighthouse, setup, 20);
    const { comparison } = one.getState();
    expect(comparison).not.toBeNull();
    expect(three.getState().comparison).toEqual(comparison);
    expect(Math.max(...seen)).toBe(60);
    expect(strategyRows(lighthouse, comparison!).map(({ label }) => label)).toHaveLength(3);
    for (const { rows, columns } of factorTables(lighthouse, comparison!))
      for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
    expect(strategiesCsv(lighthouse, comparison!).split("\r\n")).toHaveLength(5);
  });

  it("come to what the command line prints", { timeout: 60_000 }, async () => {
    const out: string[] = [];
    const asked = ["robust", "scenarios/lighthouse.json", "--worlds", "12", "--workers", "1", "--json"];
    await drift(asked, { out: (text) => out.push(text), err: (text) => expect.fail(text) });
    const printed = JSON.parse(out.join("\n")) as { difficulty: string | null; standings: unknown; cells: unknown };
    const store = createStrategies(nearPool());
    await store.getState().start(lighthouse, { difficulty: printed.difficulty, overrides: {} }, 12);
    const { standings, cells } = store.getState().comparison!;
    expect({ standings, cells }).toEqual({ standings: printed.standings, cells: printed.cells });
  });

  it("are dropped when another comparison begins, or when the reader stops it", async () => {
    const store = createStrategies(nearPool());
    const first = store.getState().start(lighthouse, setup, 200);
    const second = store.getState().start(lighthouse, setup, 10);
    await Promise.all([first, second]);
    expect(store.getState().comparison?.worlds).toHaveLength(10);
    const third = store.getState().start(lighthouse, setup, 200);
    store.getState().cancel();
    await third;
    expect(store.getState()).toMatchObject({ comparison: null, progress: null, failure: null });
  });

  it("say why when the workers fail", async () => {
    const broken = { ...nearWorker(), work: () => Promise.reject(new Error("the worker failed: no room")) };
    const store = createStrategies(createPool(() => broken, 1));
    await store.getState().start(lighthouse, AS_WRITTEN, 10);
    expect(store.getState().failure).toBe("the worker failed: no room");
  });
});
