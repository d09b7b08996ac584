import type { Model } from "../../engine/model.ts";
import type { Part } from "./conditions.ts";
import type { Tally } from "./tally.ts";

export const SEVERITIES = ["error", "warning", "note"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Something that an author should know. `bot` and `run` name a run in which it can be seen. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** Where in the file: `events.storm`. */
  readonly path: string;
  readonly message: string;
  readonly bot?: string;
  readonly run?: number;
}

/** A bot's tally. `seeks` marks a bot that goes after what is rare: its shares say what is possible, never how likely. */
export interface Played {
  readonly bot: string;
  readonly seeks: boolean;
  readonly tally: Tally;
}

/** Bots that end well at least half as often as the best one do: what they never do isn't needed to do well. */
const COMPETENT = 0.5;
/** Share of turns at a bound from which it is worth a note. */
const OFTEN = 0.25;

/** What runs say about a scenario. */
export function findFaults(model: Model, parts: readonly (readonly Part[])[], played: readonly Played[]): Finding[] {
  return [
    ...played.flatMap(brokenRuns),
    ...model.endings.flatMap((_, at) => ending(model, at, played)),
    ...model.events.flatMap((_, at) => event(model, at, parts[at]!, played)),
    ...model.actions.flatMap((_, at) => action(model, at, played)),
    ...model.variables.flatMap((_, at) => variable(model, at, played)),
  ];
}

const sum = (played: readonly Played[], of: (tally: Tally) => number): number =>
  played.reduce((total, { tally }) => total + of(tally), 0);
const runsOf = (played: readonly Played[]): number => sum(played, ({ runs }) => runs);

export function goodShare({ endings }: Model, { tally }: Played): number {
  const good = tally.endings.reduce((total, count, at) => (endings[at]!.kind === "good" ? total + count : total), 0);
  return tally.runs === 0 ? 0 : good / tally.runs;
}

function brokenRuns({ bot, tally }: Played): Finding[] {
  return tally.failures.map(({ run, message }) => ({
    code: "run-fails",
    severity: "error",
    path: "",
    message: `a run of ${bot} can't be played on: ${message}`,
    bot,
    run,
  }));
}

function ending({ endings }: Model, at: number, played: readonly Played[]): Finding[] {
  const { id, early } = endings[at]!;
  const finder = played.find(({ tally }) => tally.endings[at]! > 0);
  if (finder === undefined)
    return [
      {
        code: "ending-not-found",
        severity: "warning",
        path: `endings.${id}`,
        message: `not found in ${runsOf(played)} runs${early ? ", an early one" : ""}`,
      },
    ];
  if (!finder.seeks || played.some((each) => !each.seeks && each.tally.endings[at]! > 0)) return [];
  return [
    {
      code: "ending-only-sought",
      severity: "note",
      path: `endings.${id}`,
      message: `found only by ${finder.bot}, which seeks what is rare`,
      bot: finder.bot,
      run: finder.tally.endingRun[at]!,
    },
  ];
}

function event({ events }: Model, at: number, parts: readonly Part[], played: readonly Played[]): Finding[] {
  const { id, chained } = events[at]!;
  const path = `events.${id}`;
  const runs = runsOf(played);
  const fired = sum(played, (tally) => tally.fired[at]!);
  const eligible = sum(played, (tally) => tally.eligible[at]!);
  if (fired === 0 && chained)
    return [{ code: "event-never-fired", severity: "warning", path, message: `nothing fired it in ${runs} runs` }];
  if (eligible === 0) {
    const never = parts.filter((_, part) => played.every(({ tally }) => tally.held[at]![part] === 0));
    const why =
      never.length > 0
        ? `never held: ${never.map(({ text }) => `"${text}"`).join(", ")}`
        : "each part of its condition held at some time, never all at once";
    return [
      { code: "event-never-eligible", severity: "warning", path, message: `could not come in ${runs} runs; ${why}` },
    ];
  }
  if (fired === 0)
    return [
      {
        code: "event-never-fired",
        severity: "warning",
        path,
        message: `could have come in ${eligible} of ${runs} runs and never did: its chance is too small, or others go first`,
      },
    ];
  return fired === runs
    ? [{ code: "event-always-fires", severity: "note", path, message: `came in every one of ${runs} runs` }]
    : [];
}

function action(model: Model, at: number, played: readonly Played[]): Finding[] {
  const { id } = model.actions[at]!;
  const path = `actions.${id}`;
  const legal = sum(played, (tally) => tally.legal[at]!);
  if (legal === 0)
    return [
      {
        code: "action-never-legal",
        severity: "warning",
        path,
        message: `could not be taken in ${runsOf(played)} runs`,
      },
    ];
  const fair = played.filter(({ seeks }) => !seeks);
  const best = fair.reduce((top, each) => Math.max(top, goodShare(model, each)), 0);
  const competent = fair.filter((each) => best > 0 && goodShare(model, each) >= COMPETENT * best);
  if (competent.length === 0 || competent.some(({ tally }) => tally.taken[at]! > 0)) return [];
  const bots = competent.map(({ bot }) => bot).join(", ");
  return [
    { code: "action-never-taken", severity: "note", path, message: `never taken by those that do well: ${bots}` },
  ];
}

function variable({ variables }: Model, at: number, played: readonly Played[]): Finding[] {
  const { id, type } = variables[at]!;
  if (type.kind !== "number") return [];
  const fair = played.filter(({ seeks }) => !seeks);
  const turns = sum(fair, (tally) => tally.turns);
  const there = sum(fair, (tally) => tally.atMost[at]!);
  // Many begin at their least value and wait there; at the greatest, something is being cut off.
  if (turns === 0 || there / turns < OFTEN) return [];
  const share = Math.round((100 * there) / turns);
  const message = `stood at its greatest value, ${type.max}, in ${share}% of turns: what would take it further is lost`;
  return [{ code: "variable-at-bound", severity: "note", path: `variables.${id}`, message }];
}
