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
const fallen = (): Promise<never> => Promise.reject(new Error("it fell"));

/** A pool that notes which tasks are posted, and holds the first until it is told to finish. */
function heldPool(size = 1) {
  const posted: number[] = [];
  let finish = (): void => undefined;
  const held = new Promise<void>((done) => (finish = done));
  const holding = (): Worker => {
    const worker = nearWorker();
    return {
      ...worker,
      work: async (each) => {
        const { low } = (each as BelieveTask).run.seed;
        posted.push(low);
        if (low === 1) await held;
        return worker.work(each);
      },
    };
  };
  return { pool: createPool(holding, size), posted, finish: () => finish() };
}

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
    const { pool, posted: served, finish } = heldPool(2);
    const urgent = pool.run(task(1), { lane: 0, urgent: true });
    const late = pool.run(task(2), { lane: 1, late: true });
    await pool.run(task(3), { lane: 1 });
    expect(served).toEqual([1, 3]);
    finish();
    await Promise.all([urgent, late]);
    expect(served).toEqual([1, 3, 2]);
  });

  it("have a second task at hand where both may be posted so, and no third", async () => {
    const { pool, posted, finish } = heldPool();
    const all = [1, 2, 3].map((low) => pool.run(task(low), { stacks: true }));
    const alone = pool.run(task(4));
    await Promise.resolve();
    expect(posted).toEqual([1, 2]);
    finish();
    await Promise.all([...all, alone]);
    expect(posted).toEqual([1, 2, 3, 4]);
    const other = heldPool();
    const first = other.pool.run(task(1));
    const second = other.pool.run(task(2), { stacks: true });
    await Promise.resolve();
    expect(other.posted).toEqual([1]);
    other.finish();
    await Promise.all([first, second]);
  });

  it("stack nothing more once a task waits that can't be, however many could", async () => {
    const { pool, posted, finish } = heldPool();
    const all = [1, 2, 3, 4].map((low) => pool.run(task(low), { stacks: true }));
    const urgent = pool.run(task(5), { urgent: true });
    finish();
    await Promise.all([...all, urgent]);
    expect(posted).toEqual([1, 2, 5, 3, 4]);
  });

  it("lose none of the tasks that were posted to one that crashes, and are ended when they have none", async () => {
    let made = 0;
    let ended = 0;
    const crashing = (): Worker => {
      made += 1;
      const end = (): void => void (ended += 1);
      return made > 1 ? { ...nearWorker(), end } : { work: () => never, ended: fallen(), end };
    };
    const pool = createPool(crashing, 1);
    const answers = await Promise.all([1, 2, 3].map((low) => pool.run(task(low), { stacks: true })));
    expect(answers.map(({ worlds }) => worlds)).toEqual([400, 400, 400]);
    expect([made, ended]).toEqual([2, 1]);
    pool.close();
    expect(ended).toBe(2);
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

  it("are asked again in the old order for what was given up together", async () => {
    const { pool, posted, finish } = heldPool();
    const giveUp = new AbortController();
    const first = pool.run(task(1));
    const others = [2, 3, 4].map((low) =>
      pool.run(task(low), { signal: giveUp.signal }).catch(() => pool.run(task(low))),
    );
    giveUp.abort();
    finish();
    await Promise.all([first, ...others]);
    expect(posted).toEqual([1, 2, 3, 4]);
  });

  it("are made anew after a crash, once for each task", async () => {
    let made = 0;
    const crashing = (times: number) => (): Worker => {
      made += 1;
      return made > times ? nearWorker() : { work: () => never, ended: fallen(), end: () => undefined };
    };
    expect(await createPool(crashing(1), 1).run(task(1))).toMatchObject({ turn: 1, worlds: 400 });
    made = 0;
    await expect(createPool(crashing(2), 1).run(task(1))).rejects.toThrow("it fell");
  });
});
