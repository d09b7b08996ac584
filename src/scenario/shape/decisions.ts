import { z } from "zod";
import { amount, condition, display, id, line, number, range, recordOf, rule, sources, text, words } from "./common.ts";
import { effects, needs } from "./effects.ts";

const advisor = display(id.optional(), "Who brings it: an id from `advisors`");
const needed = rule(needs.optional(), "What must hold for it, each with the sentence that says why it doesn't");
const attention = rule(z.int().min(0).max(12), "Attention that it costs");
const turns = z.int().min(0).max(100).optional();

export const action = z.strictObject({
  title: words(line, "What it is called"),
  text: words(text.optional(), "What it does, in a line"),
  advisor,
  attention,
  cooldown: rule(turns, "Turns before it may be taken again"),
  once: rule(z.boolean().optional(), "May be taken once a run"),
  needs: needed,
  amount: rule(
    z
      .strictObject({
        label: display(line, "What is chosen"),
        range: rule(range, "Least and greatest amount"),
        step: rule(z.number().gt(0), "Whole steps from the least amount"),
        start: rule(number.optional(), "Amount shown at first; the least by default"),
        unit: display(line.optional(), "For display"),
      })
      .optional(),
    "An amount that the player chooses; effects read it as `amount`",
  ),
  effects: rule(effects, "What it does"),
  sources,
});

/** Part of a worth or a reserve: an amount with its reason. `value` is the clause's value; `if` limits it, say to a kind. */
const worthPart = z.strictObject({
  because: words(line.optional(), "The reason, in a few words"),
  if: rule(condition.optional(), "Counts only when this holds"),
  value: rule(amount, "Worth; in a clause's worth `value` is the clause's value"),
});
/** What a clause is worth to a side: parts added up, or an amount for each option. */
const worthSide = z.union([z.array(worthPart).max(12), recordOf(amount)]);
const term = z.union([number, id]);

export const clause = z.strictObject({
  label: display(line, "What it is called"),
  about: words(text.optional(), "What it means"),
  unit: display(line.optional(), "For display"),
  range: rule(range.optional(), "Least and greatest value; or else `options`"),
  step: rule(z.number().gt(0).optional(), "Whole steps from the range's start"),
  digits: display(z.int().min(0).max(4).optional(), "Digits after the point"),
  options: rule(
    recordOf(display(line, "What the option is called")).optional(),
    "Options by id, with what they are called",
  ),
  start: rule(term, "Where our own first draft stands"),
  without: rule(term, "What holds when the deal is not in force"),
  does: words(text.optional(), "What this clause does, with values in braces, {value} being the one chosen"),
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
  about: words(text.optional(), "What it is"),
  with: rule(id, "The other side: an actor"),
  needs: needed,
  attention: rule(z.int().min(0).max(12), "What opening a sitting costs"),
  offersPerTurn: rule(z.int().min(1).max(8), "Offers in one turn"),
  patience: rule(
    z.strictObject({ range: rule(range, "Least and most rounds") }),
    "Rounds before the other side leaves; hidden",
  ),
  clausesPerOffer: rule(z.int().min(1).max(16), "Clauses that one offer may change"),
  kinds: rule(recordOf(z.number().min(0)).optional(), "Hidden kinds of the other side, by weight"),
  kindLabels: display(recordOf(line).optional(), "What the kinds are called"),
  term: rule(amount.optional(), "Turns that it runs once signed; without it, for good"),
  inForce: rule(recordOf(term).nullable().optional(), "Terms in force at the start, or null"),
  clauses: rule(recordOf(clause), "What is bargained over, read as `deal.<id>.<clause>`"),
  reserve: rule(
    z.strictObject({
      them: rule(z.array(worthPart).min(1).max(16), "Parts with reasons, added up, on the scale of 0 to 100"),
      blur: rule(number.min(0).optional(), "Half-width of its random error, drawn for each sitting"),
    }),
    "Below this the other side doesn't sign; hidden",
  ),
  concession: rule(
    z.number().min(0.05).max(20),
    "Exponent e of the time-dependent tactic: conceded = (round / patience)^(1/e). Below 1 it holds out, above 1 it gives early",
  ),
  silence: rule(turns, "Turns of silence after a walk-away"),
  onSign: rule(effects.optional(), "What signing does"),
  onExpire: rule(effects.optional(), "What its end in time does"),
  onBreach: rule(effects.optional(), "What breaking it does"),
  onWalk: rule(effects.optional(), "What the other side's leaving does"),
  sources,
});

