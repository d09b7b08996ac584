import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Decision } from "../../src/engine/plan.ts";
import type { Seed } from "../../src/engine/random.ts";
import { loadScenario, type Scenario } from "../../src/scenario/load.ts";

/** A run whose every bit is held: what was decided, and the checksum of each turn as it opened. */
export interface GoldenRun {
  /** What it is here for. */
  readonly why: string;
  readonly bot: string;
  readonly difficulty: string | null;
  readonly seed: Seed;
  readonly decisions: readonly Decision[];
  /** Of the start, then after each commit. */
  readonly checksums: readonly string[];
  readonly ending: string;
  /** The run as a link's code. */
  readonly code: string;
}

export interface GoldenRuns {
  /** `RULES_VERSION` under which they were recorded. */
  readonly rules: number;
  readonly runs: readonly GoldenRun[];
}

/** What is recorded, and why. Between them the runs come to every ending. */
export const RECIPES: readonly Pick<GoldenRun, "why" | "bot" | "difficulty" | "seed">[] = [
  {
    why: "a contract runs out, is signed anew and reopened; a promise is kept; a narrow good ending",
    bot: "steady",
    difficulty: null,
    seed: { low: 1, high: 7 },
  },
  { why: "the other side walks away, comes back and signs", bot: "steady", difficulty: null, seed: { low: 13, high: 7 } },
  {
    why: "two deals, a promise that warns, is kept and renews, a hidden value revealed by an action",
    bot: "boats",
    difficulty: null,
    seed: { low: 1, high: 7 },
  },
  { why: "a deal ended by agreement", bot: "boats", difficulty: null, seed: { low: 5, high: 7 } },
  { why: "a difficulty's constants and starts", bot: "boats", difficulty: "calm", seed: { low: 13, high: 7 } },
  { why: "a breach, studies, a promise broken", bot: "thrift", difficulty: null, seed: { low: 11, high: 7 } },
  { why: "an early ending by a variable at its bound", bot: "thrift", difficulty: "storm", seed: { low: 6, high: 7 } },
  { why: "an early ending by another, by a random hand", bot: "random", difficulty: null, seed: { low: 2, high: 7 } },
  { why: "an ending that an effect calls for, with chained events", bot: "random", difficulty: null, seed: { low: 7, high: 7 } },
  { why: "a seed of large halves", bot: "random", difficulty: "storm", seed: { low: 0xfffffffe, high: 0xdeadbeef } },
  { why: "seed 0", bot: "random", difficulty: "calm", seed: { low: 0, high: 0 } },
];

export const goldenFile = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The frozen copy: balancing the shipped scenario moves no golden run. */
export function goldenScenario(): Scenario {
  const { scenario, diagnostics } = loadScenario(readFileSync(goldenFile("lighthouse.json"), "utf8"), "lighthouse.json");
  if (scenario === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return scenario;
}
