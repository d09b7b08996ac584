import type { ChartScene, FixScene, Point } from "../chart.ts";
import type { Measure } from "./face.ts";
import type { Frame } from "./frame.ts";
import { boxAround, circle, distance } from "./geometry.ts";
import { blockOf, type LabelTable, spotsAround } from "./labels.ts";
import type { Mark, TextMark } from "./mark.ts";

/** Radius of a fix, in px. */
const FIX = 3.6;
/** Fixes closer than this to the one drawn before become dots, in px. */
const CLOSE = 9;

interface Plotted {
  readonly fix: FixScene;
  readonly at: Point;
  readonly open: boolean;
}

/** The fixes that the ship has left behind. */
function plotted(scene: ChartScene, frame: Frame): Plotted[] {
  let last: Point | null = null;
  return scene.wake.slice(0, -1).map((fix) => {
    const at = frame.project(fix);
    const open = last === null || distance(last, at) >= CLOSE;
    if (open) last = at;
    return { fix, at, open };
  });
}

/** The wake up to the last quarter, as a navigator plots it: straight legs, a ring at each fix. */
export function wakeMarks(scene: ChartScene, frame: Frame): Mark[] {
  const fixes = plotted(scene, frame);
  const path = fixes.map((fix) => fix.at);
  const rings = fixes.filter((fix) => fix.open).map((fix) => circle(fix.at, FIX));
  const dots = fixes.filter((fix) => !fix.open).map((fix) => fix.at);
  return [
    { kind: "line", runs: [path], stroke: "sea", width: 4.5, alpha: 0.7 },
    { kind: "line", runs: [path], stroke: "ink", width: 1.6 },
    ...rings.map((ring): Mark => ({ kind: "area", ring, fill: "card" })),
    { kind: "line", runs: rings, closed: true, stroke: "ink", width: 1.4 },
    { kind: "dots", points: dots, radius: 2, fill: "ink" },
  ];
}

/** The leg being sailed, from the last fix to the ship. */
export function legMarks(from: Point, ship: Point): Mark[] {
  return [
    { kind: "line", runs: [[from, ship]], stroke: "sea", width: 4.5, alpha: 0.7 },
    { kind: "line", runs: [[from, ship]], stroke: "ink", width: 1.6 },
    { kind: "area", ring: circle(from, FIX), fill: "card" },
    { kind: "line", runs: [circle(from, FIX)], closed: true, stroke: "ink", width: 1.4 },
  ];
}

/** Where the last leg began; null on the first day. */
export function lastFix(scene: ChartScene): FixScene | null {
  return scene.wake.at(-2) ?? null;
}

/** Keeps labels off the wake. */
export function wakeInTheWay(scene: ChartScene, frame: Frame, table: LabelTable): void {
  table.keepOffPath(scene.wake.map(frame.project), 4, 3.5);
  for (const fix of scene.wake.slice(0, -1)) table.keepOff(boxAround(frame.project(fix), 9, 9), 22);
}

/** The fixes' dates: first and last and new years before the others, and only where there is room. */
export function dateMarks(scene: ChartScene, frame: Frame, table: LabelTable, measure: Measure): TextMark[] {
  const fixes = plotted(scene, frame).filter((fix) => fix.open);
  const rank = (index: number): number => {
    if (index === 0 || index === fixes.length - 1) return 0;
    const label = fixes[index]?.fix.label ?? "";
    return year(label) === year(fixes[index - 1]?.fix.label ?? "") ? 2 : 1;
  };
  const order = fixes
    .map((fix, index) => ({ fix, rank: rank(index), index }))
    .sort((a, b) => a.rank - b.rank || b.index - a.index);
  return order.flatMap(({ fix }) => {
    const block = blockOf([{ text: fix.fix.label, face: "date", fill: "muted" }], measure);
    const spots = spotsAround(fix.at, block, 8, -90).slice(0, 24);
    return table.place(block, spots, false)?.marks ?? [];
  });
}

/** The part of a date before its quarter. */
const year = (label: string): string => label.split(/\s+/)[0] ?? "";
