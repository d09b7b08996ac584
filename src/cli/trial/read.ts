import { z } from "zod/mini";
import { SEVERITIES } from "../../foresight/trial/finding.ts";
import type { Report } from "../../foresight/trial/report.ts";

const count = z.int().check(z.minimum(0));
const quantile = z.nullable(z.number());

const shape = z.object({
  scenario: z.string(),
  hash: z.string(),
  rules: z.number(),
  difficulty: z.nullable(z.string()),
  bots: z.record(
    z.string(),
    z.object({ runs: count, good: count, endings: z.record(z.string(), count), seeks: z.boolean() }),
  ),
  events: z.record(z.string(), z.object({ eligible: count, fired: count })),
  actions: z.record(z.string(), z.object({ legal: count, taken: count, goodWithout: z.nullable(z.number()) })),
  quantiles: z.record(z.string(), z.array(z.object({ p10: quantile, p50: quantile, p90: quantile }))),
  // Reports made before hidden numbers were told of have none.
  hidden: z._default(z.array(z.string()), []),
  sought: z.record(z.string(), z.object({ runs: count, found: count })),
  ladder: z.nullable(z.record(z.string(), z.object({ runs: count, good: count }))),
  decisions: z.nullable(z.object({ bot: z.string(), turns: count, otherEnding: count, goodLostOrWon: count })),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(SEVERITIES),
      path: z.string(),
      message: z.string(),
      bot: z.exactOptional(z.string()),
      run: z.exactOptional(count),
      replay: z.exactOptional(z.string()),
    }),
  ),
}) satisfies z.ZodMiniType<Report>;

/** A report as `--json` prints it; null when the text is none. */
export function readReport(text: string): Report | null {
  try {
    const result = shape.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
