import { z } from "zod/mini";
import type { ScenarioRef } from "../run.ts";

z.config({ jitless: true });

/** What a run file of any version says before its rules are at hand. */
interface FileHead {
  /** Version of the rules that it was played by. */
  readonly rules: number;
  readonly scenario: ScenarioRef & { readonly text: string };
}

/** These fields stand in every run file, whatever its rules, as a code's header stands in every code. */
const fileHead = z.object({
  kind: z.literal("run"),
  rules: z.int().check(z.minimum(0)),
  scenario: z.object({ id: z.string(), hash: z.string(), text: z.string() }),
});

/** The head of a run file's text; null when it has none, and `readRunFile` can say why. */
export function headOfFile(text: string): FileHead | null {
  const found = fileHead.safeParse(parse(text));
  return found.success ? found.data : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
