import type { Lexicon } from "../lexicon.ts";
import type { Flags } from "../run.ts";
import type { DigitReader, DigitWriter } from "./digits.ts";
import { putCount, putDouble, putSet, takeCount, takeDouble, takeSet } from "./numbers.ts";

const SWITCHES = ["ironman", "advisors", "analyst", "guided"] as const;

export function putFlags(out: DigitWriter, flags: Flags): void {
  for (const name of SWITCHES) out.put(flags[name] ? 1 : 0, 2);
  out.put(flags.forkedAt === null ? 0 : 1, 2);
  if (flags.forkedAt !== null) putCount(out, flags.forkedAt, LIKELY_TURNS);
}

export function takeFlags(from: DigitReader): Flags {
  const [ironman = false, advisors = false, analyst = false, guided = false] = SWITCHES.map(() => from.take(2) === 1);
  const forkedAt = from.take(2) === 0 ? null : takeCount(from, LIKELY_TURNS);
  return { ironman, advisors, analyst, guided, forkedAt };
}
const LIKELY_TURNS = 30;

export function putSetup(
  out: DigitWriter,
  lexicon: Lexicon,
  difficulty: string | null,
  overrides: Readonly<Record<string, number>>,
): void {
  const { difficulties, assumptions } = lexicon;
  out.put(difficulty === null ? 0 : 1 + difficulties.indexOf(difficulty), 1 + difficulties.length);
  const changed = assumptions.flatMap((id, at) => (Object.hasOwn(overrides, id) ? [at] : []));
  putSet(out, changed, assumptions.length, 0);
  for (const at of changed) putDouble(out, overrides[assumptions[at] ?? ""] ?? 0);
}

export function takeSetup(
  from: DigitReader,
  lexicon: Lexicon,
): { readonly difficulty: string | null; readonly overrides: Record<string, number> } {
  const { difficulties, assumptions } = lexicon;
  const difficulty = difficulties[from.take(1 + difficulties.length) - 1] ?? null;
  const changed = takeSet(from, assumptions.length, 0);
  return { difficulty, overrides: Object.fromEntries(changed.map((at) => [assumptions[at] ?? "", takeDouble(from)])) };
}
