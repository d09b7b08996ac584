import { weighed, type Bias } from "./bias.ts";
import { pairedDifference, type Difference } from "./paired.ts";
import type { Part } from "./parts.ts";

/** What plans lead to in some of the worlds, for whoever watches. */
export interface Futures {
  /** What the plan decides. */
  readonly parts: readonly Part[];
  readonly advisors: readonly Watch[];
  /** Turn at whose opening it is looked at; one past the last is the end. */
  readonly turn: number;
  /**
   * By world, by advisor: what is watched under the plan, less under the plan as the turn opened; then, for each part, less under
   * the plan without it.
   */
  readonly differences: readonly (readonly (readonly number[])[])[];
}

/** An advisor that has words for a plan. */
export interface Watch {
  readonly id: string;
  /** Name of what is watched. */
  readonly watches: string;
  readonly bias: Bias;
}

export type Stance = "for" | "against" | "silent";

/** What an advisor makes of a plan. */
export interface Voice {
  readonly advisor: string;
  readonly watches: string;
  readonly stance: Stance;
  /** What it speaks of; null is the plan as a whole. */
  readonly about: Part | null;
  /** By how much that moves what is watched, in the worlds that had no part in choosing it. */
  readonly change: Difference;
}

export interface Advice {
  /** How many worlds. */
  readonly worlds: number;
  readonly turn: number;
  /** Whether there is anything in the plan to speak of. */
  readonly empty: boolean;
  /** By the advisors' ids. */
  readonly voices: readonly Voice[];
}

/**
 * The advice that futures give. What an advisor speaks of is chosen in every other world, and what it says of that comes from the rest:
 * the largest of many differences would be too large. Parts of futures are put together in the order of the worlds, whoever worked them
 * out. At least one.
 */
export function adviceOf(futures: readonly Futures[]): Advice {
  const { parts, advisors, turn } = futures[0]!;
  const worlds = futures.flatMap(({ differences }) => differences);
  const halves = [0, 1].map((odd) => worlds.filter((_, at) => at % 2 === odd));
  return {
    worlds: worlds.length,
    turn,
    empty: parts.length === 0,
    voices: advisors.map((watch, at) => {
      const said = (about: Part | null, which: number): Said => {
        const [choosing, change] = halves.map((half) => pairedDifference(half.map((world) => world[at]![which]!)));
        return { about, weight: weighed(watch.bias, choosing!), change: change! };
      };
      return voiceOf(
        watch,
        said(null, 0),
        parts.map((part, nth) => said(part, nth + 1)),
      );
    }),
  };
}

/**
 * The plan as a whole and each answer to a dilemma stand beside each other, since the whole is judged with the answers the same; the
 * advisor speaks of the one that weighs most. Where that is the whole, of the part of it that weighs most the same way.
 */
function voiceOf({ id: advisor, watches, bias }: Watch, whole: Said, parts: readonly Said[]): Voice {
  const answers = parts.filter(({ about }) => about?.kind === "choice");
  const most = heaviest([whole, ...answers])!;
  const inside = parts.filter(({ about, weight }) => about?.kind !== "choice" && weight * most.weight > 0);
  const { about, weight, change } = most.about === null ? (heaviest(inside) ?? most) : most;
  const felt = weight === 0 ? 0 : weighed(bias, change);
  const stance = felt > 0 ? "for" : felt < 0 ? "against" : "silent";
  return { advisor, watches, stance, about: stance === "silent" ? null : about, change };
}

/** What an advisor might say. */
interface Said {
  readonly about: Part | null;
  /** How much it weighs in the worlds that choose. */
  readonly weight: number;
  /** What it comes to in the others. */
  readonly change: Difference;
}

/** The first of those that weigh most, either way. */
const heaviest = (all: readonly Said[]): Said | undefined =>
  all.reduce<Said | undefined>(
    (most, each) => (most === undefined || Math.abs(each.weight) > Math.abs(most.weight) ? each : most),
    undefined,
  );
