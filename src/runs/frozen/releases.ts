import { z } from "zod/mini";
import type { ScenarioRef } from "../run.ts";

z.config({ jitless: true });

const hash = z.string().check(z.regex(/^[0-9a-f]{16}$/));

/** What was released under one version of the rules. */
const release = z.strictObject({
  /** `RULES_VERSION`. Its engine is `replay/<rules>/engine.js`. */
  rules: z.int().check(z.minimum(0)),
  /** SHA-256 of the engine's file: nobody rebuilds it. */
  engine: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Seal of the golden runs that it was released with. */
  golden: hash,
  /** Scenarios as they were released, each kept as `scenarios/archive/<id>@<hash>.json`. */
  scenarios: z.array(z.strictObject({ id: z.string().check(z.regex(/^[\w-]{1,64}$/)), hash })),
});

/** `replay/releases.json`: what must work for ever, oldest first. */
export const releaseList = z.array(release);
export type Release = z.infer<typeof release>;

/** The release with those rules. */
export const releaseOf = (releases: readonly Release[], rules: number): Release | null =>
  releases.find((each) => each.rules === rules) ?? null;

/** File of a scenario as it was released once, under `scenarios/archive/`; null when it never was. */
export function archivedFile(releases: readonly Release[], { id, hash: wanted }: ScenarioRef): string | null {
  const known = releases.some(({ scenarios }) => scenarios.some((each) => each.id === id && each.hash === wanted));
  return known ? `${id}@${wanted}.json` : null;
}
