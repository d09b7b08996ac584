import { z } from "zod/mini";
import { above, letters, listOf, real, whole } from "./bounded.ts";
import { amount, condition, display, id, line, number, range, recordOf, rule, sources, text, words } from "./common.ts";
import { effects, needs } from "./effects.ts";

const advisor = display(z.optional(id), "Who brings it: an id from `advisors`");
const needed = rule(z.optional(needs), "What must hold for it, each with the sentence that says why it doesn't");
const attention = rule(whole(0, 12), "Attention that it costs");
const turns = z.optional(whole(0, 100));

export const action = z.strictObject({
  title: words(line, "What it is called"),
  text: words(z.optional(text), "What it does, in a line"),
  advisor,
  attention,
  cooldown: rule(turns, "Turns before it may be taken again"),
  once: rule(z.optional(z.boolean()), "May be taken once a run"),
  needs: needed,
  amount: rule(
    z.optional(
      z.strictObject({
        label: display(line, "What is chosen"),
        range: rule(range, "Least and greatest amount"),
        step: rule(above(0), "Whole steps from the least amount"),
        start: rule(z.optional(number), "Amount shown at first; the least by default"),
        unit: display(z.optional(line), "For display"),
      }),
    ),
    "An amount that the player chooses; effects read it as `amount`",
  ),
  effects: rule(effects, "What it does"),
  sources,
});

/** Part of a worth or a reserve: an amount with its reason. `value` is the clause's value; `if` limits it, say to a kind. */
const worthPart = z.strictObject({
  because: words(z.optional(line), "The reason, in a few words"),
  if: rule(z.optional(condition), "Counts only when this holds"),
  value: rule(amount, "Worth; in a clause's worth `value` is the clause's value"),
});
/** What a clause is worth to a side: parts added up, or an amount for each option. */
const worthSide = z.union([listOf(worthPart, 0, 12), recordOf(amount)]);
const term = z.union([number, id]);

export const clause = z.strictObject({
  label: display(line, "What it is called"),
  about: words(z.optional(text), "What it means"),
  unit: display(z.optional(line), "For display"),
  range: rule(z.optional(range), "Least and greatest value; or else `options`"),
  step: rule(z.optional(above(0)), "Whole steps from the range's start"),
  digits: display(z.optional(whole(0, 4)), "Digits after the point"),
  options: rule(
    z.optional(recordOf(display(line, "What the option is called"))),
    "Options by id, with what they are called",
  ),
  start: rule(term, "Where our own first draft stands"),
  without: rule(term, "What holds when the deal is not in force"),
  does: words(z.optional(text), "What this clause does, with values in braces, {value} being the one chosen"),
  worth: rule(
    z.strictObject({
      us: rule(worthSide, "To us: parts with reasons, or an amount for each option"),
      them: rule(worthSide, "To them: parts with reasons, or an amount for each option"),
    }),
    "What the clause is worth to either side",
  ),
  sources,
});

export const deal = z.strictObject({
  title: words(line, "What it is called"),
  about: words(z.optional(text), "What it is"),
  with: rule(id, "The other side: an actor"),
  needs: needed,
  attention: rule(whole(0, 12), "What opening a sitting costs"),
  offersPerTurn: rule(whole(1, 8), "Offers in one turn"),
  patience: rule(
    z.strictObject({ range: rule(range, "Least and most rounds") }),
    "Rounds before the other side leaves; hidden",
  ),
  clausesPerOffer: rule(whole(1, 16), "Clauses that one offer may change"),
  kinds: rule(z.optional(recordOf(real(0))), "Hidden kinds of the other side, by weight"),
  kindLabels: display(z.optional(recordOf(line)), "What the kinds are called"),
  term: rule(z.optional(amount), "Turns that it runs once signed; without it, for good"),
  inForce: rule(z.optional(z.nullable(recordOf(term))), "Terms in force at the start, or null"),
  clauses: rule(recordOf(clause), "What is bargained over, read as `deal.<id>.<clause>`"),
  reserve: rule(
    z.strictObject({
      them: rule(listOf(worthPart, 1, 16), "Parts with reasons, added up, on the scale of 0 to 100"),
      blur: rule(z.optional(real(0)), "Half-width of its random error, drawn for each sitting"),
    }),
    "Below this the other side doesn't sign; hidden",
  ),
  concession: rule(
    real(0.05, 20),
    "Exponent e of the time-dependent tactic: conceded = (round / patience)^(1/e). Below 1 it holds out, above 1 it gives early",
  ),
  silence: rule(turns, "Turns of silence after a walk-away"),
  onSign: rule(z.optional(effects), "What signing does"),
  onExpire: rule(z.optional(effects), "What its end in time does"),
  onBreach: rule(z.optional(effects), "What breaking it does"),
  onWalk: rule(z.optional(effects), "What the other side's leaving does"),
  sources,
});

