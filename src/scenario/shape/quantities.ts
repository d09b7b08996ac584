import { z } from "zod/mini";
import { above, listOf, real, whole } from "./bounded.ts";
import {
  amount,
  condition,
  display,
  id,
  line,
  named,
  number,
  range,
  recordOf,
  rule,
  sources,
  text,
  words,
} from "./common.ts";

const label = words(z.optional(line), "What it is called; {self} is the actor's name under `each`");
const about = words(z.optional(text), "What it is, in a sentence or two");
const unit = display(z.optional(line), "For display: `$bn`, `GW`, `%`, `/100`");
const labels = display(z.optional(recordOf(line)), "What the options are called, by option");

export const actor = z.strictObject({
  name: display(z.optional(line), "What it is called"),
  is: rule(listOf(id, 1, 8), "Groups that it belongs to"),
  about,
  modelledOn: display(
    z.optional(line),
    "The public record that starting figures come from; shown on the sources page alone",
  ),
  sources,
});

export const constant = z.strictObject({
  label,
  about,
  unit,
  value: rule(number, "Its value; difficulty levels and readers may change it"),
  range: rule(z.optional(range), "Between which values a reader may set it"),
  sources,
});

const weights = recordOf(real(0));
const drawFields = {
  label,
  about,
  unit,
  range: rule(z.optional(range), "Uniform between the two, both included when `step` is given"),
  step: rule(z.optional(above(0)), "Whole steps from the range's start"),
  oneOf: rule(z.optional(weights), "One of these options, by weight"),
  labels,
  sources,
};
/** Drawn once a seed. Hidden in play until `revealedWhen` holds or an effect reveals it. */
export const uncertainty = z.strictObject({
  ...drawFields,
  revealedWhen: rule(z.optional(condition), "From then on it is known"),
});
/** Drawn anew each turn. */
export const draw = z.strictObject({
  ...drawFields,
  seen: rule(z.optional(z.enum(["exact", "hidden"])), "Whether it is seen; exact by default"),
});

const seen = z.union([
  z.enum(["exact", "hidden"]),
  z.strictObject({ error: rule(above(0), "Half-width of a reading's error") }),
]);
const start = z.union([number, z.strictObject({ range: rule(range, "Drawn between the two, once a seed") })]);
const headline = named(z.union([z.boolean(), whole(1, 9)]), {
  id: "headline",
  description:
    "Whether a figure is among the headline figures; a number says how early, 1 first: a phone shows four at once",
});
const shownDerived = {
  label,
  about,
  unit,
  good: display(z.optional(z.enum(["up", "down"])), "Which way is better"),
  headline: display(z.optional(headline), "Shown among the headline figures"),
  scale: display(z.optional(range), "Where the bar's scale begins and ends, when not at `min` and `max`"),
  danger: display(z.optional(number), "A value at which an early ending threatens: a tick on the bar"),
  digits: display(z.optional(whole(0, 4)), "Digits after the point"),
  each: rule(z.optional(id), "Group of actors, each of whom has its own"),
  sources,
};

/** Whether a figure is among the headline figures. */
export const isHeadline = (shown: { readonly headline?: boolean | number | undefined }): boolean =>
  (shown.headline ?? false) !== false;

/** A stock: a number with bounds, a boolean, or one of several options. */
export const variable = z.strictObject({
  ...shownDerived,
  seen: rule(z.optional(seen), "Seen exactly (the default), not at all, or as readings with an error"),
  start: rule(
    z.union([start, z.boolean(), line, recordOf(z.union([start, z.boolean(), line]))]),
    "Value at the start; under `each` one for all, or one by actor",
  ),
  min: rule(z.optional(number), "Least value; every number needs one"),
  max: rule(z.optional(number), "Greatest value; every number needs one"),
  oneOf: rule(z.optional(listOf(id, 2, 32)), "Its options"),
  ordered: rule(z.optional(z.boolean()), "The options stand in order, so that `>=` compares them"),
  labels,
});
export const derived = z.strictObject({
  ...shownDerived,
  value: rule(amount, "What it is worked out from; never stored"),
});

/** Piecewise linear, clamped at the ends. */
export const table = z.strictObject({
  label,
  x: rule(listOf(number, 2, 64), "Rising strictly"),
  y: rule(listOf(number, 2, 64), "One for each x"),
  sources,
});

export const allocation = z.strictObject({
  label,
  unit,
  about,
  total: rule(above(0), "What the parts add up to"),
  step: rule(z.optional(above(0)), "Parts are multiples of it; 1 by default"),
  maxChange: rule(z.optional(above(0)), "The most a part may move in one turn"),
  parts: rule(
    recordOf(
      z.strictObject({
        label,
        about,
        start: rule(real(0), "Share at the start"),
        min: rule(z.optional(real(0)), "Least share; 0 by default"),
        max: rule(z.optional(real(0)), "Greatest share; the total by default"),
        sources,
      }),
    ),
    "The parts, read as `allocation.part`",
  ),
});
export const lever = z.strictObject({
  label,
  about,
  options: rule(recordOf(display(line, "What the option is called")), "The options, by id, with what they are called"),
  start: rule(id, "Option at the start"),
});

export type ActorSource = z.infer<typeof actor>;
export type ConstantSource = z.infer<typeof constant>;
export type UncertaintySource = z.infer<typeof uncertainty>;
export type DrawSource = z.infer<typeof draw>;
export type VariableSource = z.infer<typeof variable>;
export type DerivedSource = z.infer<typeof derived>;
export type TableSource = z.infer<typeof table>;
export type AllocationSource = z.infer<typeof allocation>;
export type LeverSource = z.infer<typeof lever>;
