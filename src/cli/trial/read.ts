import { z } from "zod/mini";
import { SEVERITIES } from "../../foresight/trial/finding.ts";
import type { Report } from "../../foresight/trial/report.ts";

const quantile = z.nullable(z.number());

const shape = z.object({
  scenario: z.string(),
  hash: z.string(),
  rules: z.number(),
  difficulty: z.nullable(z.string()),
  bots: z.record(
    z.string(),
    z.object({ runs: z.number(), good: z.number(), endings: z.record(z.string(), z.number()), seeks: z.boolean() }),
  ),
  events: z.record(z.string(), z.object({ eligible: z.number(), fired: z.number() })),
  actions: z.record(
    z.string(),
    z.object({ legal: z.number(), taken: z.number(), goodWithout: z.nullable(z.number()) }),
  ),
  quantiles: z.record(z.string(), z.array(z.object({ p10: quantile, p50: quantile, p90: quantile }))),
  // Reports made before hidden numbers were told of have none.
  hidden: z._default(z.array(z.string()), []),
  sought: z.record(z.string(), z.object({ runs: z.number(), found: z.number() })),
  ladder: z.nullable(z.record(z.string(), z.object({ runs: z.number(), good: z.number() }))),
  decisions: z.nullable(
    z.object({ bot: z.string(), turns: z.number(), otherEnding: z.number(), goodLostOrWon: z.number() }),
  ),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(SEVERITIES),
      path: z.string(),
      message: z.string(),
      bot: z.exactOptional(z.string()),
      run: z.exactOptional(z.number()),
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
