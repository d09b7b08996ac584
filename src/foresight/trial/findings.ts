import type { Model } from "../../engine/model.ts";
import { printSeed } from "../../runs/seed.ts";
import { seedOf } from "../ensemble/row.ts";
import type { Part } from "./conditions.ts";
import { eventFaults } from "./events.ts";
import type { Finding } from "./finding.ts";
import { anyRun, fairOf, goodShare, type Played, runsOf, seenIn, sum } from "./played.ts";
import { notFound } from "./notFound.ts";
import type { Tally } from "./tally.ts";

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
    ...model.events.flatMap((_, at) => eventFaults(model, at, parts[at]!, played)),
    ...model.actions.flatMap((_, at) => action(model, at, played)),
    ...model.variables.flatMap((_, at) => variable(model, at, played)),
  ];
}

function brokenRuns({ bot, tally }: Played): Finding[] {
  return tally.failures.map(({ run, message }) => ({
    code: "run-fails",
    severity: "error",
    path: "",
    message: `run ${run} of ${bot}, seed ${printSeed(seedOf(run))}, can't be played on: ${message}`,
    bot,
    run,
  }));
}

function lockedRuns(played: readonly Played[]): Finding[] {
  const where = ({ tally }: Played): boolean => tally.locked > 0;
  const fair = fairOf(played);
  // Who goes after what is rare says that it can happen, and nothing of how often.
  const sought = played.filter(({ seeks }) => seeks).filter(where);
  const usual = fair.some(where);
  const told = usual ? fair : sought;
  if (told.length === 0) return [];
  const count = `in ${sum(told, (tally) => tally.locked)} of ${runsOf(told)} runs`;
  const locked = "nothing could be decided any more in the last turns";
  const message = usual
    ? `${count} ${locked}`
    : `${locked}; found only where it was sought, ${count} of ${told.map(({ bot }) => bot).join(", ")}`;
  return [{ code: "soft-lock", severity: "warning", path: "", message, ...seenIn(told, ({ lockedRun }) => lockedRun) }];
}

function ending({ endings }: Model, at: number, played: readonly Played[]): Finding[] {
  const { id, early } = endings[at]!;
  const finder = played.find(({ tally }) => tally.endings[at]! > 0);
  if (finder === undefined) {
    const search = played.find(({ after }) => after === id);
    const rare = runsOf(played.filter(({ seeks, after }) => seeks && after === undefined));
    return [
      {
        code: "ending-not-found",
        severity: "warning",
        path: `endings.${id}`,
        message: `${notFound(runsOf(fairOf(played)), rare, search?.tally.runs)}${early ? "; an early one" : ""}`,
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
  const open = competent.some(({ tally }) => tally.legal[at]! > 0);
  const message = `${open ? "never taken by" : "was never open to"} those that do well: ${bots}`;
  // Where it wasn't open to them, a run of another shows at least when it can be taken.
  const seen = seenIn(open ? competent : played, ({ legalRun }) => legalRun[at]!);
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
