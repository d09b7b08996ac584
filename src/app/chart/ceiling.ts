import type { ChartScene, Point } from "../chart.ts";
import { type Depth, depthAt } from "./depth.ts";
import type { Measure } from "./face.ts";
import type { Frame } from "./frame.ts";
import { tickText } from "./graticule.ts";
import { blockOf, type LabelTable, type Spot } from "./labels.ts";
import type { Mark, TextMark } from "./mark.ts";

/** Px between the barbs of a limit line, and their height. */
const BARBS = 26;
const BARB = 4;
/** Length of the mark left at a level that the ceiling once had. */
const FORMER = 26;

type Ceiling = NonNullable<ChartScene["ceiling"]>;

const isSeen = (frame: Frame, y: number): boolean => y >= frame.y.min && y <= frame.y.max;

/** The latitude that the ship can't pass, drawn as charts draw a limit, and short lines where it stood before it sank. */
export function ceilingMarks(scene: ChartScene, frame: Frame, depth: Depth): Mark[] {
  const { ceiling } = scene;
  if (ceiling === null) return [];
  const { plot } = frame;
  const marks: Mark[] = [];
  if (isSeen(frame, ceiling.y)) {
    const { y } = frame.project({ x: 0, y: ceiling.y });
    const barbs: Point[][] = [];
    for (let x = plot.left + BARBS / 2; x < plot.right; x += BARBS)
      barbs.push([
        { x, y },
        { x, y: y - BARB },
      ]);
    marks.push({
      kind: "line",
      runs: [
        [
          { x: plot.left, y },
          { x: plot.right, y },
        ],
        ...barbs,
      ],
      stroke: "mission",
      width: 1.1,
    });
  }
  for (const mark of former(ceiling, frame)) {
    const { y, edge, inward } = notch(mark.y, frame, depth);
    const end = edge + inward * FORMER;
    const caret = [
      { x: end, y: y + 1.5 },
      { x: end - inward * 7, y: y + 1.5 },
      { x: end - inward * 3.5, y: y + 7 },
    ];
    marks.push({
      kind: "line",
      runs: [
        [
          { x: end, y },
          { x: edge, y },
        ],
      ],
      stroke: "mission",
      width: 1,
      dash: [3, 2.5],
    });
    marks.push({ kind: "area", ring: caret, fill: "mission" });
  }
  return marks;
}

/** The levels that can be told from today's. */
function former(ceiling: Ceiling, frame: Frame): Ceiling["marks"] {
  return ceiling.marks.filter((mark) => mark.y > ceiling.y && isSeen(frame, mark.y));
}

/** A former level's mark stands at the right edge, unless there is land and sea at the left. */
function notch(
  value: number,
  frame: Frame,
  depth: Depth,
): { readonly y: number; readonly edge: number; readonly inward: 1 | -1 } {
  const { plot } = frame;
  const { y } = frame.project({ x: 0, y: value });
  const left = depthAt(depth, { x: plot.left + FORMER, y }) > 0 && depthAt(depth, { x: plot.right - FORMER, y }) <= 0;
  return left ? { y, edge: plot.left, inward: 1 } : { y, edge: plot.right, inward: -1 };
}

export function ceilingInTheWay(scene: ChartScene, frame: Frame, table: LabelTable): void {
  if (scene.ceiling === null || !isSeen(frame, scene.ceiling.y)) return;
  const { y } = frame.project({ x: 0, y: scene.ceiling.y });
  table.keepOff({ left: frame.plot.left, right: frame.plot.right, top: y - 4, bottom: y + 1 }, 2);
}

/** The line's name and value, wherever along it there is room; the former levels' reasons where there is room. */
export function ceilingLabels(
  scene: ChartScene,
  frame: Frame,
  depth: Depth,
  table: LabelTable,
  measure: Measure,
): TextMark[] {
  const { ceiling } = scene;
  if (ceiling === null) return [];
  const { plot } = frame;
  const marks: TextMark[] = [];
  if (isSeen(frame, ceiling.y)) {
    const text = `${ceiling.label} ${tickText(ceiling.y, 1)}`;
    const block = blockOf([{ text, face: "plan", fill: "ink" }], measure);
    const { y } = frame.project({ x: 0, y: ceiling.y });
    const spots: Spot[] = [];
    for (let x = plot.left + block.width / 2 + 8; x < plot.right - block.width / 2 - 8; x += 14) {
      spots.push({ at: { x, y: y - 14 }, align: "middle", cost: (x - plot.left) / 160 });
      spots.push({ at: { x, y: y + 11 }, align: "middle", cost: 1 + (x - plot.left) / 160 });
    }
    marks.push(...(table.place(block, spots, true)?.marks ?? []));
  }
  for (const mark of former(ceiling, frame)) {
    const block = blockOf([{ text: mark.label, face: "note", fill: "muted" }], measure);
    const { y, edge, inward } = notch(mark.y, frame, depth);
    const spot = (lower: number): Spot => ({
      at: { x: edge + inward * (FORMER + 6 + block.width / 2), y: y + lower },
      align: inward > 0 ? "start" : "end",
      cost: Math.abs(lower) * 0.2,
    });
    marks.push(...(table.place(block, [spot(1), spot(-7), spot(9)], false)?.marks ?? []));
  }
  return marks;
}
