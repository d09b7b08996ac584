import { z } from "zod/mini";

z.config({ jitless: true });

const sum = z.string().check(z.regex(/^[0-9a-f]{16}$/));
const name = z.string().check(z.minLength(1), z.maxLength(140));
const numbers = z.record(name, z.number());
const names = z.record(name, name);

const plan = z.strictObject({
  choices: names,
  levers: names,
  allocations: z.record(name, numbers),
  actions: z.array(z.strictObject({ id: name, amount: z.exactOptional(z.number()) })).check(z.maxLength(1_000)),
  studies: z.array(name).check(z.maxLength(1_000)),
});

const decision = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("open"), deal: name }),
  z.strictObject({ kind: z.literal("offer"), deal: name, terms: z.record(name, z.union([z.number(), name])) }),
  z.strictObject({ kind: z.literal("accept"), deal: name }),
  z.strictObject({ kind: z.literal("walk"), deal: name }),
  z.strictObject({ kind: z.literal("commit"), plan }),
]);

const witness = z.strictObject({ turn: z.int().check(z.minimum(0)), checksum: sum, values: numbers });

/** A run file, version 1: the run with its scenario inside and what each turn came to. */
export const runFile = z.strictObject({
  kind: z.literal("run"),
  format: z.literal(1),
  scenario: z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(64)), hash: sum, text: z.string() }),
  rules: z.int().check(z.minimum(1)),
  seed: z.string().check(z.regex(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/)),
  difficulty: z.nullable(name),
  overrides: numbers,
  flags: z.strictObject({
    ironman: z.boolean(),
    advisors: z.boolean(),
    analyst: z.boolean(),
    guided: z.boolean(),
    forkedAt: z.nullable(z.int().check(z.minimum(1))),
  }),
  decisions: z.array(decision).check(z.maxLength(20_000)),
  checks: z.array(z.string().check(z.regex(/^[0-9a-f]{4}$/))),
  checksum: z.nullable(sum),
  turns: z.array(witness),
});
export type RunFileShape = z.infer<typeof runFile>;
