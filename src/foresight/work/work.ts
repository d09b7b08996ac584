import type { Futures } from "../advice/advice.ts";
import { advice, type AdviceTask } from "./advice.ts";
import type { Packed } from "../belief/packed.ts";
import { believe, drawn, take, type BelieveTask, type Believed, type DrawnTask, type TakeTask } from "./believe.ts";
import { hand, playOn, type Endings, type HandTask, type PlayOnTask } from "../debrief/playOn.ts";
import { rival, tally, type RivalTask, type TallyTask } from "../debrief/others.ts";
import type { Tally } from "../debrief/standings.ts";
import type { Cone } from "../cone/cone.ts";
import { cone, type ConeTask } from "./cone.ts";
import { course, type Charted, type CourseTask } from "./course.ts";
import type { Memory } from "./memory.ts";
import type { Comparison } from "../robust/compare.ts";
import type { TriedWorld } from "../robust/worlds.ts";
import { opened, type OpenedTask } from "./opened.ts";
import { odds, type OddsTask } from "./odds.ts";
import { compare, tryOut, worlds, type CompareTask, type TryTask, type WorldsTask } from "./robust.ts";

/** What a worker can be asked, by kind. Each is a tenth of a second's work or so: longer ones are asked in parts. */
export type Task =
  | OpenedTask
  | BelieveTask
  | DrawnTask
  | TakeTask
  | WorldsTask
  | TryTask
  | CompareTask
  | PlayOnTask
  | HandTask
  | RivalTask
  | TallyTask
  | ConeTask
  | CourseTask
  | AdviceTask
  | OddsTask;

/** What a task of each kind is answered by. */
export interface Answers {
  /** Turns. */
  readonly opened: number;
  readonly believe: Believed;
  readonly drawn: Packed;
  readonly take: null;
  readonly worlds: readonly TriedWorld[];
  readonly try: readonly number[];
  readonly compare: Comparison;
  readonly playOn: Endings;
  /** A hand's name. */
  readonly hand: string;
  /** An ending's id. */
  readonly rival: string;
  readonly tally: Tally;
  readonly cone: Cone;
  readonly course: Charted;
  readonly advice: Futures;
  /** By world, the ending's id. */
  readonly odds: readonly (string | null)[];
}

const WORK = {
  opened,
  believe,
  drawn,
  take,
  worlds,
  try: tryOut,
  compare,
  playOn,
  hand,
  rival,
  tally,
  cone,
  course,
  advice,
  odds,
} as const satisfies {
  readonly [K in Task["kind"]]: (memory: Memory, task: Extract<Task, { kind: K }>) => Answers[K];
};

/** Does a task. What comes of it depends on nothing but the task. */
export function work<T extends Task>(memory: Memory, task: T): Answers[T["kind"]] {
  return WORK[task.kind](memory, task as never) as Answers[T["kind"]];
}
