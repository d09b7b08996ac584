import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { createDebrief, type DebriefStore } from "../../../src/app/foresight/debriefStore.ts";
import type { Debrief } from "../../../src/app/foresight/debrief.ts";
import { createPool } from "../../../src/app/foresight/pool.ts";
import { decisionParts } from "../../../src/app/selectors/debrief/decided.ts";
import { handName, oddsPage } from "../../../src/app/selectors/debrief/odds.ts";
import { shareLine } from "../../../src/app/selectors/debrief/shareLine.ts";
import { strategyRows } from "../../../src/app/selectors/debrief/strategies.ts";
import type { Game } from "../../../src/app/session/game.ts";
import { gameAt, replayGame } from "../../../src/app/session/play.ts";
import { shippedStandings } from "../../../src/app/library/shippedStandings.ts";
import { closureKernel } from "../../../src/engine/kernel.ts";
import { botNamed, strategyNames } from "../../../src/foresight/bots/named.ts";
import { playOut } from "../../../src/foresight/playOut.ts";
import type { Task } from "../../../src/foresight/work/work.ts";
import { newRun } from "../../../src/runs/run.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { shipped } from "../support/game.ts";
import { nearPool, nearWorker } from "../support/workers.ts";

const scenario = shipped("lighthouse");
const game = played(5);

function played(low: number, setup = AS_WRITTEN): Game {
  const seed = { low, high: 3 };
  const model = scenario.model(setup);
  const { decisions } = playOut(closureKernel(model), seed, botNamed(scenario, setup, "random")!);
  const run = newRun({ id: scenario.source.id, hash: scenario.hash }, seed, setup);
  return replayGame(scenario, { ...run, decisions }).game;
}

const until = (store: DebriefStore, holds: (debrief: Debrief) => boolean): Promise<Debrief> =>
  new Promise((done) => {
    const look = (): void => {
      const { debrief } = store.getState();
      if (debrief !== null && holds(debrief)) done(debrief);
    };
    store.subscribe(look);
    look();
  });
const finished = (store: DebriefStore): Promise<Debrief> => until(store, ({ stage }) => stage === "done");
const none = (): Promise<null> => Promise.resolve(null);
/** Tasks in which a turn is looked at in 200 worlds, 50 to a task. */
const PARTS = 4;

const store = createDebrief(nearPool(2), none);
store.getState().show(game);
const debrief = await finished(store);

