import type { ChartScene, Point } from "../chart.ts";
import { type Depth, depthAt, FAR } from "./depth.ts";
import { type Measure, wrapText } from "./face.ts";
import type { Frame } from "./frame.ts";
import { type Box, boxAround, circle, contains, distance, grown, polar } from "./geometry.ts";
import { blockMarks, blockOf } from "./labels.ts";
import type { Mark } from "./mark.ts";

/** A compass rose: where it stands, and its radius in px. */
export interface Rose {
  readonly centre: Point;
  readonly radius: number;
  /** With its names. */
  readonly box: Box;
}

const RADIUS = 44;
const SMALL = 34;
const TINY = 27;
/** Widest line of a name, in px. */
const NAME = 84;

/** The rose where the sea is emptiest, liking the lower left; null where no sea is wide enough. Mostly coasts and the first fix decide, so that it stays put during a run; it only gives way to ships and the wake. */
export function roseOf(scene: ChartScene, frame: Frame, depth: Depth, measure: Measure): Rose | null {
  const { plot } = frame;
  const small = Math.min(plot.right - plot.left, plot.bottom - plot.top) < 500;
  const radius = frame.narrow ? TINY : small ? SMALL : RADIUS;
  const name = frame.narrow ? 0 : eastName(scene, measure).width;
  const reach = {
    left: radius + 10,
    right: radius + 14 + name,
    top: radius + (frame.narrow ? 10 : 24),
    bottom: radius + 10,
  };
  const ships = [scene.ship, ...scene.wake, ...scene.rivals].map(frame.project);
  const origin = scene.wake[0] ?? scene.ship;
  const start = frame.project(origin);
  const limit = scene.ceiling === null ? null : frame.project({ x: 0, y: scene.ceiling.y }).y;
  const middle = { x: (plot.left + plot.right) / 2, y: (plot.top + plot.bottom) / 2 };
  let best: { readonly centre: Point; readonly cost: number } | null = null;
  for (let y = plot.bottom - reach.bottom - 8; y > plot.top + reach.top + 8; y -= 14) {
    for (let x = plot.left + reach.left + 8; x < plot.right - reach.right - 8; x += 14) {
      const box = { left: x - reach.left, right: x + reach.right, top: y - reach.top, bottom: y + reach.bottom };
      const clear = clearance(depth, box);
      if (clear < 9) continue;
      const central =
        Math.max(
          0,
          0.3 - Math.hypot((x - middle.x) / (plot.right - plot.left), (y - middle.y) / (plot.bottom - plot.top)),
        ) * 500;
      const crowded = Math.max(0, 230 - distance(start, { x, y })) * 1.4;
      const met = ships.filter((ship) => contains(grown(box, 14), ship)).length * 400;
      const struck = limit !== null && limit > box.top && limit < box.bottom ? 120 : 0;
      const cost =
        central +
        crowded +
        met +
        struck -
        Math.min(22, clear) * 1.4 +
        (x - plot.left) * 0.05 +
        (plot.bottom - y) * 0.08;
      if (best === null || cost < best.cost) best = { centre: { x, y }, cost };
    }
  }
  if (best === null) return null;
  const { x, y } = best.centre;
  return {
    centre: best.centre,
    radius,
    box: { left: x - reach.left, right: x + reach.right, top: y - reach.top, bottom: y + reach.bottom },
  };
}

function eastName(scene: ChartScene, measure: Measure): ReturnType<typeof blockOf> {
  return blockOf(
    wrapText(scene.x.label, "plan", NAME, measure).map((text) => ({ text, face: "plan", fill: "muted" })),
    measure,
  );
}

function clearance(depth: Depth, box: Box): number {
  let clear = FAR;
  for (const across of [0, 0.25, 0.5, 0.75, 1]) {
    for (const down of [0, 0.25, 0.5, 0.75, 1]) {
      const at = { x: box.left + (box.right - box.left) * across, y: box.top + (box.bottom - box.top) * down };
      clear = Math.min(clear, depthAt(depth, at));
    }
  }
  return clear;
}

/** Eight points, each half dark and half light, in two rings with ticks; the north point in the ship's colour. On a phone the border alone names the axes. */
export function roseMarks(scene: ChartScene, rose: Rose, frame: Frame, measure: Measure): Mark[] {
  const { centre, radius } = rose;
  const marks: Mark[] = [
    {
      kind: "line",
      runs: [circle(centre, radius), circle(centre, radius - 5)],
      closed: true,
      stroke: "coastline",
      width: 0.9,
    },
    { kind: "line", runs: spokes(centre, radius - 5, radius, 5), stroke: "coastline", width: 0.7 },
    { kind: "line", runs: spokes(centre, radius - 5, radius + 3.5, 45), stroke: "coastline", width: 1.1 },
    { kind: "line", runs: [circle(centre, radius * 0.3)], closed: true, stroke: "coastline", width: 0.7 },
  ];
  for (const degrees of [-45, 45, 135, 225])
    marks.push(...point(centre, radius * 0.66, radius * 0.2, degrees, "coastline"));
  for (const degrees of [0, 90, 180]) marks.push(...point(centre, radius - 6, radius * 0.21, degrees, "ink"));
  marks.push(...point(centre, radius + 5, radius * 0.21, -90, "ship"));
  if (frame.narrow) return marks;
  marks.push({
    kind: "text",
    text: scene.y.label,
    face: "plan",
    fill: "muted",
    align: "middle",
    x: centre.x,
    y: centre.y - radius - 15,
    halo: "sea",
  });
  const east = eastName(scene, measure);
  const box = boxAround({ x: centre.x + radius + 9 + east.width / 2, y: centre.y }, east.width, east.height);
  return [...marks, ...blockMarks(east, box, "start", "sea")];
}

function spokes(centre: Point, from: number, to: number, step: number): Point[][] {
  return Array.from({ length: Math.round(360 / step) }, (_, i) => [
    polar(centre, from, i * step),
    polar(centre, to, i * step),
  ]);
}

/** One point of the star: the half to its right filled, the other open. */
function point(
  centre: Point,
  length: number,
  waist: number,
  degrees: number,
  fill: "coastline" | "ink" | "ship",
): Mark[] {
  const tip = polar(centre, length, degrees);
  const right = polar(centre, waist, degrees + 45);
  const left = polar(centre, waist, degrees - 45);
  return [
    { kind: "area", ring: [centre, left, tip, right], fill: "card" },
    { kind: "area", ring: [centre, tip, right], fill },
    { kind: "line", runs: [[centre, left, tip, right]], closed: true, stroke: fill, width: 0.8 },
  ];
}

/** Keeps labels off the rose. */
export const roseBox = (rose: Rose): Box => grown(rose.box, 2);
