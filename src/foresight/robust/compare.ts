import type { Kernel } from "../../engine/kernel.ts";
import type { Factor } from "../discovery/box.ts";
import { discover, type Region } from "../discovery/prim.ts";
import { playOut } from "../playOut.ts";
import type { Bot } from "../seat.ts";
import { standings, type Standing, type Tried } from "./regret.ts";
import type { TriedWorld } from "./worlds.ts";

/** Strategies compared over worlds. */
export interface Comparison {
  readonly worlds: readonly TriedWorld[];
  /** Runs of each strategy in each world. */
  readonly replications: number;
  readonly factors: readonly Factor[];
  readonly tried: readonly Tried[];
  readonly standings: readonly Standing[];
  /** By strategy, the regions of worlds in which it fails: worlds where fewer than half of its runs meet the goal. */
  readonly fails: readonly { readonly strategy: string; readonly regions: readonly Region[] }[];
  /** By strategy and option of a factor, the share of runs that met the goal, to be shown as shaded cells. */
  readonly cells: readonly Cell[];
}

/** How a strategy did in the worlds of one class: an option of a factor, or a third of its range. */
export interface Cell {
  readonly strategy: string;
  readonly factor: string;
  readonly label: string;
  readonly worlds: number;
  /** 0 to 1. */
  readonly meets: number;
}

/**
 * By world, the share of a strategy's runs there that meet the goal: that end well. Each world has luck of its own, the same for every strategy, so that
 * more worlds are more luck too.
 */
export function tryStrategy(
  kernel: Kernel,
  bot: Bot,
  worlds: readonly TriedWorld[],
  replications: number,
): readonly number[] {
  return worlds.map(({ seed }) => {
    let good = 0;
    for (let n = 1; n <= replications; n++)
      if (playOut(kernel, { low: n, high: (LUCK ^ seed.low) >>> 0 }, bot, { world: seed }).kind === "good") good += 1;
    return good / replications;
  });
}
/** High half of the seeds of luck. */
const LUCK = 0x6c75636b;

/** The comparison that shares by world come to. */
export function comparison(
  factors: readonly Factor[],
  worlds: readonly TriedWorld[],
  replications: number,
  tried: readonly Tried[],
): Comparison {
  return {
    worlds,
    replications,
    factors,
    tried,
    standings: standings(tried),
    fails: tried.map(({ strategy, byWorld }) => {
      const cases = worlds.map(({ values }, at) => ({ values, hit: byWorld[at]! < 0.5 }));
      return { strategy, regions: discover(cases, factors) };
    }),
    cells: tried.flatMap((each) => factors.flatMap((factor, at) => cellsOf(each, worlds, factor, at))),
  };
}

function cellsOf({ strategy, byWorld }: Tried, worlds: readonly TriedWorld[], factor: Factor, at: number): Cell[] {
  const all = worlds.map(({ values }) => values[at]!);
  const classes = factor.options?.map((label, option) => ({ label, holds: (value: number) => value === option }));
  return (classes ?? thirds(all)).flatMap(({ label, holds }) => {
    const inside = byWorld.filter((_, world) => holds(all[world]!));
    if (inside.length === 0) return [];
    const meets = inside.reduce((sum, each) => sum + each, 0) / inside.length;
    return [{ strategy, factor: factor.id, label, worlds: inside.length, meets }];
  });
}

/** A number's worlds in three parts of about equal size. */
function thirds(values: readonly number[]): { label: string; holds: (value: number) => boolean }[] {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor(sorted.length / 3)] ?? 0;
  const high = sorted[Math.floor((2 * sorted.length) / 3)] ?? 0;
  return [
    { label: "low", holds: (value) => value < low },
    { label: "middle", holds: (value) => value >= low && value < high },
    { label: "high", holds: (value) => value >= high },
  ];
}
