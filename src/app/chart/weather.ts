import type { ChartScene, Point } from "../chart.ts";
import type { Token } from "../theme.ts";
import type { Measure } from "./face.ts";
import type { Frame } from "./frame.ts";
import { arc, polar } from "./geometry.ts";
import { blockOf, type LabelTable, spotsAround } from "./labels.ts";
import type { Mark, TextMark } from "./mark.ts";

type Weather = ChartScene["weather"][number];

/** A danger's sector around the ship: what has no place on the chart closes in instead. */
interface Sector {
  readonly weather: Weather;
  /** Degrees on the screen. */
  readonly from: number;
  readonly to: number;
  readonly inner: number;
  readonly outer: number;
}

/** Nearness under which nothing is drawn, and from which it is named. */
const CLEAR = 0.12;
const NAMED = 0.5;
/** Degrees between sectors. */
const GAP = 14;

function sectorsOf(scene: ChartScene, frame: Frame): Sector[] {
  const size = frame.narrow ? 0.8 : 1;
  const share = 360 / Math.max(3, scene.weather.length);
  return scene.weather.flatMap((weather, index) => {
    if (weather.near < CLEAR) return [];
    const near = Math.min(1, weather.near);
    const from = -90 + share * index + GAP / 2;
    const outer = (60 - 12 * near) * size;
    return [{ weather, from, to: from + share - GAP, outer, inner: outer - (3 + 11 * near) * size }];
  });
}

const colour = (near: number): Token => (near >= 0.75 ? "alarm" : near >= NAMED ? "growth" : "muted");

/** Arcs that come closer, thicken and are hatched more densely as each danger nears. */
export function weatherMarks(scene: ChartScene, frame: Frame, ship: Point): Mark[] {
  return sectorsOf(scene, frame).flatMap((sector): Mark[] => {
    const { near } = sector.weather;
    const edge = arc(ship, sector.outer, sector.from, sector.to);
    const stroke = colour(near);
    return [
      { kind: "line", runs: strokes(ship, sector), stroke, width: 1, alpha: 0.8 },
      { kind: "line", runs: [edge], stroke, width: near >= NAMED ? 1.6 : 1, alpha: 0.9 },
    ];
  });
}

function strokes(ship: Point, sector: Sector): Point[][] {
  const step = 9 - 5.5 * Math.min(1, sector.weather.near);
  const runs: Point[][] = [];
  for (let degrees = sector.from; degrees <= sector.to - 3; degrees += step) {
    runs.push([polar(ship, sector.outer, degrees), polar(ship, sector.inner, degrees + 4)]);
  }
  return runs;
}

export function weatherInTheWay(scene: ChartScene, frame: Frame, ship: Point, table: LabelTable): void {
  for (const sector of sectorsOf(scene, frame))
    table.keepOffPath(arc(ship, (sector.inner + sector.outer) / 2, sector.from, sector.to), 5, 5);
}

export function weatherLabels(
  scene: ChartScene,
  frame: Frame,
  ship: Point,
  table: LabelTable,
  measure: Measure,
): TextMark[] {
  return sectorsOf(scene, frame).flatMap((sector) => {
    if (sector.weather.near < NAMED) return [];
    const block = blockOf([{ text: sector.weather.label, face: "plan", fill: "ink" }], measure);
    const spots = [0.5, 0.3, 0.7, 0.1, 0.9].flatMap((share) => {
      const degrees = sector.from + (sector.to - sector.from) * share;
      return spotsAround(polar(ship, sector.outer, degrees), block, 6, degrees).slice(0, 24);
    });
    return table.place(block, spots, false)?.marks ?? [];
  });
}
