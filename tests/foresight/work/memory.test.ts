import { describe, expect, it } from "vitest";
import { checksum } from "../../../src/engine/checksum.ts";
import { closureKernel } from "../../../src/engine/kernel.ts";
import type { Seed } from "../../../src/engine/random.ts";
import { seenState } from "../../../src/engine/seen.ts";
import { botNamed } from "../../../src/foresight/bots/named.ts";
import { playOut } from "../../../src/foresight/playOut.ts";
import { createMemory, FUTURES, type Memory } from "../../../src/foresight/work/memory.ts";
import type { PostedRun } from "../../../src/foresight/work/run.ts";
import { replay } from "../../../src/runs/replay.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { shipped } from "../../app/support/game.ts";

const scenario = shipped("lighthouse");
const model = scenario.model(AS_WRITTEN);
const seed = { low: 7, high: 3 };
const playedBy = (bot: string, from: Seed): PostedRun => {
  const { decisions } = playOut(closureKernel(model), from, botNamed(scenario, AS_WRITTEN, bot)!);
  return { text: scenario.text, setup: AS_WRITTEN, seed: from, decisions };
};
const run = playedBy("boats", seed);
const { decisions } = run;
const commits = decisions.flatMap(({ kind }, at) => (kind === "commit" ? [at] : []));
/** The run as it stood when turn `turn` opened, with so many of the decisions that followed. */
const upTo = (turn: number, more = 0): PostedRun => ({
  ...run,
  decisions: decisions.slice(0, (turn === 1 ? 0 : commits[turn - 2]! + 1) + more),
});
const sums = (memory: Memory, of: PostedRun, turn: number | "now", luck?: number): string[] => {
  const worlds = memory.worlds(of, turn, luck);
  return Array.from({ length: worlds.count }, (_, at) => checksum(worlds.world(at)));
};

describe("What a worker remembers", () => {
  it("makes no difference to what it answers", () => {
    const long = createMemory(closureKernel);
    const asked = [
      upTo(1),
      upTo(2),
      upTo(4),
      upTo(3),
      upTo(2),
      upTo(4),
      { ...run, seed: { low: 8, high: 3 }, decisions: [] },
    ];
    for (const each of asked) expect(sums(long, each, "now")).toEqual(sums(createMemory(closureKernel), each, "now"));
    expect(sums(long, run, 3)).toEqual(sums(createMemory(closureKernel), upTo(3), "now"));
  });

  it("makes none within a turn either, whatever was said there", () => {
    const talked = replay(model, run).quarters.find(({ talks }) => talks.length > 0);
    expect(talked).toBeDefined();
    const { turn, talks } = talked!;
    const long = createMemory(closureKernel);
    sums(long, upTo(turn + 1), "now");
    const half = upTo(turn, talks.length);
    expect(sums(long, half, "now")).toEqual(sums(createMemory(closureKernel), half, "now"));
    const seen = seenState(model, talks.at(-1)!.state);
    expect(seenState(model, long.worlds(half, "now").world(0))).toEqual(seen);
  });

  it("makes none either where another worker has drawn the worlds", () => {
    const believer = createMemory(closureKernel);
    const other = createMemory(closureKernel);
    for (const turn of [2, 3]) other.take(run, turn, structuredClone(believer.drawn(run, turn)));
    for (const luck of [0, 1])
      expect(sums(other, run, 3, luck)).toEqual(sums(createMemory(closureKernel), run, 3, luck));
    // Those of another run, and of turns that weren't handed over, it works out itself.
    for (const each of [playedBy("random", seed), playedBy("boats", { low: 8, high: 3 })])
      expect(sums(other, each, 2)).toEqual(sums(createMemory(closureKernel), each, 2));
    expect(sums(other, upTo(4), "now")).toEqual(sums(createMemory(closureKernel), upTo(4), "now"));
  });

  it("makes none where another has drawn them as the turn stands, after talks", () => {
    const talked = replay(model, run).quarters.find(({ talks }) => talks.length > 0)!;
    const believer = createMemory(closureKernel);
    const other = createMemory(closureKernel);
    for (const talks of [0, talked.talks.length]) {
      const now = upTo(talked.turn, talks);
      other.take(now, "now", structuredClone(believer.drawn(now, "now")));
      expect(sums(other, now, "now")).toEqual(sums(createMemory(closureKernel), now, "now"));
    }
    expect(sums(other, upTo(talked.turn), talked.turn)).toEqual(sums(believer, upTo(talked.turn), talked.turn));
  });

  it("gives worlds that look like the run, with other chances for another luck", () => {
    const memory = createMemory(closureKernel);
    const worlds = memory.worlds(run, 3);
    const opened = replay(model, run).quarters[2]!.opened;
    expect(worlds.count).toBe(FUTURES);
    for (let at = 0; at < FUTURES; at += 40)
      expect(seenState(model, worlds.world(at))).toEqual(seenState(model, opened));
    expect(sums(memory, run, 3, 1)).not.toEqual(sums(memory, run, 3));
  });
});
