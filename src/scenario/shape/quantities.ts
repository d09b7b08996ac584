import { z } from "zod";
import { amount, condition, display, id, line, number, range, recordOf, rule, sources, text, words } from "./common.ts";

const label = words(line.optional(), "What it is called; {self} is the actor's name under `each`");
const about = words(text.optional(), "What it is, in a sentence or two");
const unit = display(line.optional(), "For display: `$bn`, `GW`, `%`, `/100`");
const labels = display(recordOf(line).optional(), "What the options are called, by option");

export const actor = z.strictObject({
  name: display(line.optional(), "What it is called"),
  is: rule(z.array(id).min(1).max(8), "Groups that it belongs to"),
  about,
  modelledOn: display(
    line.optional(),
    "The public record that starting figures come from; shown on the sources page alone",
  ),
  sources,
});

export const constant = z.strictObject({
  label,
  about,
  unit,
  value: rule(number, "Its value; difficulty levels and readers may change it"),
  range: rule(range.optional(), "Between which values a reader may set it"),
  sources,
});

const weights = recordOf(z.number().min(0));
const drawFields = {
  label,
  about,
  unit,
  range: rule(range.optional(), "Uniform between the two, both included when `step` is given"),
  step: rule(z.number().gt(0).optional(), "Whole steps from the range's start"),
  oneOf: rule(weights.optional(), "One of these options, by weight"),
  labels,
  sources,
};
/** Drawn once a seed. Hidden in play until `revealedWhen` holds or an effect reveals it. */
export const uncertainty = z.strictObject({
  ...drawFields,
  revealedWhen: rule(condition.optional(), "From then on it is known"),
});
/** Drawn anew each turn. */
export const draw = z.strictObject({
  ...drawFields,
  seen: rule(z.enum(["exact", "hidden"]).optional(), "Whether it is seen; exact by default"),
});

const seen = z.union([
  z.enum(["exact", "hidden"]),
  z.strictObject({ error: rule(z.number().gt(0), "Half-width of a reading's error") }),
]);
const start = z.union([number, z.strictObject({ range: rule(range, "Drawn between the two, once a seed") })]);
const headline = z.union([z.boolean(), z.int().min(1).max(9)]).meta({
  id: "headline",
  description:
    "Whether a figure is among the headline figures; a number says how early, 1 first: a phone shows four at once",
});
const shownDerived = {
  label,
  about,
  unit,
  good: display(z.enum(["up", "down"]).optional(), "Which way is better"),
  headline: display(headline.optional(), "Shown among the headline figures"),
  scale: display(range.optional(), "Where the bar's scale begins and ends, when not at `min` and `max`"),
  danger: display(number.optional(), "A value at which an early ending threatens: a tick on the bar"),
  digits: display(z.int().min(0).max(4).optional(), "Digits after the point"),
  each: rule(id.optional(), "Group of actors, each of whom has its own"),
  sources,
};

/** Whether a figure is among the headline figures. */
export const isHeadline = (shown: { readonly headline?: boolean | number | undefined }): boolean =>
  (shown.headline ?? false) !== false;

/** A stock: a number with bounds, a boolean, or one of several options. */
export const variable = z.strictObject({
  ...shownDerived,
  seen: rule(seen.optional(), "Seen exactly (the default), not at all, or as readings with an error"),
  start: rule(
    z.union([start, z.boolean(), line, recordOf(z.union([start, z.boolean(), line]))]),
    "Value at the start; under `each` one for all, or one by actor",
  ),
  min: rule(number.optional(), "Least value; every number needs one"),
  max: rule(number.optional(), "Greatest value; every number needs one"),
  oneOf: rule(z.array(id).min(2).max(32).optional(), "Its options"),
  ordered: rule(z.boolean().optional(), "The options stand in order, so that `>=` compares them"),
  labels,
});
export const derived = z.strictObject({
  ...shownDerived,
  value: rule(amount, "What it is worked out from; never stored"),
});

/** Piecewise linear, clamped at the ends. */
export const table = z.strictObject({
  label,
  x: rule(z.array(number).min(2).max(64), "Rising strictly"),
  y: rule(z.array(number).min(2).max(64), "One for each x"),
  sources,
});

export const allocation = z.strictObject({
  label,
  unit,
  about,
  total: rule(number.gt(0), "What the parts add up to"),
  step: rule(z.number().gt(0).optional(), "Parts are multiples of it; 1 by default"),
  maxChange: rule(z.number().gt(0).optional(), "The most a part may move in one turn"),
  parts: rule(
    recordOf(
      z.strictObject({
        label,
        about,
        start: rule(number.min(0), "Share at the start"),
        min: rule(number.min(0).optional(), "Least share; 0 by default"),
        max: rule(number.min(0).optional(), "Greatest share; the total by default"),
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
