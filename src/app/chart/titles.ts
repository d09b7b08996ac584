import type { Point } from "../chart.ts";
import type { Shore } from "./shore.ts";
import { type Depth, depthAt } from "./depth.ts";
import { type FaceName, type Measure, wrapText } from "./face.ts";
import type { Frame } from "./frame.ts";
import { type Box, boundsOf, boxAround, contains, distance, grown, inside } from "./geometry.ts";
import { type Block, blockOf, type LabelTable, type Placed, type Spot } from "./labels.ts";

/** Px between the places that are tried, at most and at least. */
const STEP = 11;
const FINE = 4;
/** A title keeps this far off its own coastline, in px. */
const CLEAR = 5;

/** A coast's name, inside its land where it fits, in as few lines as it can; null when no part of the coast is seen. */
export function placeTitle(
  shore: Shore,
  depth: Depth,
  frame: Frame,
  table: LabelTable,
  measure: Measure,
): Placed | null {
  const face: FaceName = shore.coast.early || frame.narrow ? "reef" : "place";
  const inner = grown(frame.plot, -6);
  if (shore.rings.length === 0) return null;
  const land = boundsOf(shore.rings.flat());
  const seenBox: Box = {
    left: Math.max(land.left, inner.left),
    top: Math.max(land.top, inner.top),
    right: Math.min(land.right, inner.right),
    bottom: Math.min(land.bottom, inner.bottom),
  };
  if (seenBox.right - seenBox.left < 12 || seenBox.bottom - seenBox.top < 12) return null;
  const within = { land: seenBox, bounds: inner };
  let best: { readonly block: Block; readonly spots: readonly Spot[]; readonly cost: number } | null = null;
  for (const ashore of [true, false]) {
    for (const block of variants(shore.coast.title, face, measure)) {
      const spots = spotsIn(shore, block, within, ashore, depth);
      const cost = Math.min(Infinity, ...spots.map((spot) => spot.cost));
      if (spots.length > 0 && (best === null || cost < best.cost)) best = { block, spots, cost };
    }
    if (best !== null) return table.place(best.block, best.spots, true);
  }
  return null;
}

function variants(title: string, face: FaceName, measure: Measure): Block[] {
  const whole = measure(title, face);
  const seenBefore = new Set<number>();
  return [1, 2, 3].flatMap((lines) => {
    const wrapped = wrapText(title, face, lines === 1 ? Infinity : (whole / lines) * 1.22, measure);
    if (seenBefore.has(wrapped.length)) return [];
    seenBefore.add(wrapped.length);
    return [
      blockOf(
        wrapped.map((text) => ({ text, face, fill: "landInk" })),
        measure,
      ),
    ];
  });
}

/** Places over the land that is seen, worse the more of the block lies off it; `ashore` wants its middle on land. */
function spotsIn(
  shore: Shore,
  block: Block,
  within: { readonly land: Box; readonly bounds: Box },
  ashore: boolean,
  depth: Depth,
): Spot[] {
  const { land, bounds } = within;
  const spots: Spot[] = [];
  const reach = boxAround({ x: 0, y: 0 }, block.width, block.height);
  const middle = { x: (land.left + land.right) / 2, y: (land.top + land.bottom) / 2 };
  const step = Math.max(FINE, Math.min(STEP, Math.min(land.right - land.left, land.bottom - land.top) / 10));
  for (let y = land.top; y <= land.bottom; y += step) {
    for (let x = land.left; x <= land.right; x += step) {
      const at = {
        x: Math.max(bounds.left + reach.right, Math.min(bounds.right - reach.right, x)),
        y: Math.max(bounds.top + reach.bottom, Math.min(bounds.bottom - reach.bottom, y)),
      };
      if (!contains(bounds, at) || (ashore && !shore.rings.some((ring) => inside(ring, at)))) continue;
      let cost = (block.lines.length - 1) * 2.5;
      let clearance = 60;
      for (const sample of samples(at, reach)) {
        const deep = depthAt(depth, sample);
        clearance = Math.min(clearance, -deep);
        if (deep > -CLEAR) cost += 1.6 + Math.max(0, deep) * 0.1;
      }
      spots.push({
        at,
        align: "middle",
        cost: cost - Math.min(24, clearance) * 0.06 + distance(at, middle) * 0.006,
        ...(ashore ? {} : { anchor: { at: nearestOf(shore, at), reach: 0 } }),
      });
    }
  }
  return spots;
}

/** The point of a coast's outline that lies nearest. */
const nearestOf = ({ rings }: Shore, to: Point): Point =>
  rings.flat().reduce((best, at) => (distance(at, to) < distance(best, to) ? at : best), rings[0]?.[0] ?? to);

function samples(at: Point, reach: Box): Point[] {
  return [-1, -0.5, 0, 0.5, 1].flatMap((across) =>
    [-1, 0, 1].map((down) => ({ x: at.x + across * reach.right, y: at.y + down * reach.bottom })),
  );
}
