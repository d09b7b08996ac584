import { hashName } from "../../engine/hash.ts";
import type { Kernel } from "../../engine/kernel.ts";
import { uniform, type Seed } from "../../engine/random.ts";
import { rollOut } from "../rollOut.ts";
import type { Goal } from "./goal.ts";
import type { Hand } from "./hand.ts";

/** Runs that each hand plays at first; the better half plays twice as many in each round that follows. */
const FIRST = 12;

/**
 * The hands, best first, by how whole runs end that have nothing to do with the one to be played: what someone knows who has played the
 * scenario before. By successive halving over the same worlds; the same for every run.
 */
export function ranked(kernel: Kernel, hands: readonly Hand[], goal: Goal): readonly Hand[] {
  const scores = hands.map((hand) => ({ hand, sum: 0, runs: 0 }));
  let going = scores;
  for (let until = FIRST; going.length > 1; until *= 2) {
    for (const score of going)
      for (; score.runs < until; score.runs++)
        score.sum += goal(rollOut(kernel, kernel.start(practice(score.runs)), [], score.hand));
    going.sort((a, b) => b.sum / b.runs - a.sum / a.runs);
    going = going.slice(0, Math.ceil(going.length / 2));
  }
  // Those that went out later come first, whatever luck the others had with few runs.
  return scores.toSorted((a, b) => b.runs - a.runs || b.sum - a.sum).map(({ hand }) => hand);
}

const PRACTICE: Seed = { low: hashName("practice"), high: 0 };

/** Seed of the nth run for practice. */
function practice(n: number): Seed {
  const half = (which: number): number => Math.floor(uniform(PRACTICE, "bot", 0, n, which) * 4_294_967_296);
  return { low: half(0), high: half(1) };
}
