import type { Point } from "../chart.ts";
import { type Depth, FAR, nodeAt } from "./depth.ts";

/**
 * The closed lines along which the depth is `level` px, the shallower side always on the same hand, by marching squares.
 * A ring runs clockwise on the screen around shallows, the other way around a pool within them.
 */
export function contour(depth: Depth, level: number): Point[][] {
  const next = new Map<number, { readonly to: number; readonly at: Point }>();
  for (let row = -1; row < depth.rows; row++) {
    for (let column = -1; column < depth.columns; column++) cell(depth, level, column, row, next);
  }
  return chained(next);
}

/** The line's pieces through one cell, from edge to edge. An edge's number is its node's, doubled, odd for the upright one. */
function cell(
  depth: Depth,
  level: number,
  column: number,
  row: number,
  next: Map<number, { to: number; at: Point }>,
): void {
  const a = below(depth, level, column, row);
  const b = below(depth, level, column + 1, row);
  const c = below(depth, level, column + 1, row + 1);
  const d = below(depth, level, column, row + 1);
  if (a === b && b === c && c === d) return;
  const wide = depth.columns + 2;
  const node = (x: number, y: number): number => ((y + 1) * wide + x + 1) * 2;
  const top = node(column, row);
  const left = node(column, row) + 1;
  const right = node(column + 1, row) + 1;
  const bottom = node(column, row + 1);
  const place = (edge: number): Point => {
    if (edge === top) return cut(depth, level, column, row, column + 1, row);
    if (edge === left) return cut(depth, level, column, row, column, row + 1);
    if (edge === right) return cut(depth, level, column + 1, row, column + 1, row + 1);
    return cut(depth, level, column, row + 1, column + 1, row + 1);
  };
  const piece = (from: number, to: number): void => void next.set(from, { to, at: place(from) });
  // Entering where the way round the cell (top, right, bottom, left) comes out of the shallows, leaving where it goes back in:
  // what leaves one cell enters the next, which is gone round the other way along their common edge.
  const outs: number[] = [];
  const ins: number[] = [];
  const side = (from: boolean, to: boolean, edge: number): void => {
    if (from && !to) outs.push(edge);
    if (!from && to) ins.push(edge);
  };
  side(a, b, top);
  side(b, c, right);
  side(c, d, bottom);
  side(d, a, left);
  outs.forEach((edge, index) => {
    const to = ins.length === 1 ? ins[0] : a ? ins[index] : ins[(index + 1) % ins.length];
    if (to !== undefined) piece(edge, to);
  });
}

function below(depth: Depth, level: number, column: number, row: number): boolean {
  return value(depth, column, row) < level;
}

/** Outside the grid it is deep: so every line closes. */
function value(depth: Depth, column: number, row: number): number {
  if (column < 0 || row < 0 || column >= depth.columns || row >= depth.rows) return FAR;
  return depth.values[row * depth.columns + column] ?? FAR;
}

/** Where the line crosses an edge of the grid. */
function cut(depth: Depth, level: number, x0: number, y0: number, x1: number, y1: number): Point {
  const from = value(depth, x0, y0);
  const to = value(depth, x1, y1);
  const share = from === to ? 0.5 : Math.max(0.02, Math.min(0.98, (level - from) / (to - from)));
  const a = nodeAt(depth, x0, y0);
  const b = nodeAt(depth, x1, y1);
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

function chained(next: Map<number, { to: number; at: Point }>): Point[][] {
  const rings: Point[][] = [];
  for (const start of next.keys()) {
    const ring: Point[] = [];
    let edge = start;
    for (let piece = next.get(edge); piece !== undefined; piece = next.get(edge)) {
      next.delete(edge);
      ring.push(piece.at);
      edge = piece.to;
    }
    if (ring.length > 3) rings.push(ring);
  }
  return rings;
}

/** Twice the ring's area on the screen, positive when it runs clockwise. */
export function turning(ring: readonly Point[]): number {
  let sum = 0;
  ring.forEach((to, index) => {
    const from = ring[(index + ring.length - 1) % ring.length] ?? to;
    sum += from.x * to.y - to.x * from.y;
  });
  return sum;
}
