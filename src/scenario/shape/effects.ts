import { z } from "zod";
import { amount, condition, display, id, line, rule, sources, words } from "./common.ts";

/** Target of a change: a variable, `actor.variable`, or `self.variable` inside `each` and a rival's move. */
const target = z
  .string()
  .regex(/^[a-z][A-Za-z0-9_]*(\.[a-z][A-Za-z0-9_]*)?$/)
  .max(140);

const because = words(line.optional(), "Why, in a few words: the cause shown in the ledger");
const force = display(
  line.optional(),
  "Name under which ledger and chart gather it: an actor's id, `self`, or any word",
);
const noise = rule(amount.optional(), "Half-width of a uniform random amount added to it, in the target's unit");
const evaluate = rule(
  z.enum(["scheduled", "due"]).optional(),
  "Whether the amount is worked out when the effect is scheduled (the default) or when it falls due",
);
const to = rule(target, "What changes: a variable, `actor.variable`, or `self.variable`");
const set = z.union([z.number(), z.boolean(), line.meta({ role: "formula" })]);
const add = rule(amount, "Amount added, in the target's unit");
const multiply = rule(amount, "Factor");
const setTo = rule(set, "New value: an option, true or false, a number, or a formula");

const timing = {
  if: rule(condition.optional(), "Must hold when the effect falls due, or it does nothing"),
  after: rule(z.int().min(0).max(100).optional(), "Turns until it falls due; 0 is the close of this turn"),
  because,
  force,
};
const over = rule(
  z.int().min(1).max(100).optional(),
  "Turns over which it is spread in even parts, the first part now (or after `after`)",
);

export const effect = z
  .union([
    z.strictObject({ to, add, over, noise, evaluate, ...timing }),
    z.strictObject({ to, multiply, noise, evaluate, ...timing }),
    z.strictObject({ to, set: setTo, evaluate, ...timing }),
    z.strictObject({ fire: rule(id, "Event that comes"), ...timing }),
    z.strictObject({ breach: rule(id, "Deal that is broken"), ...timing }),
    z.strictObject({ end: rule(id, "Deal that ends without a breach"), ...timing }),
    z.strictObject({ reopen: rule(id, "Deal that is put on the table again"), ...timing }),
    z.strictObject({ promise: rule(id, "Promise that is made"), ...timing }),
    z.strictObject({
      reveal: rule(z.string().max(140), "What becomes known: an uncertainty, an actor, or `deal.<id>.kind`"),
      ...timing,
    }),
    z.strictObject({ ending: rule(id, "Ending that is called for"), ...timing }),
  ])
  .meta({ id: "effect", description: "One change, in one of ten forms" });
export const effects = z.array(effect).max(40);
export type EffectSource = z.infer<typeof effect>;

/** A condition that must hold, and the sentence that says why it doesn't. */
const need = z.strictObject({
  if: rule(condition, "What must hold"),
  else: words(line, "The sentence that says why it doesn't"),
});
export const needs = z
  .array(need.meta({ id: "need", description: "A condition, and the sentence for when it fails" }))
  .max(16);
export type NeedSource = z.infer<typeof needs>[number];

/** An effect of every turn. */
export const dynamic = z.strictObject({
  each: rule(id.optional(), "Group of actors for each of whom it happens"),
  to,
  add: rule(amount.optional(), "Amount added, in the target's unit"),
  multiply: rule(amount.optional(), "Factor"),
  set: rule(set.optional(), "New value: an option, true or false, a number, or a formula"),
  if: rule(condition.optional(), "Happens only when this holds"),
  because,
  force,
  noise,
  sources,
});
export type DynamicSource = z.infer<typeof dynamic>;