describe("A debrief", () => {
  it("publishes one value for each turn, and all of them add up to how the run ended", () => {
    const { steps, initial, final } = debrief.account!;
    const sum = steps.reduce((total, { skill, luck }) => total + skill.value + luck.value, initial);
    expect(sum === final).toBe(true);
    expect(debrief.decided.length).toBeGreaterThan(0);
    for (const { step, better } of debrief.decided) {
      expect(step).toBe(steps[step.turn - 1]);
      expect(step.worlds).toBe(400);
      expect(better.kind).not.toBe("pending");
      if (better.kind === "found") expect(better.gain.low).toBeGreaterThan(0);
    }
  });

  it.each([1, 3])("comes out the same with %i workers as with two", async (workers) => {
    const other = createDebrief(nearPool(workers), none);
    other.getState().show(game);
    expect(await finished(other)).toEqual(debrief);
  });

  it("is given up when nobody looks, and goes on from there", async () => {
    let asked = 0;
    const counting = createPool(() => {
      const worker = nearWorker();
      return {
        ...worker,
        work: (task) => {
          asked += 1;
          return worker.work(task);
        },
      };
    }, 1);
    const other = createDebrief(counting, none);
    other.getState().show(game);
    await until(other, ({ stage, done }) => stage === "odds" && done > 0.5);
    other.getState().leave();
    expect(other.getState().debrief).toBe(null);
    other.getState().show(game);
    expect(await finished(other)).toEqual(debrief);
    const whole = asked;
    other.getState().leave();
    other.getState().show(game);
    expect(other.getState().debrief?.stage).toBe("done");
    expect(asked).toBe(whole);
  });

  it("follows the endings that the player accepts, in every figure", async () => {
    store.getState().accept(game.model.endings.map(({ id }) => id));
    const all = await finished(store);
    expect(all.account).toMatchObject({ initial: 1, final: 1 });
    expect(all.decided).toEqual([]);
    for (const { overall, here } of strategyRows(all)) {
      if (overall !== null) expect([overall.good, overall.shortfall, overall.worstTenth]).toEqual([1, 0, 0]);
      expect(here?.accepted).toBe(true);
    }
    store.getState().accept(debrief.accepted);
    expect(await finished(store)).toEqual(debrief);
  });

  it("says in words what the figures say", () => {
    const page = oddsPage(debrief)!;
    expect(page.points).toHaveLength(game.quarters.length + 1);
    expect(page.points.at(-1)).toMatchObject({ label: "End", skill: null });
    expect(page.summary).toMatch(/^The odds stood at \d+% at first and came to (0|100)%\. Your decisions made /);
    expect(page.basis).toContain("With a competent hand from here: “");
    for (const { step } of debrief.decided) expect(decisionParts(game, step.turn).length).toBeGreaterThan(0);
    const rows = strategyRows(debrief);
    expect(rows[0]).toMatchObject({ name: "You", overall: null });
    expect(rows.slice(1).every(({ overall }) => overall?.runs === 200)).toBe(true);
    const line = shareLine(game, debrief);
    expect(line).toMatch(/\.$/);
    expect(line).toContain("turned in ");
    expect(shareLine(game, null)).not.toContain("turned in ");
    const perhaps = debrief.decided.map((each) => ({
      ...each,
      step: { ...each.step, skill: { value: 0.04, low: -0.01, high: 0.09 } },
    }));
    expect(shareLine(game, { ...debrief, decided: perhaps })).not.toContain("turned in ");
  });

  it("says figures that add up, however they are rounded", () => {
    const account = debrief.account!;
    const about = (value: number) => ({ value, low: value - 0.1, high: value + 0.1 });
    const steps = [{ ...account.steps[0]!, skill: about(-0.396), luck: about(-0.048) }];
    const { summary } = oddsPage({ ...debrief, account: { ...account, initial: 0.444, final: 0, steps } })!;
    expect(summary).toContain("44% at first and came to 0%. Your decisions made −40 points of that, luck −4 points.");
  });

  it("names the hand that plays on where the scenario has no strategy", () => {
    expect(handName({ game, hand: "plain" })).toBe("the plain hand, which holds course and bargains");
    expect(handName({ game, hand: "busy" })).toContain("spends its attention on whatever it can");
    expect(handName({ game, hand: debrief.hand! })).toMatch(/^“.+”$/);
  });

  it("is the same where its turns were looked at while the run went on, and doesn't look at them again", async () => {
    // Standings come with the page for every difficulty.
    const usual = played(5, { ...AS_WRITTEN, difficulty: "standard" });
    const standings = shippedStandings(
      JSON.parse(readFileSync("scenarios/standings/lighthouse.standard.json", "utf8")),
    );
    const fetched = () => Promise.resolve(standings);
    const asked: Task[] = [];
    const noting = createPool(() => {
      const worker = nearWorker();
      return { ...worker, work: (task) => (asked.push(task), worker.work(task)) };
    }, 2);
    const looks = (turn: number): number =>
      asked.filter((task) => task.kind === "playOn" && task.turn === turn && task.luck === 0).length;
    const other = createDebrief(noting, fetched);
    // The way to the third turn, given up before anything has begun; then to the third, and the fourth.
    for (const turn of [3, 4, 5]) {
      other.getState().foresee(gameAt(usual, turn));
      if (turn === 3) other.getState().lookAway();
      else await vi.waitUntil(() => looks(turn - 1) === PARTS, { timeout: 60_000 });
    }
    expect([1, 2, 3, 4, 5].map(looks)).toEqual([PARTS, PARTS, PARTS, PARTS, 0]);
    // With nobody waiting, the decisions that moved the odds most so far are estimated anew, and others tried in their place.
    await vi.waitUntil(() => asked.some((task) => task.kind === "playOn" && task.luck === 2), { timeout: 60_000 });
    other.getState().show(usual);
    const { account, decided } = await finished(other);
    expect(usual.quarters.map(({ turn }) => looks(turn))).toEqual(usual.quarters.map(() => PARTS));
    const questions = asked
      .filter(({ kind }) => kind === "playOn")
      .map((task) => JSON.stringify({ ...task, run: null }));
    expect(new Set(questions).size).toBe(questions.length);
    // What the strategies come to in this world needed no end of this run either.
    const rivals = strategyNames(scenario).map((bot) =>
      asked.filter((task) => task.kind === "rival" && task.bot === bot),
    );
    expect(rivals.map(({ length }) => length)).toEqual(rivals.map(() => 1));
    const plain = createDebrief(nearPool(2), fetched);
    plain.getState().show(usual);
    expect(await finished(plain)).toMatchObject({ account, decided });
  });

  it("looks into the turns that seem to matter while the last ones wait for what is believed there", async () => {
    const early: number[] = [];
    const held = createPool(() => {
      const worker = nearWorker();
      return {
        ...worker,
        work: async (task) => {
          if (task.kind === "playOn" && task.luck > 0) early.push(task.turn);
          if (task.kind === "drawn" && task.turn === game.quarters.length)
            await vi.waitUntil(() => early.length > 0, { timeout: 60_000 });
          return worker.work(task);
        },
      };
    }, 2);
    const other = createDebrief(held, none);
    other.getState().show(game);
    expect(await finished(other)).toEqual(debrief);
    expect(early[0]).toBeLessThan(game.quarters.length);
  });

  it("tells why it can go no further", async () => {
    const broken = createPool(() => ({ ...nearWorker(), work: () => Promise.reject(new Error("it fell")) }), 1);
    const other = createDebrief(broken, none);
    other.getState().show(game);
    expect((await until(other, ({ failure }) => failure !== null)).failure).toBe("it fell");
  });
});