const verdict = z.strictObject({
  text: words(z.optional(text), "What is said then"),
  effects: rule(z.optional(effects), "What it does"),
});
export const promise = z.strictObject({
  text: words(line, "What is promised"),
  title: words(z.optional(line), "What it is called"),
  to: display(line, "To whom: an actor's id or a word"),
  holds: rule(z.optional(condition), "Must hold at each close"),
  grace: rule(turns, "Turns in a row that `holds` may fail without a breach"),
  until: rule(z.optional(condition), "Kept as soon as this holds"),
  within: rule(
    z.optional(amount),
    "Turns in which `until` must come true, or after which a promise that only `holds` counts as kept",
  ),
  warn: rule(turns, "Turns before the deadline at which it is marked"),
  renews: rule(z.optional(z.boolean()), "A promise that `holds` and is kept goes on for another `within`"),
  kept: rule(z.optional(verdict), "When it is kept"),
  broken: rule(z.optional(verdict), "When it is broken"),
});

const outcome = z.strictObject({
  weight: rule(amount, "How likely it is, against the others"),
  text: words(z.optional(text), "What happened"),
  effects: rule(z.optional(effects), "What it does"),
});
const choice = z.strictObject({
  label: words(line, "A verb and a few words"),
  consequence: words(z.optional(line), "What it brings, up to twelve words with units"),
  needs: needed,
  result: words(z.optional(text), "What happened, told after it was chosen"),
  effects: rule(z.optional(effects), "What it does in any case"),
  outcomes: rule(z.optional(listOf(outcome, 1, 8)), "One of these comes of it, by weight"),
});
export const event = z.strictObject({
  title: words(line, "What it is called"),
  text: words(text, "What happens"),
  when: rule(z.optional(condition), "It can come only when this holds"),
  chance: rule(z.optional(amount), "How likely it then is in a turn, 0 to 1; certain by default"),
  priority: rule(z.optional(number), "Which is shown first when several come; higher first, 0 by default"),
  once: rule(z.optional(z.boolean()), "Comes once a run"),
  hold: rule(z.optional(z.boolean()), "Waits for its turn when a more pressing one comes first"),
  chained: rule(z.optional(z.boolean()), "Comes only when an effect fires it"),
  because: words(z.optional(line), "Why it comes to you, now"),
  arc: display(z.optional(id), "The story that it belongs to: an id from `arcs`"),
  source: display(z.optional(line), "What it is taken from"),
  invented: display(z.optional(z.boolean()), "It is taken from nothing"),
  effects: rule(z.optional(effects), "What it does in any case"),
  choices: rule(z.optional(recordOf(choice)), "What can be done about it; without any it simply happens"),
});

const move = z.strictObject({
  label: words(line, "What it is called"),
  tell: words(z.optional(line), "What can be seen beforehand"),
  when: rule(z.optional(condition), "It can be made only when this holds"),
  weight: rule(amount, "How likely it is, against the others"),
  effects: rule(z.optional(effects), "What it does; `self` is the rival"),
});
export const rival = z.strictObject({
  moves: rule(recordOf(move), "What it may do, one a turn"),
  quiet: rule(z.optional(amount), "Weight of making no move"),
  tellAccuracy: rule(z.optional(amount), "How often what is told is what it will do, 0 to 1"),
  at: rule(
    z.optional(z.strictObject({ x: rule(amount, "West to east"), y: rule(amount, "South to north") })),
    "Where it sails on the chart",
  ),
});

export const study = z.strictObject({
  label: words(z.optional(line), "What it is called"),
  about: words(z.optional(text), "What it may find out"),
  of: rule(letters(1, 140), "An uncertainty's id, or `deal.<id>.kind`"),
  attention,
  accuracy: rule(real(0, 1), "How surely it finds the truth, 0 to 1"),
  needs: needed,
  advisor,
});

export type ActionSource = z.infer<typeof action>;
export type ClauseSource = z.infer<typeof clause>;
export type DealSource = z.infer<typeof deal>;
export type PromiseSource = z.infer<typeof promise>;
export type EventSource = z.infer<typeof event>;
export type ChoiceSource = z.infer<typeof choice>;
export type RivalSource = z.infer<typeof rival>;
export type StudySource = z.infer<typeof study>;
