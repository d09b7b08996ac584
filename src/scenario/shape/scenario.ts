import { z } from "zod/mini";
import { listOf, whole } from "./bounded.ts";
import { amount, display, line, recordOf, rule, SCENARIO_ID, text, words } from "./common.ts";
import { action, deal, event, promise, rival, study } from "./decisions.ts";
import { dynamic } from "./effects.ts";
import { advisor, chart, difficulty, ending, guide, strategy } from "./outcomes.ts";
import { actor, allocation, constant, derived, draw, lever, table, uncertainty, variable } from "./quantities.ts";

const calendar = z.strictObject({
  start: display(line, "`2025-Q4` for quarters, `2025-11` for months, `2025` for years; any word for bare turns"),
  step: display(z.enum(["quarter", "month", "year", "turn"]), "How long a turn is"),
  turns: rule(whole(1, 200), "Turns in a run"),
});
const source = z.strictObject({
  text: display(line, "What it says"),
  url: display(z.optional(z.url({ protocol: /^https?$/ }).check(z.maxLength(2_000))), "Where it stands"),
});
const act = z.strictObject({ from: display(whole(1), "First turn"), title: display(line, "What it is called") });
const director = z.strictObject({
  dilemmas: rule(whole(0, 8), "New dilemmas in a turn, at most"),
  consequences: rule(whole(0, 8), "Dilemmas fired by earlier choices in a turn, at most"),
  repeat: rule(whole(0, 200), "Turns before one comes again"),
});
const foresight = z.strictObject({
  horizon: rule(whole(1, 200), "Turns that the forecast looks ahead"),
  odds: rule(
    z.enum(["debrief", "analyst"]),
    "When odds are shown: in the debrief alone, or in play with analyst mode on",
  ),
});

/** The scenario file, version 1. Types, the JSON schema for editors and the reference page all come from here. */
export const scenario = z.strictObject({
  $schema: display(
    z.optional(z.string().check(z.maxLength(2_000))),
    "Where editors find the schema: `./scenario.schema.json`",
  ),
  format: rule(z.literal(1), "Version of the format"),
  id: rule(z.string().check(z.regex(SCENARIO_ID), z.maxLength(64)), "The file's name without `.json`"),
  version: display(line, "Version of the scenario"),
  title: display(line, "What it is called"),
  summary: display(line, "What it is about, in a sentence or two"),
  authors: display(z.optional(listOf(line, 0, 32)), "Who wrote it"),
  license: display(z.optional(line), "Under which licence"),
  sources: display(z.optional(recordOf(source)), "Where numbers come from, by id"),
  limits: display(listOf(line, 0, 24), "What the model leaves out, one sentence each"),
  calendar: rule(calendar, "When it begins, how long a turn is, and how many there are"),
  attention: rule(whole(0, 24), "Attention that a turn gives"),
  opening: words(z.optional(line), "One sentence before the first dilemma"),
  acts: display(z.optional(listOf(act, 0, 12)), "Acts of the story, by first turn"),

  actors: rule(recordOf(actor), "Who takes part"),
  constants: rule(z.optional(recordOf(constant)), "Assumptions that a reader may see and edit"),
  uncertainties: rule(z.optional(recordOf(uncertainty)), "What is drawn once a seed and hidden in play"),
  draws: rule(z.optional(recordOf(draw)), "What is drawn anew each turn"),
  variables: rule(recordOf(variable), "What the world remembers: numbers, booleans, options"),
  derived: rule(z.optional(recordOf(derived)), "What is worked out and never stored"),
  tables: rule(z.optional(recordOf(table)), "Curves, piecewise linear, clamped at the ends"),
  dynamics: rule(z.optional(recordOf(dynamic)), "What happens by itself at the close of each turn"),
  allocations: rule(z.optional(recordOf(allocation)), "Totals that the player splits among parts"),
  levers: rule(z.optional(recordOf(lever)), "Settings that stay as they are set"),
  actions: rule(z.optional(recordOf(action)), "What the player may do"),
  deals: rule(z.optional(recordOf(deal)), "What is bargained for"),
  promises: rule(z.optional(recordOf(promise)), "Pledges, deadlines and conditions"),
  events: rule(z.optional(recordOf(event)), "What comes to the player"),
  arcs: display(
    z.optional(recordOf(z.strictObject({ title: display(line, "What it is called") }))),
    "Stories that run through several events",
  ),
  director: rule(z.optional(director), "How many dilemmas come in a turn"),
  studies: rule(z.optional(recordOf(study)), "What the player may find out, and how surely"),
  rivals: rule(z.optional(recordOf(rival)), "What other actors do by themselves, by actor"),
  measures: rule(z.optional(recordOf(amount)), "What a run is judged by"),
  chart: rule(chart, "The chart that the run is drawn on"),
  endings: rule(recordOf(ending), "How it can end"),
  difficulty: rule(z.optional(recordOf(difficulty)), "Levels of difficulty"),
  strategies: rule(z.optional(recordOf(strategy)), "Ways of playing, for bots"),
  foresight: rule(z.optional(foresight), "How far and how openly the game looks ahead"),
  advisors: display(z.optional(recordOf(advisor)), "Who advises the player"),
  guide: display(z.optional(listOf(guide, 0, 64)), "Hints for a first run"),
  cast: words(z.optional(text), "What the seed had made of the world, told after the end; may read what was hidden"),
  discuss: display(z.optional(listOf(line, 0, 24)), "Questions for a group, after the run"),
});
export type ScenarioSource = z.infer<typeof scenario>;
