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
  /** The ending that it was sent after, of a directed search. */
  readonly after?: string;
  readonly tally: Tally;
}

/** Bots that end well at least half as often as the best one do: what they never do isn't needed to do well. */
const COMPETENT = 0.5;
/** Share of turns at a bound from which it is worth a note. */
const OFTEN = 0.25;
/** Share of turns with a value cut off from which it is. */
const CUT = 0.1;

/** What runs say about a scenario. */
export function findFaults(model: Model, parts: readonly (readonly Part[])[], played: readonly Played[]): Finding[] {
  return [
    ...played.flatMap(brokenRuns),
    ...lockedRuns(played),
    ...model.endings.flatMap((_, at) => ending(model, at, played)),
    ...model.events.flatMap((_, at) => event(model, at, parts[at]!, played)),
    ...model.actions.flatMap((_, at) => action(model, at, played)),
    ...model.variables.flatMap((_, at) => variable(model, at, played)),
  ];
}

const sum = (played: readonly Played[], of: (tally: Tally) => number): number =>
  played.reduce((total, { tally }) => total + of(tally), 0);
const runsOf = (played: readonly Played[]): number => sum(played, ({ runs }) => runs);
const fairOf = (played: readonly Played[]): Played[] => played.filter(({ seeks }) => !seeks);

/** The first run in which something can be seen, by what a tally says of it (0: in none). */
function seenIn(played: readonly Played[], of: (tally: Tally) => number): Pick<Finding, "bot" | "run"> {
  const found = played.find(({ tally }) => of(tally) > 0);
  return found === undefined ? {} : { bot: found.bot, run: of(found.tally) };
}
/** What is missing can be missed in any run. */
const anyRun = (played: readonly Played[]): Pick<Finding, "bot" | "run"> =>
  seenIn(played, ({ runs }) => Math.min(1, runs));

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

function lockedRuns(all: readonly Played[]): Finding[] {
  const played = all.filter(({ after }) => after === undefined);
  const locked = sum(played, (tally) => tally.locked);
  if (locked === 0) return [];
  const message = `in ${locked} of ${runsOf(played)} runs nothing could be decided any more in the last turns`;
  return [
    { code: "soft-lock", severity: "warning", path: "", message, ...seenIn(played, ({ lockedRun }) => lockedRun) },
  ];
}

function ending({ endings }: Model, at: number, played: readonly Played[]): Finding[] {
  const { id, early } = endings[at]!;
  const finder = played.find(({ tally }) => tally.endings[at]! > 0);
  if (finder === undefined) {
    const search = played.find(({ after }) => after === id);
    const others = runsOf(played.filter(({ after }) => after === undefined));
    const sought = search === undefined ? "" : `, nor in ${search.tally.runs} that tried for it`;
    return [
      {
        code: "ending-not-found",
        severity: "warning",
        path: `endings.${id}`,
        message: `not found in ${others} runs${sought}${early ? "; an early one" : ""}`,
        ...anyRun(search === undefined ? played : [search]),
      },
    ];
  }
  if (!finder.seeks || played.some((each) => !each.seeks && each.tally.endings[at]! > 0)) return [];
  return [
    {
      code: "ending-only-sought",
      severity: "note",
      path: `endings.${id}`,
      message: `found only by ${finder.bot}, which ${finder.after === id ? "tries for it" : "seeks what is rare"}`,
      bot: finder.bot,
      run: finder.tally.endingRun[at]!,
    },
  ];
}

function event({ events }: Model, at: number, parts: readonly Part[], played: readonly Played[]): Finding[] {
  const { id, chained } = events[at]!;
  const path = `events.${id}`;
  const runs = runsOf(played);
  const fair = fairOf(played);
  const fired = sum(played, (tally) => tally.fired[at]!);
  if (fired === 0 && chained)
    return [
      {
        code: "event-never-fired",
        severity: "warning",
        path,
        message: `nothing fired it in ${runs} runs`,
        ...anyRun(played),
      },
    ];
  if (sum(played, (tally) => tally.eligible[at]!) === 0) {
    const never = parts.filter((_, part) => played.every(({ tally }) => tally.held[at]![part] === 0));
    const why =
      never.length > 0
        ? `never held: ${never.map(({ text }) => `"${text}"`).join(", ")}`
        : "each part of its condition held at some time, never all at once";
    const message = `could not come in ${runs} runs; ${why}`;
    return [{ code: "event-never-eligible", severity: "warning", path, message, ...anyRun(played) }];
  }
  if (fired === 0) {
    const eligible = sum(fair, (tally) => tally.eligible[at]!);
    const could =
      eligible > 0 ? `could have come in ${eligible} of ${runsOf(fair)} runs` : "could have come where it was sought";
    const message = `${could} and never did: its chance is too small, or others go first`;
    const seen = seenIn(played, ({ eligibleRun }) => eligibleRun[at]!);
    return [{ code: "event-never-fired", severity: "warning", path, message, ...seen }];
  }
  const usual = runsOf(fair);
  return usual > 0 && sum(fair, (tally) => tally.fired[at]!) === usual
    ? [
        {
          code: "event-always-fires",
          severity: "note",
          path,
          message: `came in every one of ${usual} runs`,
          ...anyRun(fair),
        },
      ]
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
        ...anyRun(played),
      },
    ];
  const fair = fairOf(played);
  const best = fair.reduce((top, each) => Math.max(top, goodShare(model, each)), 0);
  const competent = fair.filter((each) => best > 0 && goodShare(model, each) >= COMPETENT * best);
  if (competent.length === 0 || competent.some(({ tally }) => tally.taken[at]! > 0)) return [];
  const bots = competent.map(({ bot }) => bot).join(", ");
  const message = `never taken by those that do well: ${bots}`;
  const seen = seenIn(competent, ({ legalRun }) => legalRun[at]!);
  return [{ code: "action-never-taken", severity: "note", path, message, ...seen }];
}

function variable({ variables }: Model, at: number, played: readonly Played[]): Finding[] {
  const { id, type } = variables[at]!;
  if (type.kind !== "number") return [];
  const fair = fairOf(played);
  const turns = sum(fair, (tally) => tally.turns);
  if (turns === 0) return [];
  const share = (of: (tally: Tally) => number): number => sum(fair, of) / turns;
  const percent = (part: number): string => `${Math.round(100 * part)}%`;
  const path = `variables.${id}`;
  // Many begin at their least value and wait there; at the greatest, something may be cut off.
  const there = share((tally) => tally.atMost[at]!);
  const cut = share((tally) => tally.cut[at]!);
  return [
    ...(there < OFTEN
      ? []
      : [
          {
            code: "variable-at-bound",
            severity: "note" as const,
            path,
            message: `stood at its greatest value, ${type.max}, in ${percent(there)} of turns`,
            ...seenIn(fair, ({ atMostRun }) => atMostRun[at]!),
          },
        ]),
    ...(cut < CUT
      ? []
      : [
          {
            code: "variable-clamped",
            severity: "note" as const,
            path,
            message: `was cut off at a bound (${type.min} to ${type.max}) in ${percent(cut)} of turns: what would take it further is lost`,
            ...seenIn(fair, ({ cutRun }) => cutRun[at]!),
          },
        ]),
  ];
}
