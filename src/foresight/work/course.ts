import { addCones, type Cone } from "../cone/cone.ts";
import { courseOf, type Course } from "../cone/course.ts";
import type { Memory } from "./memory.ts";

/** Asks for parts of a cone to be taken together, and for its shape on a chart. */
export interface CourseTask {
  readonly kind: "course";
  /** One or more. */
  readonly parts: readonly Cone[];
  /** Lengths of the chart's axes. */
  readonly width: number;
  readonly height: number;
}

export interface Charted {
  readonly cone: Cone;
  readonly course: Course;
}

export function course(_memory: Memory, { parts, width, height }: CourseTask): Charted {
  const cone = parts.reduce(addCones);
  return { cone, course: courseOf(cone, width, height) };
}
