import { quantileOf } from "../../foresight/ensemble/histogram.ts";
import type { Cone } from "../../foresight/cone/cone.ts";
import type { Forecast } from "../foresight/coneStore.ts";
import { axisRows, endingCounts, endingTitle, stepLabel } from "./forecast.ts";
import { turnWord } from "./timeline.ts";

/** Endings told in words; the table has all. */
const TOLD = 3;

/** What the forecast says, in sentences under a heading that says whose futures they are, and what it was before the last change of the plan. */
export function forecastWords(now: Forecast, before: Forecast | null): string[] {
  return [...endingWords(now, before), driftWords(now, before), ...leftOutWords(now)];
}

/** The same aloud, where no heading stands over it. */
export function forecastAloud(now: Forecast, before: Forecast | null): string {
  const [first = "", ...others] = forecastWords(now, before);
  return [`If you then hold course, ${first.charAt(0).toLowerCase()}${first.slice(1)}`, ...others].join(" ");
}

/** `112 of 400 modelled futures come to “Out of runway” within the year (before your last change, 71).` */
function endingWords(now: Forecast, before: Forecast | null): string[] {
  const { cone, game } = now;
  const counts = endingCounts(cone);
  const gone =
    before === null ? [] : endingCounts(before.cone).filter(({ id }) => counts.every((each) => each.id !== id));
  const told = [...counts, ...gone.map(({ id }) => ({ id, count: 0 }))].slice(0, TOLD);
  if (told.length === 0) return [];
  const parts = told.map(({ id, count }, at) => {
    const was = before === null ? "" : ` (before your last change, ${countOf(before.cone, id)})`;
    const of = at === 0 ? ` of ${cone.futures} modelled futures` : "";
    return `${count === 0 ? "none" : count}${of} ${count === 1 ? "comes" : "come"} to “${endingTitle(game, id)}”${at === 0 ? ` ${within(now)}` : ""}${was}`;
  });
  return [`${sentence(`${answered(now)}${parts.join("; ")}`)}.`];
}

/** Where the middle of the futures lies, and how the last change moved it. */
function driftWords(now: Forecast, before: Forecast | null): string {
  const { cone } = now;
  const step = cone.ahead.length - 1;
  const rows = axisRows(now, step);
  const none = endingCounts(cone).length === 0 && (before === null || endingCounts(before.cone).length === 0);
  const subject = none ? sentence(`${answered(now)}half of ${cone.futures} modelled futures are`) : "Half of them are";
  const places = rows.map((row) => `${row.label} ${row.bands[0]}`).join(" and ");
  return `${subject} at ${places} by ${stepLabel(now, step)}${before === null ? "" : movedWords(now, before)}.${none ? " None ends early." : ""}`;
}

/** The middle before and after, along each axis, to a tenth: an edit often moves it by less than a whole unit. */
function movedWords(now: Forecast, before: Forecast): string {
  const moved = (["x", "y"] as const).flatMap((axis) => {
    const middle = ({ cone }: Forecast): number => quantileOf(cone.ahead.at(-1)![axis], 0.5) ?? 0;
    const by = Math.round((middle(now) - middle(before)) * 10) / 10;
    const sign = by < 0 ? "−" : "+";
    return by === 0 ? [] : [`${now.game.scenario.source.chart[axis].label} ${sign}${Math.abs(by).toFixed(1)}`];
  });
  return moved.length === 0
    ? "; your last change hardly moves them"
    : `; your last change moves their middle by ${moved.join(" and ")}`;
}

/** A plan that leaves a dilemma open is forecast all the same. */
function answered({ problems }: Forecast): string {
  const open = problems.filter(({ code }) => code === "unanswered").length;
  return open === 0 ? "" : `with the ${open === 1 ? "dilemma" : "dilemmas"} answered either way, `;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const leftOutWords = ({ problems }: Forecast): string[] =>
  problems.some(({ code }) => code !== "unanswered") ? ["What can’t be committed as it stands is left out."] : [];

/** `within the year`, `within 3 months`. */
function within({ cone, game }: Forecast): string {
  const turns = cone.ahead.length;
  const { step } = game.scenario.source.calendar;
  const year = { quarter: 4, month: 12, year: 1, turn: 0 }[step];
  if (turns === year) return "within the year";
  return turns === 1 ? `within the ${turnWord(game.scenario)}` : `within ${turns} ${turnWord(game.scenario)}s`;
}

const countOf = (cone: Cone, id: string): number => endingCounts(cone).find((each) => each.id === id)?.count ?? 0;
