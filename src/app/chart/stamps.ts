import type { Point } from "../chart.ts";
import { type Measure, wrapText } from "./face.ts";
import type { Frame } from "./frame.ts";
import { boxAround, boxRing, polar } from "./geometry.ts";
import { blockMarks, blockOf } from "./labels.ts";
import { faded, type Mark } from "./mark.ts";
import type { Pose, Stamp } from "./pose.ts";

/** Px between the slips of one quarter, their height, and the widest text on one. */
const ROW = 38;
const TALL = 30;
const WIDE = 200;

/** Seals and pins of the quarter being played, each on a slip of paper: a column beside the ship, on the side with more room. */
export function stampMarks(pose: Pose, frame: Frame, measure: Measure): Mark[] {
  if (pose.stamps.length === 0) return [];
  const { plot } = frame;
  const ship = frame.project(pose.ship);
  const right = ship.x < (plot.left + plot.right) / 2;
  const seals = pose.stamps.filter((stamp) => stamp.kind === "seal").length;
  const lowest = plot.bottom - 12 - TALL / 2 - (pose.stamps.length - 1) * ROW;
  const top = Math.max(plot.top + 12 + TALL / 2, Math.min(lowest, ship.y - 20));
  return pose.stamps.flatMap((stamp) => {
    const row = stamp.kind === "seal" ? stamp.row : seals + stamp.row;
    const text = wrapText(stamp.label, "plan", WIDE, measure);
    const block = blockOf(
      text.map((line) => ({ text: line, face: "plan", fill: "ink" })),
      measure,
    );
    const width = block.width + 50;
    const wanted = ship.x + (right ? 1 : -1) * (44 + width / 2);
    const x = Math.max(plot.left + width / 2 + 6, Math.min(plot.right - width / 2 - 6, wanted));
    const slip = boxAround({ x, y: top + row * ROW }, width, Math.max(TALL, block.height + 8));
    const words = boxAround({ x: slip.left + 38 + block.width / 2, y: top + row * ROW }, block.width, block.height);
    return faded(
      [
        { kind: "area", ring: boxRing(slip), fill: "card" },
        { kind: "line", runs: [boxRing(slip)], closed: true, stroke: "control", width: 1 },
        ...SIGN[stamp.kind]({ x: slip.left + 20, y: top + row * ROW }, stamp),
        ...blockMarks(block, words, "start", "card"),
      ],
      stamp.alpha,
    );
  });
}

const SIGN = {
  /** Wax with a scalloped rim and a ring pressed into it. */
  seal: (at: Point, stamp: Stamp): Mark[] => {
    const size = 10.5 * (1.7 - 0.7 * stamp.pressed);
    const rim = Array.from({ length: 48 }, (_, i) =>
      polar(at, size * (1 + 0.09 * Math.cos(((i * 7.5 * Math.PI) / 180) * 12)), i * 7.5),
    );
    const ring = Array.from({ length: 24 }, (_, i) => polar(at, size * 0.62, i * 15));
    const star = Array.from({ length: 10 }, (_, i) => polar(at, size * (i % 2 === 0 ? 0.46 : 0.2), i * 36 - 90));
    return [
      { kind: "area", ring: rim, fill: "alarm" },
      { kind: "line", runs: [ring], closed: true, stroke: "card", width: 1 },
      { kind: "area", ring: star, fill: "card" },
    ];
  },
  /** A chart pin that falls into place. */
  pin: (at: Point, stamp: Stamp): Mark[] => {
    const foot = { x: at.x, y: at.y + 8 };
    const head = { x: at.x + 3, y: at.y - 5 - 14 * (1 - stamp.pressed) };
    const ball = Array.from({ length: 20 }, (_, i) => polar(head, 4.6, i * 18));
    return [
      { kind: "line", runs: [[{ x: foot.x, y: foot.y - 14 * (1 - stamp.pressed) }, head]], stroke: "ink", width: 1.4 },
      { kind: "area", ring: ball, fill: "growth" },
      { kind: "line", runs: [ball], closed: true, stroke: "ink", width: 1 },
    ];
  },
} as const satisfies Record<Stamp["kind"], (at: Point, stamp: Stamp) => Mark[]>;
