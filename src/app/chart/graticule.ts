import type { ChartScene, Point } from "../chart.ts";
import type { Span } from "./camera.ts";
import { BAND, type Frame } from "./frame.ts";
import { type Box, boxRing, grown } from "./geometry.ts";
import type { Mark } from "./mark.ts";
import type { Measure } from "./face.ts";

/** A round step (1, 2 or 5 times a power of ten) that cuts the span into at most `most` pieces. */
export function niceStep(span: number, most: number): number {
  if (!(span > 0) || !(most >= 1)) return 1;
  const least = span / most;
  const power = 10 ** Math.floor(Math.log10(least));
  for (const times of [1, 2, 5]) if (times * power >= least * 0.999999) return times * power;
  return 10 * power;
}

/** The multiples of the step within the span, ends included. */
export function ticks(span: Span, step: number): number[] {
  const slack = step * 1e-6;
  const list: number[] = [];
  for (let n = Math.ceil((span.min - slack) / step); n * step <= span.max + slack; n++) list.push(n * step);
  return list;
}

/** A tick's value as short as the step allows, with a real minus sign. */
export function tickText(value: number, step: number): string {
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

interface Grid {
  readonly step: number;
  readonly at: readonly number[];
}

function gridOf(span: Span, px: number): Grid {
  const step = niceStep(span.max - span.min, Math.max(2, px / 62));
  return { step, at: ticks(span, step) };
}

/** The lines of latitude and longitude, under everything else. */
export function graticuleMarks(frame: Frame): Mark[] {
  const { plot } = frame;
  const inner = (value: number, span: Span): boolean => value > span.min && value < span.max;
  const columns = gridOf(frame.x, plot.right - plot.left).at.filter((value) => inner(value, frame.x));
  const rows = gridOf(frame.y, plot.bottom - plot.top).at.filter((value) => inner(value, frame.y));
  const upright = columns.map((value): Point[] => {
    const { x } = frame.project({ x: value, y: frame.y.min });
    return [
      { x, y: plot.top },
      { x, y: plot.bottom },
    ];
  });
  const level = rows.map((value): Point[] => {
    const { y } = frame.project({ x: frame.x.min, y: value });
    return [
      { x: plot.left, y },
      { x: plot.right, y },
    ];
  });
  return [{ kind: "line", runs: [...upright, ...level], stroke: "muted", width: 0.75, alpha: 0.2 }];
}

/** The border of a sea chart: a thin line, a band in black and white whose lengths count half steps, another line; values and names outside it. */
export function borderMarks(scene: ChartScene, frame: Frame, measure: Measure): Mark[] {
  const { plot } = frame;
  const columns = gridOf(frame.x, plot.right - plot.left);
  const rows = gridOf(frame.y, plot.bottom - plot.top);
  const outer = grown(plot, BAND);
  const marks: Mark[] = [
    ...band(frame, columns, rows),
    { kind: "line", runs: [boxRing(plot)], closed: true, stroke: "ink", width: 0.9 },
    { kind: "line", runs: [boxRing(outer)], closed: true, stroke: "ink", width: 0.9 },
    ...axisNames(scene, frame, outer, measure),
  ];
  if (frame.narrow) return marks;
  for (const value of columns.at) {
    const x = frame.project({ x: value, y: 0 }).x;
    marks.push({
      kind: "text",
      text: tickText(value, columns.step),
      face: "tick",
      fill: "muted",
      align: "middle",
      x,
      y: outer.bottom + 12,
    });
  }
  for (const value of rows.at) {
    const y = frame.project({ x: 0, y: value }).y;
    marks.push({
      kind: "text",
      text: tickText(value, rows.step),
      face: "tick",
      fill: "muted",
      align: "end",
      x: outer.left - 6,
      y,
    });
  }
  return marks;
}

function band(frame: Frame, columns: Grid, rows: Grid): Mark[] {
  const { plot } = frame;
  const boxes: Box[] = [];
  for (const span of dark(frame.x, columns.step / 2)) {
    const left = frame.project({ x: span.min, y: 0 }).x;
    const right = frame.project({ x: span.max, y: 0 }).x;
    boxes.push(
      { left, right, top: plot.top - BAND, bottom: plot.top },
      { left, right, top: plot.bottom, bottom: plot.bottom + BAND },
    );
  }
  for (const span of dark(frame.y, rows.step / 2)) {
    const bottom = frame.project({ x: 0, y: span.min }).y;
    const top = frame.project({ x: 0, y: span.max }).y;
    boxes.push(
      { top, bottom, left: plot.left - BAND, right: plot.left },
      { top, bottom, left: plot.right, right: plot.right + BAND },
    );
  }
  return boxes.map((box): Mark => ({ kind: "area", ring: boxRing(grown(box, -0.01)), fill: "ink", alpha: 0.82 }));
}

/** Every second piece of the span, counted from zero so that panning doesn't turn black into white. */
function dark(span: Span, step: number): Span[] {
  const list: Span[] = [];
  for (let n = Math.floor(span.min / step); n * step < span.max; n++) {
    if (((n % 2) + 2) % 2 === 1) continue;
    const min = Math.max(span.min, n * step);
    const max = Math.min(span.max, (n + 1) * step);
    if (max > min) list.push({ min, max });
  }
  return list;
}

/** The axes' names in capitals, each with a long arrow the way it grows. */
function axisNames(scene: ChartScene, frame: Frame, outer: Box, measure: Measure): Mark[] {
  const { plot, narrow } = frame;
  const x = (plot.left + plot.right) / 2;
  const y = (plot.top + plot.bottom) / 2;
  const below = outer.bottom + (narrow ? 12 : 31);
  const beside = narrow ? 11 : 13;
  const across = scene.x.label.toUpperCase();
  const up = scene.y.label.toUpperCase();
  const arrow = 26;
  const endX = x + measure(across, "axis") / 2 + 8;
  const endY = y - measure(up, "axis") / 2 - 8;
  const shafts: Point[][] = [
    [
      { x: endX, y: below },
      { x: endX + arrow, y: below },
    ],
    [
      { x: endX + arrow - 5, y: below - 3 },
      { x: endX + arrow, y: below },
      { x: endX + arrow - 5, y: below + 3 },
    ],
    [
      { x: beside, y: endY },
      { x: beside, y: endY - arrow },
    ],
    [
      { x: beside - 3, y: endY - arrow + 5 },
      { x: beside, y: endY - arrow },
      { x: beside + 3, y: endY - arrow + 5 },
    ],
  ];
  return [
    { kind: "text", text: across, face: "axis", fill: "muted", align: "middle", x, y: below },
    { kind: "text", text: up, face: "axis", fill: "muted", align: "middle", x: beside, y, upwards: true },
    { kind: "line", runs: shafts, stroke: "muted", width: 1.1 },
  ];
}
