import type { Point } from "../chart.ts";
import type { Box } from "./geometry.ts";

/** Distances from every node of a grid to the nearest coastline, in px; negative on land. */
export interface Depth {
  readonly box: Box;
  readonly columns: number;
  readonly rows: number;
  /** Row by row; `far` where no coast is within reach. */
  readonly values: Float32Array;
}

/** Px between nodes. */
const CELL = 4;
/** Distances beyond this aren't told apart. */
export const FAR = 36;

/** The depths around the rings within a box. */
export function depthOf(rings: readonly (readonly Point[])[], box: Box): Depth {
  const columns = Math.ceil((box.right - box.left) / CELL) + 1;
  const rows = Math.ceil((box.bottom - box.top) / CELL) + 1;
  const values = new Float32Array(columns * rows).fill(FAR);
  const depth = { box, columns, rows, values };
  for (const ring of rings) {
    ring.forEach((to, index) => nearPiece(depth, ring[(index + ring.length - 1) % ring.length] ?? to, to));
  }
  for (const ring of rings) onLand(depth, ring);
  return depth;
}

/** Lowers the nodes around one piece of coastline to their distance from it. */
function nearPiece(depth: Depth, from: Point, to: Point): void {
  const { box, columns, rows, values } = depth;
  const first = Math.max(0, Math.ceil((Math.min(from.x, to.x) - FAR - box.left) / CELL));
  const last = Math.min(columns - 1, Math.floor((Math.max(from.x, to.x) + FAR - box.left) / CELL));
  const top = Math.max(0, Math.ceil((Math.min(from.y, to.y) - FAR - box.top) / CELL));
  const bottom = Math.min(rows - 1, Math.floor((Math.max(from.y, to.y) + FAR - box.top) / CELL));
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy || 1;
  for (let row = top; row <= bottom; row++) {
    const py = box.top + row * CELL - from.y;
    for (let column = first; column <= last; column++) {
      const px = box.left + column * CELL - from.x;
      const share = Math.max(0, Math.min(1, (px * dx + py * dy) / length));
      const x = px - share * dx;
      const y = py - share * dy;
      const apart = Math.sqrt(x * x + y * y);
      const index = row * columns + column;
      if (apart < (values[index] ?? 0)) values[index] = apart;
    }
  }
}

/** Turns the nodes inside the ring negative, row by row. */
function onLand(depth: Depth, ring: readonly Point[]): void {
  const { box, columns, rows, values } = depth;
  for (let row = 0; row < rows; row++) {
    const y = box.top + row * CELL;
    const crossings: number[] = [];
    ring.forEach((to, index) => {
      const from = ring[(index + ring.length - 1) % ring.length] ?? to;
      if (to.y > y !== from.y > y) crossings.push(from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x));
    });
    crossings.sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const first = Math.max(0, Math.ceil(((crossings[i] ?? 0) - box.left) / CELL));
      const last = Math.min(columns - 1, Math.floor(((crossings[i + 1] ?? 0) - box.left) / CELL));
      for (let column = first; column <= last; column++) {
        const index = row * columns + column;
        values[index] = -Math.abs(values[index] ?? 0);
      }
    }
  }
}

/** The depth at a point, in px; far outside the box. */
export function depthAt(depth: Depth, at: Point): number {
  const column = Math.round((at.x - depth.box.left) / CELL);
  const row = Math.round((at.y - depth.box.top) / CELL);
  if (column < 0 || row < 0 || column >= depth.columns || row >= depth.rows) return FAR;
  return depth.values[row * depth.columns + column] ?? FAR;
}

/** A node's place. */
export function nodeAt(depth: Depth, column: number, row: number): Point {
  return { x: depth.box.left + column * CELL, y: depth.box.top + row * CELL };
}
