import { z } from "zod";
import {
  amount,
  condition,
  display,
  id,
  line,
  number,
  range,
  recordByName,
  recordOf,
  rule,
  text,
  words,
} from "./common.ts";

/** Any declared value, by its bare or dotted name. */
const name = z.string().min(1).max(140);
const axis = z.strictObject({
  label: display(line, "What the axis is called"),
  range: rule(range, "Where the axis begins and ends"),
  sum: rule(
    recordByName(number),
    "Weights of variables, derived values and measures; a weighted sum, so that forces add up",
  ),
});
const gauged = z.strictObject({
  label: display(line, "Whose"),
  value: rule(amount, "Where it stands on the gauge"),
  us: display(z.boolean().optional(), "Marked as the player's own"),
});

export const chart = z.strictObject({
  x: rule(axis, "West to east"),
  y: rule(axis, "South to north"),
  ceiling: display(
    z
      .strictObject({
        of: rule(name, "A variable, derived value or measure"),
        label: display(line, "What the line is called"),
      })
      .optional(),
    "A value that the ship's latitude can't pass, drawn as a thin line",
  ),
  gauge: rule(
    z
      .strictObject({
        label: display(line, "What the gauge is called"),
        unit: display(line.optional(), "For display"),
        range: rule(range, "Where the gauge begins and ends"),
        of: rule(z.array(gauged).min(1).max(12), "The values on it"),
        band: rule(
          z
            .strictObject({
              label: display(line, "What the band is called"),
              of: rule(id, "An uncertainty with a range"),
            })
            .optional(),
          "The band in which something uncertain may lie",
        ),
      })
      .optional(),
    "A gauge at the edge: several values against a band",
  ),
  weather: rule(
    z
      .array(
        z.strictObject({
          ending: rule(id, "The ending that it warns of"),
          label: display(line, "What it is called"),
          near: rule(amount, "How near it is, 0 to 1"),
        }),
      )
      .max(8)
      .optional(),
    "Early endings that are no place on the chart",
  ),
});

export const ending = z.strictObject({
  title: words(line, "What it is called"),
  kind: rule(z.enum(["good", "mixed", "bad"]), "How it is counted"),
  text: words(text, "How it ends; may read what was hidden"),
  early: rule(z.boolean().optional(), "Tried at every close, not only at the last"),
  when: rule(condition.optional(), "Holds when it comes to this"),
  otherwise: rule(z.boolean().optional(), "Comes when no other does; every scenario has exactly one"),
  priority: rule(number.optional(), "Which comes first when several hold; higher first, 0 by default"),
  where: display(
    z
      .array(z.tuple([number, number]))
      .min(3)
      .max(32)
      .optional(),
    "Its coast on the chart: corners as [x, y]",
  ),
  narrow: rule(
    z
      .strictObject({
        when: rule(condition, "Holds when it was narrow"),
        title: words(line.optional(), "Its title then"),
        text: words(line.optional(), "A paragraph more"),
      })
      .optional(),
    "A narrow version of the ending",
  ),
});

export const difficulty = z.strictObject({
  label: display(line, "What it is called"),
  about: display(text.optional(), "What differs"),
  set: rule(recordByName(number).optional(), "`constants.<id>.value` or `variables.<id>.start` to a number"),
});

const option = z.strictObject({ when: rule(condition, "Holds when it is wanted"), option: rule(id, "The option") });
const bargaining = z.strictObject({
  when: rule(condition.optional(), "Talks are held while this holds"),
  aspire: rule(amount, "What an offer is worth to us at first, 0 to 100"),
  settle: rule(amount, "What an offer is worth to us at last, 0 to 100"),
  insist: rule(recordOf(z.union([number, id])).optional(), "Clauses held at these terms whatever they are worth"),
});
export const strategy = z.strictObject({
  label: display(line, "What it is called"),
  about: display(text.optional(), "What it is after"),
  allocations: rule(
    recordOf(recordOf(amount)).optional(),
    "Target shares of an allocation, by part; approached as fast as `maxChange` lets",
  ),
  levers: rule(
    recordOf(z.union([id, z.array(option).max(32)])).optional(),
    "Option wanted of a lever, or options with conditions, the first that holds",
  ),
  prefer: rule(
    recordByName(amount).optional(),
    "`action.<id>`, `event.<id>.<choice>` or `study.<id>` to a score, higher first. Actions that score 0 or less are not taken",
  ),
  amounts: rule(recordByName(amount).optional(), "`action.<id>` to the amount to use"),
  deals: rule(recordOf(bargaining).optional(), "How it bargains, by deal"),
});

export const advisor = z.strictObject({
  name: display(line, "What the advisor is called"),
  watches: rule(name.optional(), "A declared value that the advisor looks at"),
  bias: words(line.optional(), "What the advisor tends to"),
  says: rule(
    z
      .array(z.strictObject({ when: rule(condition, "Said when this holds"), text: words(line, "What is said") }))
      .max(24)
      .optional(),
    "What the advisor says, and when",
  ),
  favours: display(
    z.enum(["up", "down"]).optional(),
    "The way the advisor wants it to go; else `good` of what it watches",
  ),
  within: display(range.optional(), "What lies beyond counts as the nearer end"),
  heeds: display(
    z.number().min(0).optional(),
    "A smaller change, as the advisor weighs it, isn't worth a word; 0 at first",
  ),
  weighs: display(
    z
      .strictObject({
        gain: display(z.number().min(0).max(10).optional(), "How much a change for the better counts; 1 at first"),
        loss: display(z.number().min(0).max(10).optional(), "How much a change for the worse counts; 1 at first"),
      })
      .optional(),
    "The bias in figures: a loss that counts 2 sounds twice as bad as it is",
  ),
  words: display(
    z
      .strictObject({
        better: words(line, "What a plan does that moves it the way the advisor wants: `brings the launch nearer`"),
        worse: words(line, "What one does that moves it the other way: `costs us the launch`"),
        same: words(line.optional(), "Said of a plan that hardly moves it"),
      })
      .optional(),
    "What the advisor says of the plan in hand; needs `watches`",
  ),
});

/** A hint beside a control, and the turn at which that control first appears to a new player. */
export const guide = z.strictObject({
  turn: rule(z.int().min(1), "Turn from which it shows"),
  at: rule(
    name,
    "`actions`, `action.<id>`, `allocation.<id>`, `lever.<id>`, `deal.<id>`, `studies`, `ledger` or `chart`",
  ),
  when: rule(condition.optional(), "Shows only when this holds"),
  text: words(line, "The hint"),
});

export type EndingSource = z.infer<typeof ending>;
export type StrategySource = z.infer<typeof strategy>;
