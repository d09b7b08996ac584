import { goodInterval, type Report } from "./report.ts";

/** What differs from an earlier report of the scenario: findings that came and went, and shares that chance doesn't explain. */
export interface Changes {
  readonly appeared: Report["findings"];
  readonly gone: Report["findings"];
  /** Bots whose intervals of good endings don't meet; shares 0 to 1. */
  readonly moved: readonly { readonly bot: string; readonly before: number; readonly now: number }[];
}

export function compareReports(before: Report, now: Report): Changes {
  const key = ({ code, path }: Report["findings"][number]): string => `${code} ${path}`;
  const known = new Set(before.findings.map(key));
  const present = new Set(now.findings.map(key));
  return {
    appeared: now.findings.filter((each) => !known.has(key(each))),
    gone: before.findings.filter((each) => !present.has(key(each))),
    moved: Object.keys(now.bots)
      .sort()
      .flatMap((bot) => {
        const [then, here] = [Object.hasOwn(before.bots, bot) ? before.bots[bot] : undefined, now.bots[bot]!];
        if (then === undefined || then.runs === 0 || here.runs === 0) return [];
        const [a, b] = [goodInterval(then), goodInterval(here)];
        const apart = a.high < b.low || b.high < a.low;
        return apart ? [{ bot, before: then.good / then.runs, now: here.good / here.runs }] : [];
      }),
  };
}
