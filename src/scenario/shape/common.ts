import { z } from "zod/mini";
import { letters, listOf } from "./bounded.ts";
import { oncePerSchema } from "./once.ts";

// Without the just-in-time compiler, which the page's content-security policy forbids.
z.config({ jitless: true });

/** Ids inside a scenario: a lower-case letter first, then letters, digits and underscores. */
export const ID = /^[a-z][A-Za-z0-9_]*$/;
/** A scenario's own id is its file name, so hyphens are allowed. */
export const SCENARIO_ID = /^[a-z][a-z0-9-]*$/;
/** Ids joined by points: `actor.variable`, `event.storm.wait`. */
export const DOTTED = /^[a-z][A-Za-z0-9_]*(\.[a-z][A-Za-z0-9_]*)*$/;

/**
 * What a field is for, beyond its shape. `formula` and `condition` are written in the formula language. `words` are shown
 * during a run and may hold `{name}`; `display` is everything else that only concerns how things look. Neither of the
 * last two can change a bit of any run, so the rules hash leaves them out.
 */
export type Role = "formula" | "condition" | "words" | "display";

/** The role that a schema declares for itself. */
export const roleOf = oncePerSchema((schema): Role | null => {
  const role = z.globalRegistry.get(schema)?.["role"];
  return role === "formula" || role === "condition" || role === "words" || role === "display" ? role : null;
});

/** The same schema once more, with what is said of it here; where it came from stays known. */
export function named<T extends z.ZodMiniType>(schema: T, told: z.core.GlobalMeta): T {
  const copy = schema.clone();
  z.globalRegistry.add(copy, told);
  return copy;
}

/** A field of the rules, with what editors say about it. */
export const rule = <T extends z.ZodMiniType>(schema: T, description: string): T => named(schema, { description });
/** A field of words shown during a run, `{name}` allowed. */
export const words = <T extends z.ZodMiniType>(schema: T, description: string): T =>
  named(schema, { description, role: "words" });
/** A field that only concerns how things look or are credited. */
export const display = <T extends z.ZodMiniType>(schema: T, description: string): T =>
  named(schema, { description, role: "display" });

export const id = z.string().check(z.regex(ID), z.maxLength(64));
export const dotted = z.string().check(z.regex(DOTTED), z.maxLength(140));
export const line = letters(1, 2_000);
const formula = letters(1, 2_000);

/** A number, or a formula that gives one. */
export const amount = named(z.union([z.number(), named(formula, { role: "formula" })]), {
  id: "amount",
  description: "A number, or a formula that gives one",
});
/** A condition: a formula that gives true or false. */
export const condition = named(z.union([z.boolean(), named(formula, { role: "condition" })]), {
  id: "condition",
  description: "True, false, or a formula that gives one of them",
});
export const number = z.number();
export const range = named(z.tuple([z.number(), z.number()]), {
  id: "range",
  description: "Least and greatest value: `[0, 100]`",
});

/** Words: one paragraph, several, or paragraphs that show only when their condition holds. `{name}` prints a declared value. */
export const text = named(
  z.union([
    line,
    listOf(
      z.union([
        line,
        z.strictObject({
          when: rule(condition, "The paragraph shows only when this holds"),
          text: words(line, "The paragraph"),
        }),
      ]),
      1,
      24,
    ),
  ]),
  {
    id: "text",
    description: "One paragraph, several, or paragraphs with conditions. {name} prints a declared value with its unit",
  },
);

export const sources = display(z.optional(listOf(id, 0, 24)), "Ids from the scenario's `sources`");

/** Things by id. */
export const recordOf = <T extends z.ZodMiniType>(value: T) => z.record(id, value);
/** Things by a dotted name, such as `action.launch`. */
export const recordByName = <T extends z.ZodMiniType>(value: T) => z.record(dotted, value);

export type Amount = z.infer<typeof amount>;
export type Condition = z.infer<typeof condition>;
export type TextSource = z.infer<typeof text>;
