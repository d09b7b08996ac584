import type { ChartScene, CoastScene, Point } from "../chart.ts";
import { between, distance } from "./geometry.ts";
import { seedOf, speck } from "./noise.ts";

/** How far past the chart's edge land runs on, in shares of an axis. */
const PAST = 0.12;
/** Pieces longer than this are broken, in shares of an axis. */
const DETAIL = 0.011;
/** The farthest that a coast may wander from its polygon, in shares of an axis: coasts must keep telling the truth. */
const WANDER = 0.011;

/** A drawn coast: its ring in shares of the axes (0 to 1, y up). */
export interface Coastline {
  readonly coast: CoastScene;
  readonly ring: readonly Point[];
}

/** The coast's polygon made into a coastline: bays and headlands that are the same every time, straight on past the chart's edges. */
export function coastlineOf(coast: CoastScene, scene: ChartScene): Coastline {
  const shares = coast.where.map((at) => ({
    x: (at.x - scene.x.min) / (scene.x.max - scene.x.min),
    y: (at.y - scene.y.min) / (scene.y.max - scene.y.min),
  }));
  const seed = seedOf(coast.id);
  const rough = coast.early ? 0.1 : 0.17;
  const ring: Point[] = [];
  const corners = pastEdges(shares);
  corners.forEach((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    ring.push(from);
    if (isInner(from) || isInner(to)) wander(from, to, rough, (seed + index * 7919) | 0, 1, ring);
  });
  return { coast, ring: softened(ring) };
}

/** The ring in the chart's units, for the projection. */
export function ringIn(scene: ChartScene, ring: readonly Point[]): Point[] {
  return ring.map((at) => ({
    x: scene.x.min + at.x * (scene.x.max - scene.x.min),
    y: scene.y.min + at.y * (scene.y.max - scene.y.min),
  }));
}

const isInner = (at: Point): boolean => at.x > 0 && at.x < 1 && at.y > 0 && at.y < 1;

const side = (value: number): -1 | 0 | 1 => (value <= 0 ? -1 : value >= 1 ? 1 : 0);

/** Corners on the chart's edge get a twin beyond it, so that no coast is drawn along the edge itself. */
function pastEdges(ring: readonly Point[]): Point[] {
  const out: Point[] = [];
  const sharesEdge = (a: Point, b: Point | undefined): boolean =>
    b !== undefined && ((side(a.x) !== 0 && side(a.x) === side(b.x)) || (side(a.y) !== 0 && side(a.y) === side(b.y)));
  ring.forEach((at, index) => {
    const before = sharesEdge(at, ring[(index + ring.length - 1) % ring.length]);
    const after = sharesEdge(at, ring[(index + 1) % ring.length]);
    const twin = { x: at.x + side(at.x) * PAST, y: at.y + side(at.y) * PAST };
    if (!before) out.push(at);
    if (before || after) out.push(twin);
    if (before && !after) out.push(at);
  });
  return out;
}

/** Breaks a piece in the middle, off its line by a little, again and again. */
function wander(from: Point, to: Point, rough: number, seed: number, node: number, out: Point[]): void {
  const length = distance(from, to);
  if (length < DETAIL || node > 4096) return;
  const push = Math.max(-WANDER, Math.min(WANDER, (speck(seed, node) - 0.5) * 2 * rough * length));
  const share = 0.42 + 0.16 * speck(seed ^ 0x5bd1, node);
  const middle = between(from, to, share);
  const broken = { x: middle.x + ((to.y - from.y) / length) * push, y: middle.y - ((to.x - from.x) / length) * push };
  wander(from, broken, rough, seed, node * 2, out);
  out.push(broken);
  wander(broken, to, rough, seed, node * 2 + 1, out);
}

/** Cuts each corner once, so that the line looks drawn by hand. */
function softened(ring: readonly Point[]): Point[] {
  return ring.flatMap((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from;
    return [between(from, to, 0.25), between(from, to, 0.75)];
  });
}
