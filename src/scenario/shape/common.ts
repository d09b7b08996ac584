import { z } from "zod";
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

/** A field of the rules, with what editors say about it. */
export const rule = <T extends z.ZodType>(schema: T, description: string): T => schema.meta({ description });
/** A field of words shown during a run, `{name}` allowed. */
export const words = <T extends z.ZodType>(schema: T, description: string): T =>
  schema.meta({ description, role: "words" });
/** A field that only concerns how things look or are credited. */
export const display = <T extends z.ZodType>(schema: T, description: string): T =>
  schema.meta({ description, role: "display" });

export const id = z.string().regex(ID).max(64);
export const dotted = z.string().regex(DOTTED).max(140);
export const line = z.string().min(1).max(2_000);
const formula = z.string().min(1).max(2_000);

/** A number, or a formula that gives one. */
export const amount = z
  .union([z.number(), formula.meta({ role: "formula" })])
  .meta({ id: "amount", description: "A number, or a formula that gives one" });
/** A condition: a formula that gives true or false. */
export const condition = z
  .union([z.boolean(), formula.meta({ role: "condition" })])
  .meta({ id: "condition", description: "True, false, or a formula that gives one of them" });
export const number = z.number();
export const range = z
  .tuple([z.number(), z.number()])
  .meta({ id: "range", description: "Least and greatest value: `[0, 100]`" });

/** Words: one paragraph, several, or paragraphs that show only when their condition holds. `{name}` prints a declared value. */
export const text = z
  .union([
    line,
    z
      .array(
        z.union([
          line,
          z.strictObject({
            when: rule(condition, "The paragraph shows only when this holds"),
            text: words(line, "The paragraph"),
          }),
        ]),
      )
      .min(1)
      .max(24),
  ])
  .meta({
    id: "text",
    description: "One paragraph, several, or paragraphs with conditions. {name} prints a declared value with its unit",
  });

export const sources = display(z.array(id).max(24).optional(), "Ids from the scenario's `sources`");

/** Things by id. */
export const recordOf = <T extends z.ZodType>(value: T) => z.record(id, value);
/** Things by a dotted name, such as `action.launch`. */
export const recordByName = <T extends z.ZodType>(value: T) => z.record(dotted, value);

export type Amount = z.infer<typeof amount>;
export type Condition = z.infer<typeof condition>;
export type TextSource = z.infer<typeof text>;
