import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { FrozenAnswer } from "../../runs/frozen/contract.ts";

/** A run whose every bit is held: its code, and what each turn of it came to. */
export interface GoldenRun {
  /** What it is here for. */
  readonly why: string;
  /** The scenario, as it stands in `scenarios/archive/`: `<id>@<hash>`. */
  readonly scenario: string;
  readonly bot: string;
  readonly difficulty: string | null;
  /** Id of its ending; null for a run that is half played. */
  readonly ending: string | null;
  /** Of the start, then after each commit. */
  readonly checksums: readonly string[];
  /** The run as a link's code, with its seed and all its decisions. */
  readonly code: string;
}

export interface GoldenRuns {
  /** `RULES_VERSION` under which they were recorded. */
  readonly rules: number;
  readonly runs: readonly GoldenRun[];
}

export const readGolden = (file: string): GoldenRuns => JSON.parse(readFileSync(file, "utf8")) as GoldenRuns;

/** One line a run, so that a difference shows which. */
export const goldenText = ({ rules, runs }: GoldenRuns): string =>
  `{\n  "rules": ${rules},\n  "runs": [\n${runs.map((run) => `    ${JSON.stringify(run)}`).join(",\n")}\n  ]\n}\n`;

/**
 * 16 hex digits over what the golden runs come to. The changelog's line on these rules carries it, so that recording them anew
 * can't pass unseen.
 */
export function sealOf({ rules, runs }: GoldenRuns): string {
  const held = runs.map(({ scenario, code, checksums, ending }) => [scenario, code, ending, ...checksums]);
  return createHash("sha256")
    .update(JSON.stringify([rules, held]))
    .digest("hex")
    .slice(0, 16);
}

/** The line of the changelog on a version of the rules, and the seal in it; null where it is missing. */
export function changelogSeal(changelog: string, rules: number): string | null {
  const lines = changelog.split("\n").filter((line) => line.includes(`**Rules ${rules}**`));
  return lines.length === 1 ? (/golden runs `([0-9a-f]{16})`/.exec(lines[0] ?? "")?.[1] ?? null) : null;
}

/** Where an engine's answer isn't what was recorded of a run, in words; null when it is that to the bit. */
export function differsFrom(run: GoldenRun, answer: FrozenAnswer): string | null {
  const why = `"${run.why}"`;
  if ("problem" in answer) return `${why}: ${answer.problem.message}`;
  const { verdict, ending, quarters, checksum } = answer;
  if (!verdict.verified) return `${why} isn't verified: ${verdict.message}`;
  const found = [...quarters.map((each) => each.checksum), ...(ending === null ? [] : [checksum])];
  const at = run.checksums.findIndex((recorded, turn) => recorded !== found[turn]);
  if (at >= 0 || found.length !== run.checksums.length) return `${why} goes another way in turn ${at}`;
  return (ending?.id ?? null) === run.ending ? null : `${why} ends as ${ending?.id}, not ${run.ending}`;
}
