import type { Point } from "../chart.ts";

/** A rectangle in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const boxAround = (centre: Point, width: number, height: number): Box => ({
  left: centre.x - width / 2,
  top: centre.y - height / 2,
  right: centre.x + width / 2,
  bottom: centre.y + height / 2,
});

export const grown = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
});

export const contains = (box: Box, at: Point): boolean =>
  at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom;

/** The area that both cover, in square px. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

export const boxRing = (box: Box): Point[] => [
  { x: box.left, y: box.top },
  { x: box.right, y: box.top },
  { x: box.right, y: box.bottom },
  { x: box.left, y: box.bottom },
];

/** The smallest box around the points. */
export function boundsOf(points: readonly Point[]): Box {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

export const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/** Length of a line so far across and so far down. */
export const lengthOf = (x: number, y: number): number => Math.sqrt(x * x + y * y);

export const distance = (a: Point, b: Point): number => lengthOf(b.x - a.x, b.y - a.y);

/** The point at `radius` from `centre`; the angle in degrees, 0 to the right, 90 down the screen. */
export function polar(centre: Point, radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
}

/** Points along an arc, close enough to look round. */
export function arc(centre: Point, radius: number, from: number, to: number): Point[] {
  const pieces = Math.max(2, Math.ceil((Math.abs(to - from) / 360) * Math.max(16, Math.min(72, radius * 2.4))));
  return Array.from({ length: pieces + 1 }, (_, i) => polar(centre, radius, from + ((to - from) * i) / pieces));
}

export const circle = (centre: Point, radius: number): Point[] => arc(centre, radius, 0, 360).slice(1);

/** Whether the point lies in the ring, by the even-odd rule. */
export function inside(ring: readonly Point[], at: Point): boolean {
  let within = false;
  let previous = ring[ring.length - 1];
  for (const point of ring) {
    if (previous !== undefined && point.y > at.y !== previous.y > at.y) {
      const x = previous.x + ((at.y - previous.y) / (point.y - previous.y)) * (point.x - previous.x);
      if (at.x < x) within = !within;
    }
    previous = point;
  }
  return within;
}

/** The distance from the point to the piece of line. */
export function distanceToPiece(at: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - from.x) * dx + (at.y - from.y) * dy) / length));
  return lengthOf(at.x - from.x - share * dx, at.y - from.y - share * dy);
}

/** Points at even steps along a path, ends included: what a label must keep off. */
export function along(path: readonly Point[], step: number): Point[] {
  const points: Point[] = path.slice(0, 1);
  for (let i = 1; i < path.length; i++) {
    const from = path[i - 1];
    const to = path[i];
    if (from === undefined || to === undefined) continue;
    const pieces = Math.max(1, Math.ceil(distance(from, to) / step));
    for (let k = 1; k <= pieces; k++) points.push(between(from, to, k / pieces));
  }
  return points;
}
