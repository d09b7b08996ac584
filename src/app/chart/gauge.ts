import type { GaugeScene, Point } from "../chart.ts";
import { type Measure, wrapText } from "./face.ts";
import type { Frame } from "./frame.ts";
import { type Box, boxRing } from "./geometry.ts";
import { niceStep, tickText, ticks } from "./graticule.ts";
import { hatch } from "./hatching.ts";
import type { Mark } from "./mark.ts";

/** Width of the staff, in px. */
const STAFF = 12;
const LEAD = 12;

/** Px that the gauge needs, its names in full up to a limit. */
export function gaugeWidth(gauge: GaugeScene, measure: Measure): number {
  const step = niceStep(gauge.max - gauge.min, 100);
  const names = gauge.values.map((value) => measure(`${value.label} ${tickText(value.value, step)}`, "rival"));
  return STAFF + LEAD + 6 + Math.max(56, Math.min(110, Math.max(0, ...names)));
}

/** Pushes rows apart until none is nearer than `gap` to the next, moving each as little as it can, within the limits. */
export function spread(wanted: readonly number[], gap: number, min: number, max: number): number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const places = order.map((row) => row.at);
  for (let i = 0; i < places.length; i++) {
    const floor = i === 0 ? min : (places[i - 1] ?? min) + gap;
    places[i] = Math.max(floor, places[i] ?? floor);
  }
  for (let i = places.length - 1; i >= 0; i--) {
    const roof = i === places.length - 1 ? max : (places[i + 1] ?? max) - gap;
    places[i] = Math.min(roof, places[i] ?? roof);
  }
  const out = wanted.slice();
  order.forEach((row, i) => (out[row.index] = places[i] ?? row.at));
  return out;
}

/** A tide gauge at the chart's edge: a staff, the band in which something may lie hatched across it, and everybody's level. */
export function gaugeMarks(gauge: GaugeScene | null, frame: Frame, measure: Measure): Mark[] {
  const column = frame.gauge;
  if (gauge === null || column === null) return [];
  const heading = wrapText(gauge.label, "cardTitle", column.right - column.left, measure);
  const top = column.top + heading.length * 16 + (gauge.unit === null ? 4 : 20);
  const staff: Box = { left: column.left, right: column.left + STAFF, top, bottom: column.bottom };
  const level = (value: number): number => {
    const share = (value - gauge.min) / (gauge.max - gauge.min);
    return staff.bottom - Math.max(0, Math.min(1, share)) * (staff.bottom - staff.top);
  };
  return [
    ...heading.map((text, i): Mark => ({
      kind: "text",
      text,
      face: "cardTitle",
      fill: "ink",
      align: "start",
      x: column.left,
      y: column.top + 5 + i * 16,
    })),
    ...(gauge.unit === null ? [] : [unitMark(gauge.unit, column, heading.length)]),
    ...staffMarks(gauge, staff, level),
    ...bandMarks(gauge, staff, level),
    ...levelMarks(gauge, staff, column, level, measure),
  ];
}

function unitMark(unit: string, column: Box, lines: number): Mark {
  return {
    kind: "text",
    text: unit,
    face: "note",
    fill: "muted",
    align: "start",
    x: column.left,
    y: column.top + 5 + lines * 16,
  };
}

function staffMarks(gauge: GaugeScene, staff: Box, level: (value: number) => number): Mark[] {
  const step = niceStep(gauge.max - gauge.min, Math.max(2, (staff.bottom - staff.top) / 22));
  const at = ticks({ min: gauge.min, max: gauge.max }, step);
  const runs = at.map((value, i): Point[] => {
    const y = level(value);
    return [
      { x: staff.left, y },
      { x: i % 2 === 0 ? staff.right : staff.left + STAFF / 2, y },
    ];
  });
  return [
    { kind: "area", ring: boxRing(staff), fill: "card" },
    { kind: "line", runs, stroke: "muted", width: 0.8 },
    { kind: "line", runs: [boxRing(staff)], closed: true, stroke: "ink", width: 1 },
  ];
}

function bandMarks(gauge: GaugeScene, staff: Box, level: (value: number) => number): Mark[] {
  const { band } = gauge;
  if (band === null) return [];
  const box = { left: staff.left, right: staff.right, top: level(band.max), bottom: level(band.min) };
  return [
    { kind: "area", ring: boxRing(box), fill: "card" },
    { kind: "line", runs: hatch(boxRing(box), 4.5, -45), stroke: "alarm", width: 1.1 },
    { kind: "line", runs: [boxRing(box)], closed: true, stroke: "alarm", width: 1.2 },
  ];
}

interface Row {
  readonly label: string;
  readonly value: number;
  readonly us: boolean;
  readonly band: boolean;
}

/** Names to the right of the staff, pushed apart, each with a line to its level. */
function levelMarks(
  gauge: GaugeScene,
  staff: Box,
  column: Box,
  level: (value: number) => number,
  measure: Measure,
): Mark[] {
  const { band } = gauge;
  const step = niceStep(gauge.max - gauge.min, 100);
  const rows: Row[] = gauge.values.map((value) => ({ ...value, band: false }));
  const width = column.right - staff.right - LEAD - 4;
  const bandLines =
    band === null
      ? []
      : wrapText(
          `${band.label} ${spanText(tickText(band.min, step), tickText(band.max, step))}`,
          "note",
          width,
          measure,
        );
  if (band !== null)
    for (const label of bandLines) rows.push({ label, value: (band.min + band.max) / 2, us: false, band: true });
  const places = spread(
    rows.map((row) => level(row.value)),
    16,
    staff.top + 6,
    staff.bottom - 6,
  );
  return rows.flatMap((row, i): Mark[] => {
    const y = places[i] ?? 0;
    const at = level(row.value);
    const x = staff.right + LEAD + 4;
    if (row.band) return [{ kind: "text", text: row.label, face: "note", fill: "muted", align: "start", x, y }];
    const pointer: Mark = {
      kind: "area",
      ring: [
        { x: staff.right - 3, y: at },
        { x: staff.right + 5, y: at - 4 },
        { x: staff.right + 5, y: at + 4 },
      ],
      fill: row.us ? "ship" : "muted",
    };
    return [
      pointer,
      {
        kind: "line",
        runs: [
          [
            { x: staff.right + 5, y: at },
            { x: x - 3, y },
          ],
        ],
        stroke: row.us ? "ship" : "muted",
        width: 0.9,
      },
      {
        kind: "text",
        text: `${row.label} ${tickText(row.value, step)}`,
        face: row.us ? "rival" : "tick",
        fill: row.us ? "ink" : "muted",
        align: "start",
        x,
        y,
      },
    ];
  });
}

/** From one figure to another; one alone once it is known which. */
const spanText = (from: string, to: string): string => (from === to ? from : `${from}–${to}`);
