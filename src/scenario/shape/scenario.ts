import { z } from "zod";
import { amount, display, line, recordOf, rule, SCENARIO_ID, text, words } from "./common.ts";
import { action, deal, event, promise, rival, study } from "./decisions.ts";
import { dynamic } from "./effects.ts";
import { advisor, chart, difficulty, ending, guide, strategy } from "./outcomes.ts";
import { actor, allocation, constant, derived, draw, lever, table, uncertainty, variable } from "./quantities.ts";

const calendar = z.strictObject({
  start: display(line, "`2025-Q4` for quarters, `2025-11` for months, `2025` for years; any word for bare turns"),
  step: display(z.enum(["quarter", "month", "year", "turn"]), "How long a turn is"),
  turns: rule(z.int().min(1).max(200), "Turns in a run"),
});
const source = z.strictObject({
  text: display(line, "What it says"),
  url: display(
    z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .optional(),
    "Where it stands",
  ),
});
const act = z.strictObject({ from: display(z.int().min(1), "First turn"), title: display(line, "What it is called") });
const director = z.strictObject({
  dilemmas: rule(z.int().min(0).max(8), "New dilemmas in a turn, at most"),
  consequences: rule(z.int().min(0).max(8), "Dilemmas fired by earlier choices in a turn, at most"),
  repeat: rule(z.int().min(0).max(200), "Turns before one comes again"),
});
const foresight = z.strictObject({
  horizon: rule(z.int().min(1).max(200), "Turns that the forecast looks ahead"),
  odds: rule(
    z.enum(["debrief", "analyst"]),
    "When odds are shown: in the debrief alone, or in play with analyst mode on",
  ),
});

/** The scenario file, version 1. Types, the JSON schema for editors and the reference page all come from here. */
export const scenario = z.strictObject({
  $schema: display(z.string().max(2_000).optional(), "Where editors find the schema: `./scenario.schema.json`"),
  format: rule(z.literal(1), "Version of the format"),
  id: rule(z.string().regex(SCENARIO_ID).max(64), "The file's name without `.json`"),
  version: display(line, "Version of the scenario"),
  title: display(line, "What it is called"),
  summary: display(line, "What it is about, in a sentence or two"),
  authors: display(z.array(line).max(32).optional(), "Who wrote it"),
  license: display(line.optional(), "Under which licence"),
  sources: display(recordOf(source).optional(), "Where numbers come from, by id"),
  limits: display(z.array(line).max(24), "What the model leaves out, one sentence each"),
  calendar: rule(calendar, "When it begins, how long a turn is, and how many there are"),
  attention: rule(z.int().min(0).max(24), "Attention that a turn gives"),
  opening: words(line.optional(), "One sentence before the first dilemma"),
  acts: display(z.array(act).max(12).optional(), "Acts of the story, by first turn"),

  actors: rule(recordOf(actor), "Who takes part"),
  constants: rule(recordOf(constant).optional(), "Assumptions that a reader may see and edit"),
  uncertainties: rule(recordOf(uncertainty).optional(), "What is drawn once a seed and hidden in play"),
  draws: rule(recordOf(draw).optional(), "What is drawn anew each turn"),
  variables: rule(recordOf(variable), "What the world remembers: numbers, booleans, options"),
  derived: rule(recordOf(derived).optional(), "What is worked out and never stored"),
  tables: rule(recordOf(table).optional(), "Curves, piecewise linear, clamped at the ends"),
  dynamics: rule(recordOf(dynamic).optional(), "What happens by itself at the close of each turn"),
  allocations: rule(recordOf(allocation).optional(), "Totals that the player splits among parts"),
  levers: rule(recordOf(lever).optional(), "Settings that stay as they are set"),
  actions: rule(recordOf(action).optional(), "What the player may do"),
  deals: rule(recordOf(deal).optional(), "What is bargained for"),
  promises: rule(recordOf(promise).optional(), "Pledges, deadlines and conditions"),
  events: rule(recordOf(event).optional(), "What comes to the player"),
  arcs: display(
    recordOf(z.strictObject({ title: display(line, "What it is called") })).optional(),
    "Stories that run through several events",
  ),
  director: rule(director.optional(), "How many dilemmas come in a turn"),
  studies: rule(recordOf(study).optional(), "What the player may find out, and how surely"),
  rivals: rule(recordOf(rival).optional(), "What other actors do by themselves, by actor"),
  measures: rule(recordOf(amount).optional(), "What a run is judged by"),
  chart: rule(chart, "The chart that the run is drawn on"),
  endings: rule(recordOf(ending), "How it can end"),
  difficulty: rule(recordOf(difficulty).optional(), "Levels of difficulty"),
  strategies: rule(recordOf(strategy).optional(), "Ways of playing, for bots"),
  foresight: rule(foresight.optional(), "How far and how openly the game looks ahead"),
  advisors: display(recordOf(advisor).optional(), "Who advises the player"),
  guide: display(z.array(guide).max(64).optional(), "Hints for a first run"),
  cast: words(text.optional(), "What the seed had made of the world, told after the end; may read what was hidden"),
  discuss: display(z.array(line).max(24).optional(), "Questions for a group, after the run"),
});
export type ScenarioSource = z.infer<typeof scenario>;
