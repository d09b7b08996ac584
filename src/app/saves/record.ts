import { z } from "zod/mini";

z.config({ jitless: true });

/** A run as it is kept: its code (the same as in a link, with a checksum of its own) and a card for the list. */
export const saveRecord = z.strictObject({
  format: z.literal(1),
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Goes up with each write; a tab that holds an older one doesn't overwrite. */
  version: z.int().check(z.minimum(1)),
  /** Milliseconds since 1970, by the clock of that moment. */
  changed: z.number(),
  /** The same, but greater than of any write before: a clock set back doesn't put the last run behind older ones. */
  order: z.exactOptional(z.int()),
  /** Key of the scenario's text on its own shelf. */
  text: z.string().check(z.minLength(1), z.maxLength(200)),
  /** For the list, so that showing it simulates nothing. */
  card: z.strictObject({
    scenario: z.strictObject({ id: z.string(), title: z.string() }),
    difficulty: z.nullable(z.string()),
    seed: z.string(),
    turn: z.int().check(z.minimum(1)),
    turns: z.int().check(z.minimum(1)),
    date: z.string(),
    ironman: z.boolean(),
    ending: z.nullable(z.string()),
    forked: z.nullable(z.string()),
  }),
  code: z.string().check(z.minLength(1), z.maxLength(200_000)),
});
export type SaveRecord = z.infer<typeof saveRecord>;

/** Whether a newer version of the page has written it: nothing that this one may judge or move. */
export function isNewer(value: unknown): boolean {
  const found = z.object({ format: z.number() }).safeParse(value);
  return found.success && found.data.format > 1;
}

export const setAsideRecord = z.strictObject({ id: z.string(), reason: z.string(), at: z.number(), text: z.string() });
export type SetAsideRecord = z.infer<typeof setAsideRecord>;
