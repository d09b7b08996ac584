import type { Seat } from "../seat.ts";
import { turnOf } from "./rotation.ts";

/** A run in which a coverage bot tries things, as it stands now. */
export interface Trial {
  readonly seat: Seat;
  /** The run's place in its list, of those that lean on the same hand. */
  readonly index: number;
  /** Departs from its hand only now and then. */
  readonly mild: boolean;
}

/** Quarters or rounds of which one is chosen to depart in, in a mild run. */
const NOW_AND_THEN = 4;

/** Whether it departs from its hand in something, this turn. */
export const departs = (trial: Trial, subject: string): boolean =>
  !trial.mild || chosen(trial, subject, NOW_AND_THEN) === 0;

/** Which of several options has its turn, in this run and turn. */
export const chosen = ({ seat, index }: Trial, subject: string, count: number): number =>
  turnOf(`${subject} ${seat.seen[seat.model.layout.turn]!}`, count, index);
