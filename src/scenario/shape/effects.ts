import { z } from "zod/mini";
import { listOf, whole } from "./bounded.ts";
import { amount, condition, display, id, line, named, rule, sources, words } from "./common.ts";

/** Target of a change: a variable, `actor.variable`, or `self.variable` inside `each` and a rival's move. */
const target = z.string().check(z.regex(/^[a-z][A-Za-z0-9_]*(\.[a-z][A-Za-z0-9_]*)?$/), z.maxLength(140));

const because = words(z.optional(line), "Why, in a few words: the cause shown in the ledger");
const force = display(
  z.optional(line),
  "Name under which ledger and chart gather it: an actor's id, `self`, or any word",
);
const noise = rule(z.optional(amount), "Half-width of a uniform random amount added to it, in the target's unit");
const evaluate = rule(
  z.optional(z.enum(["scheduled", "due"])),
  "Whether the amount is worked out when the effect is scheduled (the default) or when it falls due",
);
const to = rule(target, "What changes: a variable, `actor.variable`, or `self.variable`");
const set = z.union([z.number(), z.boolean(), named(line, { role: "formula" })]);
const add = rule(amount, "Amount added, in the target's unit");
const multiply = rule(amount, "Factor");
const setTo = rule(set, "New value: an option, true or false, a number, or a formula");

const timing = {
  if: rule(z.optional(condition), "Must hold when the effect falls due, or it does nothing"),
  after: rule(z.optional(whole(0, 100)), "Turns until it falls due; 0 is the close of this turn"),
  because,
  force,
};
const over = rule(
  z.optional(whole(1, 100)),
  "Turns over which it is spread in even parts, the first part now (or after `after`)",
);

export const effect = named(
  z.union([
    z.strictObject({ to, add, over, noise, evaluate, ...timing }),
    z.strictObject({ to, multiply, noise, evaluate, ...timing }),
    z.strictObject({ to, set: setTo, evaluate, ...timing }),
    z.strictObject({ fire: rule(id, "Event that comes"), ...timing }),
    z.strictObject({ breach: rule(id, "Deal that is broken"), ...timing }),
    z.strictObject({ end: rule(id, "Deal that ends without a breach"), ...timing }),
    z.strictObject({ reopen: rule(id, "Deal that is put on the table again"), ...timing }),
    z.strictObject({ promise: rule(id, "Promise that is made"), ...timing }),
    z.strictObject({
      reveal: rule(
        z.string().check(z.maxLength(140)),
        "What becomes known: an uncertainty, an actor, or `deal.<id>.kind`",
      ),
      ...timing,
    }),
    z.strictObject({ ending: rule(id, "Ending that is called for"), ...timing }),
  ]),
  { id: "effect", description: "One change, in one of ten forms" },
);
export const effects = listOf(effect, 0, 40);
export type EffectSource = z.infer<typeof effect>;

/** A condition that must hold, and the sentence that says why it doesn't. */
const need = z.strictObject({
  if: rule(condition, "What must hold"),
  else: words(line, "The sentence that says why it doesn't"),
});
export const needs = listOf(
  named(need, { id: "need", description: "A condition, and the sentence for when it fails" }),
  0,
  16,
);
export type NeedSource = z.infer<typeof needs>[number];

/** An effect of every turn. */
export const dynamic = z.strictObject({
  each: rule(z.optional(id), "Group of actors for each of whom it happens"),
  to,
  add: rule(z.optional(amount), "Amount added, in the target's unit"),
  multiply: rule(z.optional(amount), "Factor"),
  set: rule(z.optional(set), "New value: an option, true or false, a number, or a formula"),
  if: rule(z.optional(condition), "Happens only when this holds"),
  because,
  force,
  noise,
  sources,
});
export type DynamicSource = z.infer<typeof dynamic>;
