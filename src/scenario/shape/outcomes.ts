import { z } from "zod/mini";
import { letters, listOf, real, whole } from "./bounded.ts";
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
const name = letters(1, 140);
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
  us: display(z.optional(z.boolean()), "Marked as the player's own"),
});

export const chart = z.strictObject({
  x: rule(axis, "West to east"),
  y: rule(axis, "South to north"),
  ceiling: display(
    z.optional(
      z.strictObject({
        of: rule(name, "A variable, derived value or measure"),
        label: display(line, "What the line is called"),
      }),
    ),
    "A value that the ship's latitude can't pass, drawn as a thin line",
  ),
  gauge: rule(
    z.optional(
      z.strictObject({
        label: display(line, "What the gauge is called"),
        unit: display(z.optional(line), "For display"),
        range: rule(range, "Where the gauge begins and ends"),
        of: rule(listOf(gauged, 1, 12), "The values on it"),
        band: rule(
          z.optional(
            z.strictObject({
              label: display(line, "What the band is called"),
              of: rule(id, "An uncertainty with a range"),
            }),
          ),
          "The band in which something uncertain may lie",
        ),
      }),
    ),
    "A gauge at the edge: several values against a band",
  ),
  weather: rule(
    z.optional(
      listOf(
        z.strictObject({
          ending: rule(id, "The ending that it warns of"),
          label: display(line, "What it is called"),
          near: rule(amount, "How near it is, 0 to 1"),
        }),
        0,
        8,
      ),
    ),
    "Early endings that are no place on the chart",
  ),
});

export const ending = z.strictObject({
  title: words(line, "What it is called"),
  kind: rule(z.enum(["good", "mixed", "bad"]), "How it is counted"),
  text: words(text, "How it ends; may read what was hidden"),
  early: rule(z.optional(z.boolean()), "Tried at every close, not only at the last"),
  when: rule(z.optional(condition), "Holds when it comes to this"),
  otherwise: rule(z.optional(z.boolean()), "Comes when no other does; every scenario has exactly one"),
  priority: rule(z.optional(number), "Which comes first when several hold; higher first, 0 by default"),
  where: display(z.optional(listOf(z.tuple([number, number]), 3, 32)), "Its coast on the chart: corners as [x, y]"),
  narrow: rule(
    z.optional(
      z.strictObject({
        when: rule(condition, "Holds when it was narrow"),
        title: words(z.optional(line), "Its title then"),
        text: words(z.optional(line), "A paragraph more"),
      }),
    ),
    "A narrow version of the ending",
  ),
});

export const difficulty = z.strictObject({
  label: display(line, "What it is called"),
  about: display(z.optional(text), "What differs"),
  set: rule(z.optional(recordByName(number)), "`constants.<id>.value` or `variables.<id>.start` to a number"),
});

const option = z.strictObject({ when: rule(condition, "Holds when it is wanted"), option: rule(id, "The option") });
const bargaining = z.strictObject({
  when: rule(z.optional(condition), "Talks are held while this holds"),
  aspire: rule(amount, "What an offer is worth to us at first, 0 to 100"),
  settle: rule(amount, "What an offer is worth to us at last, 0 to 100"),
  insist: rule(z.optional(recordOf(z.union([number, id]))), "Clauses held at these terms whatever they are worth"),
});
export const strategy = z.strictObject({
  label: display(line, "What it is called"),
  about: display(z.optional(text), "What it is after"),
  allocations: rule(
    z.optional(recordOf(recordOf(amount))),
    "Target shares of an allocation, by part; approached as fast as `maxChange` lets",
  ),
  levers: rule(
    z.optional(recordOf(z.union([id, listOf(option, 0, 32)]))),
    "Option wanted of a lever, or options with conditions, the first that holds",
  ),
  prefer: rule(
    z.optional(recordByName(amount)),
    "`action.<id>`, `event.<id>.<choice>` or `study.<id>` to a score, higher first. Actions that score 0 or less are not taken",
  ),
  amounts: rule(z.optional(recordByName(amount)), "`action.<id>` to the amount to use"),
  deals: rule(z.optional(recordOf(bargaining)), "How it bargains, by deal"),
});

export const advisor = z.strictObject({
  name: display(line, "What the advisor is called"),
  watches: rule(z.optional(name), "A declared value that the advisor looks at"),
  bias: words(z.optional(line), "What the advisor tends to"),
  says: rule(
    z.optional(
      listOf(
        z.strictObject({ when: rule(condition, "Said when this holds"), text: words(line, "What is said") }),
        0,
        24,
      ),
    ),
    "What the advisor says, and when",
  ),
  favours: display(
    z.optional(z.enum(["up", "down"])),
    "The way the advisor wants it to go; else `good` of what it watches",
  ),
  within: display(z.optional(range), "What lies beyond counts as the nearer end"),
  heeds: display(z.optional(real(0)), "A smaller change, as the advisor weighs it, isn't worth a word; 0 at first"),
  weighs: display(
    z.optional(
      z.strictObject({
        gain: display(z.optional(real(0, 10)), "How much a change for the better counts; 1 at first"),
        loss: display(z.optional(real(0, 10)), "How much a change for the worse counts; 1 at first"),
      }),
    ),
    "The bias in figures: a loss that counts 2 sounds twice as bad as it is",
  ),
  words: display(
    z.optional(
      z.strictObject({
        better: words(line, "What a plan does that moves it the way the advisor wants: `brings the launch nearer`"),
        worse: words(line, "What one does that moves it the other way: `costs us the launch`"),
        same: words(z.optional(line), "Said of a plan that hardly moves it"),
      }),
    ),
    "What the advisor says of the plan in hand; needs `watches`",
  ),
});

/** A hint beside a control, and the turn at which that control first appears to a new player. */
export const guide = z.strictObject({
  turn: rule(whole(1), "Turn from which it shows"),
  at: rule(
    name,
    "`actions`, `action.<id>`, `allocation.<id>`, `lever.<id>`, `deal.<id>`, `studies`, `ledger` or `chart`",
  ),
  when: rule(z.optional(condition), "Shows only when this holds"),
  text: words(line, "The hint"),
});

export type EndingSource = z.infer<typeof ending>;
export type StrategySource = z.infer<typeof strategy>;
