import type { ChartScene, Point } from "../chart.ts";
import type { Shore } from "./shore.ts";
import { type Arrow, tailOf, tipOf } from "./forces.ts";
import type { Frame } from "./frame.ts";
import { contains, distance, distanceToPiece, inside } from "./geometry.ts";

/** Something on the chart that can be pointed at. */
export interface Hit {
  /** As in `ChartState.inspected`. */
  readonly id: string;
  readonly outline:
    | { readonly kind: "disc"; readonly at: Point; readonly radius: number }
    | { readonly kind: "shaft"; readonly from: Point; readonly to: Point }
    | {
        readonly kind: "land";
        /** With its waters' limit, if it has one. */ readonly rings: readonly (readonly Point[])[];
        readonly waters: readonly Point[] | null;
      };
}

/** All objects, those on top first. */
export function hitsOf(scene: ChartScene, frame: Frame, shores: readonly Shore[], arrows: readonly Arrow[]): Hit[] {
  const ship = frame.project(scene.ship);
  const disc = (id: string, at: Point, radius: number): Hit => ({
    id,
    outline: { kind: "disc", at: frame.project(at), radius },
  });
  return [
    disc("ship", scene.ship, 20),
    ...arrows.map((arrow): Hit => ({
      id: `force:${arrow.force.id}`,
      outline: { kind: "shaft", from: tailOf(arrow, ship), to: tipOf(arrow, ship) },
    })),
    ...scene.rivals.map((rival) => disc(`rival:${rival.id}`, rival, 17)),
    ...scene.wake.slice(0, -1).map((fix) => disc(`fix:${fix.id}`, fix, 8)),
    ...shores.map(({ coast, rings, waters }): Hit => ({
      id: `coast:${coast.id}`,
      outline: { kind: "land", rings, waters },
    })),
  ];
}

/** How far beside an object still counts as on it, in px. */
const SLACK = 4;

/** What lies under the point: the nearest of the small things, else land; null over open sea. */
export function hitAt(hits: readonly Hit[], frame: Frame, at: Point): string | null {
  if (!contains(frame.plot, at)) return null;
  let nearest: { readonly id: string; readonly apart: number } | null = null;
  for (const { id, outline } of hits) {
    if (outline.kind === "land") continue;
    const apart =
      outline.kind === "disc"
        ? distance(outline.at, at) - outline.radius
        : distanceToPiece(at, outline.from, outline.to) - 5;
    if (apart <= SLACK && (nearest === null || apart < nearest.apart)) nearest = { id, apart };
  }
  if (nearest !== null) return nearest.id;
  return (
    hits.find(({ outline }) => outline.kind === "land" && outline.rings.some((ring) => inside(ring, at)))?.id ?? null
  );
}
