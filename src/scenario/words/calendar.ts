import type { ScenarioSource } from "../shape/scenario.ts";

type Calendar = ScenarioSource["calendar"];

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** A turn's date: `2026 Q1`, `Nov 2025`, `2025`, or `Day 3` where the calendar only counts. Turns count from 1. */
export function turnLabel(calendar: Calendar, turn: number): string {
  return LABELS[calendar.step](dateOf(calendar, turn), calendar.start);
}

/** The same in a few characters: `’26 Q1`, `Nov ’25`, `’25`, `3`. */
export function shortTurnLabel(calendar: Calendar, turn: number): string {
  return SHORT_LABELS[calendar.step](dateOf(calendar, turn));
}

interface TurnDate {
  readonly turn: number;
  readonly year: number;
  /** Quarter from 0 to 3, or month from 0 to 11; 0 for years. */
  readonly part: number;
}

type Step = Calendar["step"];
const PARTS = { quarter: 4, month: 12, year: 1, turn: 1 } as const satisfies Record<Step, number>;

const LABELS = {
  quarter: ({ year, part }) => `${year} Q${part + 1}`,
  month: ({ year, part }) => `${MONTHS[part]} ${year}`,
  year: ({ year }) => `${year}`,
  turn: ({ turn }, start) => `${start} ${turn}`,
} as const satisfies Record<Step, (date: TurnDate, start: string) => string>;

const SHORT_LABELS = {
  quarter: ({ year, part }) => `’${short(year)} Q${part + 1}`,
  month: ({ year, part }) => `${MONTHS[part]} ’${short(year)}`,
  year: ({ year }) => `’${short(year)}`,
  turn: ({ turn }) => `${turn}`,
} as const satisfies Record<Step, (date: TurnDate) => string>;

const short = (year: number): string => String(year % 100).padStart(2, "0");

function dateOf({ start, step }: Calendar, turn: number): TurnDate {
  const figures = /^(\d{4})(?:-Q?(\d{1,2}))?$/.exec(start);
  const parts = PARTS[step];
  const first = Number(figures?.[1] ?? 0) * parts + Number(figures?.[2] ?? 1) - 1;
  const at = first + turn - 1;
  return { turn, year: Math.floor(at / parts), part: at % parts };
}
