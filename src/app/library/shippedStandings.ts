import { z } from "zod/mini";
import type { Standings } from "../../foresight/debrief/standings.ts";

z.config({ jitless: true });

const count = z.int().check(z.minimum(0));
const shape = z.object({
  scenario: z.string(),
  hash: z.string(),
  rules: count,
  difficulty: z.nullable(z.string()),
  bots: z.array(z.object({ bot: z.string(), runs: count, endings: z.record(z.string(), z.record(z.string(), count)) })),
});

/** The standings that a scenario came with; null when the host has something else there. */
export function shippedStandings(file: unknown): Standings | null {
  const found = shape.safeParse(file);
  return found.success ? found.data : null;
}
