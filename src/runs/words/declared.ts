import type { Run } from "../run.ts";

/** What a run's player declares about it, in words; `label` names a turn. */
export function declaredOf({ flags, overrides }: Run, label: (turn: number) => string): string[] {
  const declared: string[] = [];
  if (flags.ironman) declared.push("ironman");
  if (flags.analyst) declared.push("with odds shown");
  if (flags.forkedAt !== null) declared.push(`forked at ${label(flags.forkedAt)}`);
  const changed = Object.keys(overrides).length;
  if (changed > 0) declared.push(changed === 1 ? "one assumption changed" : `${changed} assumptions changed`);
  return declared;
}
