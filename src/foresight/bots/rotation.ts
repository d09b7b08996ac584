import { hashName } from "../../engine/hash.ts";
import { uniform, type Seed } from "../../engine/random.ts";

/**
 * Which of `count` options the run of this index tries for a subject: over each block of `count` runs every option once, in an order of
 * the block's and the subject's own. So a list of runs tries everything equally often, whatever order the runs are played in.
 */
export function turnOf(subject: string, count: number, index: number): number {
  const block = Math.floor(index / count);
  const order = Array.from({ length: count }, (_, at) => at);
  const key: Seed = { low: hashName(subject), high: block >>> 0 };
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(uniform(key, "bot", ROTATION, 0, at) * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order[index % count]!;
}

const ROTATION = hashName("rotation");
