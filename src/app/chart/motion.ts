import type { ChartScene, CommitMotion, Point } from "../chart.ts";
import { between } from "./geometry.ts";
import type { Pose, Stamp } from "./pose.ts";

/** A committed quarter as a film: its length in seconds and the pose at each moment. */
export interface Film {
  readonly length: number;
  /** `seconds` from 0 to `length`; beyond that, the end. */
  readonly poseAt: (seconds: number) => Pose;
}

/** Seconds at speed 1. All steps share their time when there are many, so that a quarter takes 3 to 5 seconds. */
const STEP = 0.75;
const ALL_STEPS = 2.4;
const RIVALS = 0.6;
const STAMP = 0.45;
const ALL_STAMPS = 1;
const HOLD = 0.35;
const SETTLE = 0.4;

/** Cause by cause: each force pulls and the ship answers, the rivals move, seals and pins, and everything settles. */
export function filmOf(scene: ChartScene, motion: CommitMotion, speed: 1 | 2): Film {
  const step = Math.min(STEP, ALL_STEPS / Math.max(1, motion.steps.length));
  const sailing = step * motion.steps.length;
  const rivals = scene.rivals.length > 0 ? RIVALS : 0;
  const labels = [
    ...motion.seals.map((label, row) => ({ kind: "seal" as const, label, row })),
    ...motion.pins.map((label, row) => ({ kind: "pin" as const, label, row })),
  ];
  const stamp = Math.min(STAMP, ALL_STAMPS / Math.max(1, labels.length));
  const stamped = sailing + rivals + stamp * labels.length;
  const held = stamped + (labels.length > 0 ? HOLD * 2.5 : HOLD);
  const full = held + SETTLE;
  const pace = speed === 2 ? 2.2 : 1;

  const shipAt = (time: number): Point => {
    const index = Math.min(motion.steps.length - 1, Math.floor(time / step));
    const current = motion.steps[index];
    if (current === undefined) return scene.ship;
    const from = motion.steps[index - 1]?.to ?? motion.from;
    return between(from, current.to, eased(portion(time - index * step, step * 0.4, step)));
  };
  const pullsAt = (time: number): Pose["pulls"] =>
    motion.steps.flatMap(({ force }, index) => {
      const since = time - index * step;
      if (since <= 0 || since >= step * 1.5) return [];
      const last = index === motion.steps.length - 1;
      return [
        {
          force,
          grown: eased(portion(since, 0, step * 0.5)),
          alpha: 1 - portion(since, step * (last ? 1.2 : 0.95), step * (last ? 1.5 : 1.25)),
        },
      ];
    });
  const stampsAt = (time: number): Stamp[] =>
    labels.flatMap((label, index) => {
      const since = time - sailing - rivals - index * stamp;
      if (since <= 0) return [];
      return [
        {
          ...label,
          pressed: portion(since, 0, stamp * 0.55),
          alpha: portion(since, 0, stamp * 0.3) * (1 - portion(time, held, full)),
        },
      ];
    });

  return {
    length: full / pace,
    poseAt: (seconds) => {
      const time = Math.min(full, Math.max(0, seconds * pace));
      return {
        ship: time >= sailing ? scene.ship : shipAt(time),
        towards: scene.ship,
        leg: motion.from,
        rest: eased(portion(time, held, full)),
        pulls: pullsAt(time),
        rivals: rivals === 0 ? 1 : eased(portion(time, sailing, sailing + rivals)),
        stamps: stampsAt(time),
      };
    },
  };
}

/** How much of the time from `from` to `to` has passed, 0 to 1. */
function portion(time: number, from: number, to: number): number {
  return to <= from ? (time >= to ? 1 : 0) : Math.max(0, Math.min(1, (time - from) / (to - from)));
}

/** Gentle at both ends. */
const eased = (share: number): number => share * share * (3 - 2 * share);
