import { describe, expect, it } from "vitest";
import { createPool, isGivenUp, type Worker } from "../../../src/app/foresight/pool.ts";
import type { BelieveTask } from "../../../src/foresight/work/believe.ts";
import { newRun } from "../../../src/runs/run.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { gameOf } from "../support/game.ts";
import { nearPool, nearWorker } from "../support/workers.ts";

const { scenario } = gameOf();
const task = (low: number): BelieveTask => {
  const { seed, decisions } = newRun({ id: "harbour", hash: scenario.hash }, { low, high: 1 }, AS_WRITTEN);
  return { kind: "believe", run: { text: scenario.text, setup: AS_WRITTEN, seed, decisions } };
};
const never = new Promise<never>(() => undefined);

describe("Background workers", () => {
  it("answer a task, and the same with two workers as with one", async () => {
    const one = await nearPool(1).run(task(1));
    expect(one).toMatchObject({ turn: 1, worlds: 400 });
    expect(await nearPool(2).run(task(1))).toEqual(one);
  });

  it("take up urgent tasks first and keep a lane's tasks with one worker", async () => {
    const served: string[] = [];
    let made = 0;
    const watched = (): Worker => {
      const name = (made += 1);
      const worker = nearWorker();
      return {
        ...worker,
        work: async (each) => {
          served.push(`${name}: ${"run" in each ? each.run.seed.low : ""}`);
          return worker.work(each);
        },
      };
    };
    const pool = createPool(watched, 2);
    await Promise.all([
      pool.run(task(1), { lane: 1 }),
      pool.run(task(2), { lane: 1 }),
      pool.run(task(3), { lane: 1, urgent: true }),
    ]);
    expect(served).toEqual(["1: 1", "1: 3", "1: 2"]);
  });

  it("don't begin what nobody waits for while they work at what is urgent", async () => {
    const served: number[] = [];
    let finish = (): void => undefined;
    const held = new Promise<void>((done) => (finish = done));
    const holding = (): Worker => {
      const worker = nearWorker();
      return {
        ...worker,
        work: async (each) => {
          const { low } = (each as BelieveTask).run.seed;
          served.push(low);
          if (low === 1) await held;
          return worker.work(each);
        },
      };
    };
    const pool = createPool(holding, 2);
    const urgent = pool.run(task(1), { lane: 0, urgent: true });
    const late = pool.run(task(2), { lane: 1, late: true });
    await pool.run(task(3), { lane: 1 });
    expect(served).toEqual([1, 3]);
    finish();
    await Promise.all([urgent, late]);
    expect(served).toEqual([1, 3, 2]);
  });

  it("don't begin what has been given up", async () => {
    const pool = nearPool();
    const giveUp = new AbortController();
    const first = pool.run(task(1));
    const second = pool.run(task(2), { signal: giveUp.signal });
    giveUp.abort();
    const reason = await second.catch((problem: unknown) => problem);
    expect(isGivenUp(reason)).toBe(true);
    expect((await first).worlds).toBe(400);
  });

  it("are made anew after a crash, once for each task", async () => {
    let made = 0;
    const crashing = (times: number) => (): Worker => {
      made += 1;
      return made > times
        ? nearWorker()
        : { work: () => never, ended: Promise.reject(new Error("it fell")), end: () => undefined };
    };
    expect(await createPool(crashing(1), 1).run(task(1))).toMatchObject({ turn: 1, worlds: 400 });
    made = 0;
    await expect(createPool(crashing(2), 1).run(task(1))).rejects.toThrow("it fell");
  });
});