const verdict = z.strictObject({
  text: words(text.optional(), "What is said then"),
  effects: rule(effects.optional(), "What it does"),
});
export const promise = z.strictObject({
  text: words(line, "What is promised"),
  title: words(line.optional(), "What it is called"),
  to: display(line, "To whom: an actor's id or a word"),
  holds: rule(condition.optional(), "Must hold at each close"),
  grace: rule(turns, "Turns in a row that `holds` may fail without a breach"),
  until: rule(condition.optional(), "Kept as soon as this holds"),
  within: rule(
    amount.optional(),
    "Turns in which `until` must come true, or after which a promise that only `holds` counts as kept",
  ),
  warn: rule(turns, "Turns before the deadline at which it is marked"),
  renews: rule(z.boolean().optional(), "A promise that `holds` and is kept goes on for another `within`"),
  kept: rule(verdict.optional(), "When it is kept"),
  broken: rule(verdict.optional(), "When it is broken"),
});

const outcome = z.strictObject({
  weight: rule(amount, "How likely it is, against the others"),
  text: words(text.optional(), "What happened"),
  effects: rule(effects.optional(), "What it does"),
});
const choice = z.strictObject({
  label: words(line, "A verb and a few words"),
  consequence: words(line.optional(), "What it brings, up to twelve words with units"),
  needs: needed,
  result: words(text.optional(), "What happened, told after it was chosen"),
  effects: rule(effects.optional(), "What it does in any case"),
  outcomes: rule(z.array(outcome).min(1).max(8).optional(), "One of these comes of it, by weight"),
});
export const event = z.strictObject({
  title: words(line, "What it is called"),
  text: words(text, "What happens"),
  when: rule(condition.optional(), "It can come only when this holds"),
  chance: rule(amount.optional(), "How likely it then is in a turn, 0 to 1; certain by default"),
  priority: rule(number.optional(), "Which is shown first when several come; higher first, 0 by default"),
  once: rule(z.boolean().optional(), "Comes once a run"),
  hold: rule(z.boolean().optional(), "Waits for its turn when a more pressing one comes first"),
  chained: rule(z.boolean().optional(), "Comes only when an effect fires it"),
  because: words(line.optional(), "Why it comes to you, now"),
  arc: display(id.optional(), "The story that it belongs to: an id from `arcs`"),
  source: display(line.optional(), "What it is taken from"),
  invented: display(z.boolean().optional(), "It is taken from nothing"),
  effects: rule(effects.optional(), "What it does in any case"),
  choices: rule(recordOf(choice).optional(), "What can be done about it; without any it simply happens"),
});

const move = z.strictObject({
  label: words(line, "What it is called"),
  tell: words(line.optional(), "What can be seen beforehand"),
  when: rule(condition.optional(), "It can be made only when this holds"),
  weight: rule(amount, "How likely it is, against the others"),
  effects: rule(effects.optional(), "What it does; `self` is the rival"),
});
export const rival = z.strictObject({
  moves: rule(recordOf(move), "What it may do, one a turn"),
  quiet: rule(amount.optional(), "Weight of making no move"),
  tellAccuracy: rule(amount.optional(), "How often what is told is what it will do, 0 to 1"),
  at: rule(
    z.strictObject({ x: rule(amount, "West to east"), y: rule(amount, "South to north") }).optional(),
    "Where it sails on the chart",
  ),
});

export const study = z.strictObject({
  label: words(line.optional(), "What it is called"),
  about: words(text.optional(), "What it may find out"),
  of: rule(z.string().min(1).max(140), "An uncertainty's id, or `deal.<id>.kind`"),
  attention,
  accuracy: rule(z.number().min(0).max(1), "How surely it finds the truth, 0 to 1"),
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
