import type { Mix } from "../scenarios/support/fixed-mix.ts";

/** Deeds by quarter, over and over: without legs, and with them. */
const SAME = [["mmm"], ["mmg"], ["mgg"], ["ggg"], ["mgn"], ["mmn"], ["ggn"]];
const legs = (growth: string, mission: string, quarters: number): string[] => [
  ...Array.from({ length: quarters }, () => growth),
  ...Array.from({ length: quarters }, () => mission),
];
const LEGS = [
  ["ggn", "mmn"],
  legs("ggn", "mmn", 2),
  legs("ggg", "mmm", 3),
  legs("ggn", "mmn", 4),
  legs("ggn", "mmn", 8),
  legs("mmn", "ggn", 8),
];

const mixes = (patterns: readonly string[][]): Mix[] =>
  patterns.flatMap((pattern) =>
    [12, 17, 22, 27].flatMap((safety) =>
      (["mission", "alternate", "growth"] as const).flatMap((habit) =>
        [true, false].map((converts) => ({ pattern, safety, habit, converts })),
      ),
    ),
  );

/** Fixed mixes, and the same in legs of a fixed length: 168 and 144 of them. */
export const MIXES: readonly Mix[] = mixes(SAME);
export const LEGGED: readonly Mix[] = mixes(LEGS);

export const mixName = (mix: Mix): string => `mix:${JSON.stringify(mix)}`;
