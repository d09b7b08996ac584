import type { ConeScene, OvalScene, Point } from "../chart.ts";
import type { Measure } from "./face.ts";
import type { Frame } from "./frame.ts";
import { boundsOf, boxAround, circle, contains, polar } from "./geometry.ts";
import { hullOf } from "./hull.ts";
import { blockOf, type LabelTable, spotsAround } from "./labels.ts";
import type { Mark } from "./mark.ts";

/** How much of the ink a band lays over what lies under it. One, two and three of them on the sea are the theme's `cone95`, `cone75` and `cone50`. */
export const VEIL = 0.105;
/** Pieces in the outline of an oval. */
const PIECES = 28;
/** Radius of the mark of an early ending, in px. */
const END = 5;
/** Share of the futures from which on an early ending has its name on the chart, even where there is hardly room for it. */
const TELLING = 1 / 4;

/** The forecast: its bands, the dashed middle, and where futures end early. `table` has what stands on the chart already. */
export function coneMarks(cone: ConeScene, ship: Point, frame: Frame, table: LabelTable, measure: Measure): Mark[] {
  const from = frame.project(ship);
  const middle = [from, ...cone.median.map(frame.project)];
  const ends = cone.ends.filter(({ at }) => contains(frame.plot, frame.project(at)));
  return [
    ...cone.bands.map(({ ovals }): Mark => {
      const [ring = [], ...more] = strip(from, ovals, frame);
      return { kind: "area", ring, more, fill: "ink", alpha: VEIL };
    }),
    { kind: "line", runs: [middle], stroke: "ink", width: 1.5, dash: [6, 5] },
    ...ends.flatMap(({ at }) => endMarks(frame.project(at))),
    ...(frame.phone ? [] : nameMarks({ ...cone, ends }, middle, frame, table.fork(), measure)),
  ];
}

/** A band: the ground that an oval sweeps as it grows from the ship through its place at each turn. */
function strip(ship: Point, ovals: readonly OvalScene[], frame: Frame): Point[][] {
  const rings = ovals.map((oval) => ringOf(oval, frame));
  return rings.map((ring, at) => hullOf([...ring, ...(rings[at - 1] ?? [ship])]));
}

function ringOf({ at, forward, back, left, right }: OvalScene, frame: Frame): Point[] {
  return Array.from({ length: PIECES }, (_, piece) => {
    const { x: along, y: across } = polar({ x: 0, y: 0 }, 1, (piece / PIECES) * 360);
    const [ahead, aside] = [along < 0 ? back : forward, across < 0 ? right : left];
    const [a, b] = [Math.abs(along), Math.abs(across)];
    return frame.project({ x: at.x + ahead.x * a + aside.x * b, y: at.y + ahead.y * a + aside.y * b });
  });
}

/** A ring with a cross, as a wreck is marked. */
function endMarks(at: Point): Mark[] {
  const [s, l] = [END * 0.55, END];
  const cross = [
    [
      { x: at.x - s, y: at.y - s },
      { x: at.x + s, y: at.y + s },
    ],
    [
      { x: at.x - s, y: at.y + s },
      { x: at.x + s, y: at.y - s },
    ],
  ];
  return [
    { kind: "area", ring: circle(at, l), fill: "card" },
    { kind: "line", runs: [circle(at, l)], closed: true, stroke: "alarm", width: 1.3 },
    { kind: "line", runs: cross, stroke: "alarm", width: 1.3 },
  ];
}

/** What the inner band holds, at its far end, and the share that meets each early ending; none covers a name. */
function nameMarks(
  cone: ConeScene,
  middle: readonly Point[],
  frame: Frame,
  table: LabelTable,
  measure: Measure,
): Mark[] {
  table.keepOffPath(middle, 4, 4);
  for (const { at } of cone.ends) table.keepOff(boxAround(frame.project(at), 2 * END, 2 * END), 60);
  const marks: Mark[] = [];
  const name = (text: string, at: Point, gap: number, towards: number, required: boolean): void => {
    const block = blockOf([{ text, face: "plan", fill: "ink" }], measure);
    const placed = table.place(block, spotsAround(at, block, gap, towards), required);
    if (placed !== null) marks.push(...placed.leader, ...placed.marks);
  };
  for (const { title, count, at } of cone.ends)
    name(`${title}: ${count} of ${cone.futures}`, frame.project(at), END + 4, 0, count >= TELLING * cone.futures);
  const inner = cone.bands.at(-1)?.ovals.at(-1);
  const [tip, before] = [middle.at(-1), middle.at(-2)];
  if (inner === undefined || tip === undefined || before === undefined) return marks;
  // Beside the band's far end, on the side to which the course leads; else over or under it.
  const box = boundsOf(ringOf(inner, frame));
  const west = tip.x < before.x;
  const foot = { x: west ? box.left : box.right, y: (box.top + box.bottom) / 2 };
  if (contains(frame.plot, foot)) name(`half of ${cone.futures} futures`, foot, 7, west ? 180 : 0, !frame.narrow);
  return marks;
}
