import { z } from "zod/mini";

z.config({ jitless: true });

/**
 * What every engine that was ever released answers when it is asked to play a run again: `replay(scenario, run)`, two texts in,
 * one plain value out. The engines are kept as files that nobody rebuilds (`replay/<rules>/engine.js`), so this shape is fixed:
 * a field may be added as optional, and none may go or change its meaning. `docs/runs.md` tells of it.
 */
const text = z.string();
const sum = z.string().check(z.regex(/^[0-9a-f]{16}$/));

const item = z.object({ title: text, text: z.array(text) });
/** Things of one kind under their heading, such as "Promises". */
const section = z.object({ heading: text, items: z.array(item) });

/** A value as it was shown; `name` is the scenario's own, `value` is printed with its unit. */
const figure = z.object({ name: text, label: text, value: text, headline: z.boolean() });

/** A value that a turn changed; `because` says by what and by how much, largest first. */
const change = z.object({
  name: text,
  label: text,
  from: text,
  to: text,
  headline: z.boolean(),
  because: z.array(text),
});

/** On the chart, by what the player knew. */
const place = z.object({ x: z.number(), y: z.number() });
const axis = z.object({ label: text, min: z.number(), max: z.number() });

const quarter = z.object({
  /** From 1. */
  turn: z.int().check(z.minimum(1)),
  /** Its date: `2026 Q1`. */
  label: text,
  /** Of the state as it opened. */
  checksum: sum,
  /** As it opened. */
  figures: z.array(figure),
  place,
  /** What the opening brought. */
  opened: z.array(section),
  /** What was said at the table, a line each. */
  talks: z.array(text),
  /** Null while the turn hasn't been committed. */
  closed: z.nullable(z.object({ sections: z.array(section), changes: z.array(change) })),
});

/** Where the replay first goes another way than the run says: as `Difference` in `verify.ts`. */
const difference = z.object({
  turn: z.int().check(z.minimum(0)),
  name: z.exactOptional(text),
  expected: z.exactOptional(z.union([text, z.number()])),
  found: z.exactOptional(z.union([text, z.number()])),
});

const run = z.object({
  /** Version of the rules that replayed it. */
  rules: z.int().check(z.minimum(0)),
  scenario: z.object({ id: text, hash: sum, title: text }),
  /** `7F3A-19C2-0B44-E1D0`. */
  seed: text,
  /** Null for none. */
  difficulty: z.nullable(z.object({ id: text, label: text })),
  /** What the player declares, in words. */
  declared: z.array(text),
  verdict: z.object({
    /** Every decision could be taken and every checksum is the run's own. */
    verified: z.boolean(),
    /** Why not, a sentence. */
    message: z.nullable(text),
    difference: z.nullable(difference),
  }),
  /** Of the state after the last decision that could be taken. */
  checksum: sum,
  /** Null while the run goes on. */
  ending: z.nullable(z.object({ id: text, title: text, kind: z.enum(["good", "mixed", "bad"]), text: z.array(text) })),
  /** What a turn is called: `quarter`. */
  turnWord: text,
  /** Turns that a run has when nothing ends it early. */
  turns: z.int().check(z.minimum(1)),
  chart: z.object({ x: axis, y: axis }),
  /** Turns in order; while the run goes on the last one isn't committed. */
  quarters: z.array(quarter),
  /** After the last decision. */
  figures: z.array(figure),
  place,
});

/** Why it couldn't be replayed at all: the code is for programs, the message a sentence. */
const refusal = z.object({ problem: z.object({ code: text, message: text }) });

export const frozenAnswer = z.union([refusal, run]);

export type FrozenAnswer = z.infer<typeof frozenAnswer>;
export type FrozenRun = z.infer<typeof run>;
export type FrozenQuarter = z.infer<typeof quarter>;
export type Section = z.infer<typeof section>;
export type ToldFigure = z.infer<typeof figure>;
export type ToldChange = z.infer<typeof change>;
