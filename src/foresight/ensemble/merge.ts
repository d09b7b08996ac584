import { z } from "zod/mini";
import type { Row } from "./row.ts";
import type { SweepHead } from "./sweep.ts";

const head = z.strictObject({
  sweep: z.literal(1),
  scenario: z.string(),
  hash: z.string(),
  rules: z.number(),
  difficulty: z.nullable(z.string()),
  bots: z.array(z.string()).check(z.minLength(1)),
  runs: z.int().check(z.minimum(1)),
  shard: z.strictObject({ part: z.int().check(z.minimum(1)), of: z.int().check(z.minimum(1)) }),
}) satisfies z.ZodMiniType<SweepHead>;

const row = z.strictObject({
  bot: z.string(),
  run: z.int(),
  ending: z.string(),
  kind: z.enum(["good", "mixed", "bad"]),
  turns: z.int().check(z.minimum(0)),
  measures: z.record(z.string(), z.number()),
  checksum: z.string(),
}) satisfies z.ZodMiniType<Row>;

/** The first line of a sweep's file; null when it is none. */
export function readHead(line: string | undefined): SweepHead | null {
  const result = head.safeParse(parsed(line));
  return result.success ? result.data : null;
}

/** The run that a line tells of; null when it tells of none. */
export function readRow(line: string | undefined): Row | null {
  const result = row.safeParse(parsed(line));
  return result.success ? result.data : null;
}

function parsed(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? "");
  } catch {
    return null;
  }
}

/** A sweep's file, by the name under which a message speaks of it. */
export interface Part {
  readonly file: string;
  readonly head: SweepHead;
}

/** Why files aren't the whole of one sweep, all reasons; none when they are. */
export function partProblems(parts: readonly Part[]): string[] {
  const [first] = parts;
  if (first === undefined) return ["no files"];
  const odd = parts.flatMap((part) => differences(first, part));
  if (odd.length > 0) return odd;
  const { of } = first.head.shard;
  const problems: string[] = [];
  const seen = new Map<number, string>();
  for (const {
    file,
    head: { shard },
  } of parts) {
    const other = seen.get(shard.part);
    if (other !== undefined) problems.push(`${file}: part ${shard.part} of ${of} is in ${other} already`);
    if (shard.part > of) problems.push(`${file}: part ${shard.part} of ${of} can't be`);
    seen.set(shard.part, file);
  }
  const missing: number[] = [];
  for (let part = 1; part <= of && missing.length < MOST_NAMED; part++) if (!seen.has(part)) missing.push(part);
  if (missing.length > 0)
    problems.push(
      `of ${of} parts these are missing: ${missing.join(", ")}${missing.length === MOST_NAMED ? ", …" : ""}`,
    );
  return problems;
}
/** Missing parts that a message names. */
const MOST_NAMED = 20;

const SAME = ["scenario", "hash", "rules", "difficulty", "runs"] as const;

function differences(first: Part, part: Part): string[] {
  const found: string[] = SAME.filter((key) => part.head[key] !== first.head[key]).map(
    (key) => `${part.file}: ${TITLES[key]} ${part.head[key] ?? "none"}; ${first.file} has ${first.head[key] ?? "none"}`,
  );
  const bots = (each: Part): string => each.head.bots.join(", ");
  if (bots(part) !== bots(first)) found.push(`${part.file}: bots ${bots(part)}; ${first.file} has ${bots(first)}`);
  if (part.head.shard.of !== first.head.shard.of)
    found.push(`${part.file}: one of ${part.head.shard.of} parts; ${first.file} is one of ${first.head.shard.of}`);
  return found;
}
const TITLES = {
  scenario: "scenario",
  hash: "rules hash of the scenario",
  rules: "rules version",
  difficulty: "difficulty",
  runs: "runs a bot",
} as const;
