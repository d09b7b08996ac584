import type { Seed } from "../../src/engine/random.ts";

/** How a golden run is played when it is recorded, and what it is here for. */
export interface Recipe {
  readonly why: string;
  /** As it stands in `scenarios/archive/`, where nothing ever changes: balancing a shipped scenario moves no golden run. */
  readonly scenario: string;
  readonly bot: string;
  readonly difficulty: string | null;
  readonly seed: Seed;
  /** Assumptions that are changed. */
  readonly overrides?: Readonly<Record<string, number>>;
  /** Turns to be committed; all when left out. */
  readonly turns?: number;
}

const LIGHTHOUSE = "lighthouse@e10238b3eca1b43d";
const ALLIANCE = "the-alliance@44521a8739f99e57";

/** What is recorded. Between them the runs come to every ending of the short scenario, and play every difficulty of each. */
export const RECIPES: readonly Recipe[] = [
  {
    why: "a contract runs out, is signed anew and reopened; a promise is kept; a narrow good ending",
    scenario: LIGHTHOUSE,
    bot: "steady",
    difficulty: null,
    seed: { low: 1, high: 7 },
  },
  {
    why: "the other side walks away, comes back and signs",
    scenario: LIGHTHOUSE,
    bot: "steady",
    difficulty: null,
    seed: { low: 13, high: 7 },
  },
  {
    why: "two deals, a promise that warns, is kept and renews, a hidden value revealed by an action",
    scenario: LIGHTHOUSE,
    bot: "boats",
    difficulty: null,
    seed: { low: 1, high: 7 },
  },
  {
    why: "a deal ended by agreement",
    scenario: LIGHTHOUSE,
    bot: "boats",
    difficulty: null,
    seed: { low: 5, high: 7 },
  },
  {
    why: "a difficulty's constants and starts",
    scenario: LIGHTHOUSE,
    bot: "boats",
    difficulty: "calm",
    seed: { low: 13, high: 7 },
  },
  {
    why: "a breach, studies, a promise broken",
    scenario: LIGHTHOUSE,
    bot: "thrift",
    difficulty: null,
    seed: { low: 11, high: 7 },
  },
  {
    why: "an early ending by a variable at its bound",
    scenario: LIGHTHOUSE,
    bot: "thrift",
    difficulty: "storm",
    seed: { low: 6, high: 7 },
  },
  {
    why: "an early ending by another, by a random hand",
    scenario: LIGHTHOUSE,
    bot: "random",
    difficulty: null,
    seed: { low: 2, high: 7 },
  },
  {
    why: "an ending that an effect calls for, with chained events",
    scenario: LIGHTHOUSE,
    bot: "random",
    difficulty: null,
    seed: { low: 7, high: 7 },
  },
  {
    why: "a seed of large halves",
    scenario: LIGHTHOUSE,
    bot: "random",
    difficulty: "storm",
    seed: { low: 0xfffffffe, high: 0xdeadbeef },
  },
  { why: "seed 0", scenario: LIGHTHOUSE, bot: "random", difficulty: "calm", seed: { low: 0, high: 0 } },
  {
    why: "an assumption changed, on a difficulty that changes nothing",
    scenario: LIGHTHOUSE,
    bot: "steady",
    difficulty: "standard",
    seed: { low: 3, high: 7 },
    overrides: { burn: 3.5 },
  },
  {
    why: "half played, and left at the table",
    scenario: LIGHTHOUSE,
    bot: "steady",
    difficulty: null,
    seed: { low: 13, high: 7 },
    turns: 3,
  },
  {
    why: "the long scenario by a thoughtful hand: deals renewed, promises kept, measured to the last quarter",
    scenario: ALLIANCE,
    bot: "measured",
    difficulty: "standard",
    seed: { low: 1, high: 11 },
  },
  {
    why: "many offers, contracts that expire, the easier waters",
    scenario: ALLIANCE,
    bot: "freehand",
    difficulty: "calm",
    seed: { low: 1, high: 11 },
  },
  {
    why: "six contracts signed, promises broken, the harder waters",
    scenario: ALLIANCE,
    bot: "growth",
    difficulty: "storm",
    seed: { low: 2, high: 11 },
  },
  {
    why: "a long run that ends early, taken over by another",
    scenario: ALLIANCE,
    bot: "mission",
    difficulty: "storm",
    seed: { low: 2, high: 11 },
  },
  {
    why: "an early ending by an empty purse, without a difficulty",
    scenario: ALLIANCE,
    bot: "mission",
    difficulty: null,
    seed: { low: 3, high: 11 },
  },
  {
    why: "studies, promises broken, an early ending, by a random hand",
    scenario: ALLIANCE,
    bot: "random",
    difficulty: "calm",
    seed: { low: 2, high: 11 },
  },
  {
    why: "a deal reopened after it was refused, by a random hand",
    scenario: ALLIANCE,
    bot: "random",
    difficulty: "calm",
    seed: { low: 3, high: 11 },
  },
];
