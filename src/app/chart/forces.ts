import type { ChartScene, ForceScene, Point } from "../chart.ts";
import type { Token } from "../theme.ts";
import type { Measure } from "./face.ts";
import type { Frame } from "./frame.ts";
import { between, polar } from "./geometry.ts";
import { type Block, blockOf, spotsAround, type Wish } from "./labels.ts";
import type { Mark } from "./mark.ts";

/** A force as it pulls at the ship, in px. */
export interface Arrow {
  readonly force: ForceScene;
  /** Degrees on the screen, 0 to the right, 90 down. */
  readonly degrees: number;
  /** From the ship's middle to the tip, in px; longer than the drift on the chart, so that it can be seen. */
  readonly length: number;
  /** Sidewards, in px, where several pull the same way. */
  readonly aside: number;
}

/** Px from the ship's middle to an arrow's tail. */
const TAIL = 21;
/** Px of the longest arrow, the tail's distance not counted, and of the shortest. */
const LONGEST = 82;
const SHORTEST = 20;

/** The forces' arrows, the strongest first. */
export function arrowsOf(scene: ChartScene, frame: Frame): Arrow[] {
  const longest = frame.narrow ? LONGEST * 0.7 : LONGEST;
  const unit = {
    x: (frame.plot.right - frame.plot.left) / (scene.x.max - scene.x.min),
    y: (frame.plot.bottom - frame.plot.top) / (scene.y.max - scene.y.min),
  };
  const pulls = scene.forces
    .map((force) => ({ force, x: force.dx * unit.x, y: -force.dy * unit.y }))
    .map((pull) => ({
      ...pull,
      size: Math.hypot(pull.x, pull.y),
      degrees: (Math.atan2(pull.y, pull.x) * 180) / Math.PI,
    }))
    .filter((pull) => pull.size > 0)
    .sort((a, b) => b.size - a.size);
  const strongest = pulls[0]?.size ?? 1;
  const arrows: Arrow[] = [];
  for (const pull of pulls) {
    const beside = arrows.filter((other) => Math.abs(turn(other.degrees, pull.degrees)) < 11).length;
    const aside = beside === 0 ? 0 : (beside % 2 === 1 ? 1 : -1) * Math.ceil(beside / 2) * 9;
    const length = TAIL + SHORTEST + (longest - SHORTEST) * (pull.size / strongest);
    arrows.push({ force: pull.force, degrees: pull.degrees, length, aside });
  }
  return arrows;
}

/** The smaller angle from one direction to another. */
const turn = (from: number, to: number): number => ((((to - from) % 360) + 540) % 360) - 180;

export function tailOf(arrow: Arrow, ship: Point): Point {
  return polar(polar(ship, TAIL, arrow.degrees), arrow.aside, arrow.degrees + 90);
}

export function tipOf(arrow: Arrow, ship: Point): Point {
  return polar(polar(ship, arrow.length, arrow.degrees), arrow.aside, arrow.degrees + 90);
}

interface Style {
  readonly colour: Token;
  readonly width: number;
  readonly dash: readonly number[] | null;
  readonly open: boolean;
}

/** Never colour alone: full line, long strokes, short strokes with an open head. */
const STYLE = {
  north: { colour: "mission", width: 2.6, dash: null, open: false },
  east: { colour: "growth", width: 2.6, dash: [10, 3.5], open: false },
  against: { colour: "alarm", width: 2.6, dash: [3, 3], open: true },
} as const satisfies Record<ForceScene["tone"], Style>;

/** The arrow, grown to a share of its length. */
export function arrowMarks(arrow: Arrow, ship: Point, share: number): Mark[] {
  const tail = tailOf(arrow, ship);
  const tip = between(tail, tipOf(arrow, ship), share);
  const style: Style = STYLE[arrow.force.tone];
  const neck = polar(tip, style.open ? 1.5 : 7.5, arrow.degrees + 180);
  const barb = (side: number): Point => polar(tip, 10.5, arrow.degrees + 180 + side * 24);
  const head = style.open ? [barb(1), tip, barb(-1)] : [barb(1), tip, barb(-1), polar(tip, 7.5, arrow.degrees + 180)];
  return [
    { kind: "line", runs: [[tail, tip]], stroke: "sea", width: 6, alpha: 0.75 },
    {
      kind: "line",
      runs: [[tail, neck]],
      stroke: style.colour,
      width: style.width,
      ...(style.dash === null ? {} : { dash: style.dash }),
    },
    style.open
      ? { kind: "line", runs: [head], stroke: style.colour, width: 2.2 }
      : { kind: "area", ring: head, fill: style.colour },
  ];
}

/** A force's name and amount. */
function forceBlock(force: ForceScene, measure: Measure): Block {
  return blockOf([{ text: `${force.label} ${force.amount}`, face: "force", fill: "ink" }], measure);
}

/** Where a force's name may stand: about its arrow's tip. */
export function forceWish(arrow: Arrow, ship: Point, measure: Measure): Wish {
  const block = forceBlock(arrow.force, measure);
  return { block, spots: spotsAround(tipOf(arrow, ship), block, 6, arrow.degrees) };
}

/** Where the ship heads: along the sum of what pulls at it, or of its last leg. Degrees on the screen. */
export function headingOf(scene: ChartScene, frame: Frame): number {
  const origin = frame.project(scene.ship);
  const drift = scene.forces.reduce((sum, force) => ({ x: sum.x + force.dx, y: sum.y + force.dy }), { x: 0, y: 0 });
  const last = scene.wake.at(-2);
  const move =
    Math.hypot(drift.x, drift.y) > 1e-9 || last === undefined
      ? drift
      : { x: scene.ship.x - last.x, y: scene.ship.y - last.y };
  if (Math.hypot(move.x, move.y) <= 1e-9) return -45;
  const to = frame.project({ x: scene.ship.x + move.x, y: scene.ship.y + move.y });
  return (Math.atan2(to.y - origin.y, to.x - origin.x) * 180) / Math.PI;
}
