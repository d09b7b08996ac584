import type { ChartScene, CoastScene, Point } from "../chart.ts";
import { coastlineOf, ringIn } from "./coastline.ts";
import { contour, turning } from "./contour.ts";
import { type Depth, depthOf, FAR, nodeAt } from "./depth.ts";
import type { Frame } from "./frame.ts";
import { between, type Box, boundsOf, grown } from "./geometry.ts";
import { rolling, seedOf } from "./noise.ts";

/**
 * A coast as it stands on the picture. Where an ending reaches far out over the chart (its `where` says the places in which
 * a run may end, not what is dry), land lines the chart's edge, and the rest is its waters: a ship can sail there.
 */
export interface Shore {
  readonly coast: CoastScene;
  /** Its land; more than one piece where its edge is cut. */
  readonly rings: readonly (readonly Point[])[];
  /** The whole of `where`, when it reaches well beyond the land. */
  readonly waters: readonly Point[] | null;
}

/** Land reaches this far in from the chart's edge, in shares of the chart's shorter side, give or take bays. */
const REACH = 0.115;
/** An island's half width at most, in the same shares. */
const ISLAND = 0.085;
/** Land that covers this share of `where` needs no limit drawn around its waters. */
const MOSTLY = 0.7;
/** Pieces of land under this many square px are no land. */
const SPECK = 60;

export function shoresOf(scene: ChartScene, frame: Frame): Shore[] {
  return scene.coasts.map((coast) => shoreOf(coast, scene, frame));
}

function shoreOf(coast: CoastScene, scene: ChartScene, frame: Frame): Shore {
  const whole = ringIn(scene, coastlineOf(coast, scene).ring).map(frame.project);
  const chart = edges(scene, frame);
  const side = Math.min(chart.right - chart.left, chart.bottom - chart.top);
  const waters = coast.where.map(frame.project);
  if (!touches(coast, scene)) {
    const scale = Math.min(1, (side * ISLAND) / halfWidth(whole));
    return { coast, rings: [shrunk(whole, scale)], waters: scale * scale >= MOSTLY ? null : waters };
  }
  const depth = depthOf([whole], grown(frame.plot, 40));
  const dry = strip(depth, chart, side, seedOf(coast.id));
  const rings = contour(dry, 0).filter((ring) => turning(ring) / 2 > SPECK);
  return { coast, rings, waters: area(dry) >= MOSTLY * area(depth) ? null : waters };
}

/** The whole chart in px, also where the view sees less of it. */
function edges(scene: ChartScene, frame: Frame): Box {
  const low = frame.project({ x: scene.x.min, y: scene.y.min });
  const high = frame.project({ x: scene.x.max, y: scene.y.max });
  return { left: low.x, top: high.y, right: high.x, bottom: low.y };
}

function touches(coast: CoastScene, scene: ChartScene): boolean {
  return coast.where.some(
    (at) => at.x <= scene.x.min || at.x >= scene.x.max || at.y <= scene.y.min || at.y >= scene.y.max,
  );
}

/** What of the coast lies along the chart's edge, as depths. */
function strip(depth: Depth, chart: Box, side: number, seed: number): Depth {
  const reach = side * REACH;
  const values = depth.values.map((value, index) => {
    if (value > FAR / 2) return value;
    const at = nodeAt(depth, index % depth.columns, Math.floor(index / depth.columns));
    const inland = Math.min(at.x - chart.left, chart.right - at.x, at.y - chart.top, chart.bottom - at.y);
    if (inland > reach * 2) return FAR;
    const bay = rolling(((at.x - chart.left) / side) * 9, ((at.y - chart.top) / side) * 9, seed);
    return Math.min(FAR, Math.max(value, inland - reach * (0.62 + 0.76 * bay)));
  });
  return { ...depth, values };
}

function halfWidth(ring: readonly Point[]): number {
  const box = boundsOf(ring);
  return Math.max(1, box.right - box.left, box.bottom - box.top) / 2;
}

/** The ring drawn together about the middle of its box. */
function shrunk(ring: readonly Point[], scale: number): Point[] {
  const box = boundsOf(ring);
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return ring.map((at) => between(middle, at, scale));
}

/** Nodes on land. */
const area = (depth: Depth): number => depth.values.reduce((count, value) => count + (value < 0 ? 1 : 0), 0);
