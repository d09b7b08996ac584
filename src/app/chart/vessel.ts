import type { Point } from "../chart.ts";
import type { Token } from "../theme.ts";
import type { Mark } from "./mark.ts";

/** Length of the ship and of a rival, in px. */
export const SHIP = 32;
export const RIVAL = 22;

/** Half the beam along the hull, stern to bow, in lengths of the hull. */
const SIDE: readonly Point[] = [
  { x: -0.5, y: 0.1 },
  { x: -0.44, y: 0.155 },
  { x: -0.2, y: 0.195 },
  { x: 0.05, y: 0.19 },
  { x: 0.24, y: 0.145 },
  { x: 0.4, y: 0.07 },
  { x: 0.52, y: 0 },
];

/** Places of the yards along the hull and half their lengths. */
const SAILS: readonly { readonly at: number; readonly half: number }[] = [
  { at: -0.24, half: 0.32 },
  { at: 0.06, half: 0.37 },
];

/** A ship from above, under square sails: `heading` in degrees on the screen, 0 to the right, 90 down. */
export function vesselMarks(at: Point, heading: number, length: number, hull: Token, ground: Token): Mark[] {
  const angle = (heading * Math.PI) / 180;
  const cos = Math.cos(angle) * length;
  const sin = Math.sin(angle) * length;
  const place = (p: Point): Point => ({ x: at.x + p.x * cos - p.y * sin, y: at.y + p.x * sin + p.y * cos });
  const ring = [
    ...SIDE,
    ...SIDE.slice(0, -1)
      .toReversed()
      .map((p) => ({ x: p.x, y: -p.y })),
  ].map(place);
  const sails = SAILS.map((sail) => [...bulge(sail, 0.17), ...bulge(sail, 0.06).toReversed()].map(place));
  const bowsprit = [place({ x: 0.5, y: 0 }), place({ x: 0.66, y: 0 })];
  return [
    { kind: "line", runs: [ring], closed: true, stroke: ground, width: 4.5, alpha: 0.85 },
    { kind: "line", runs: [bowsprit], stroke: "ink", width: 1.2 },
    { kind: "area", ring, fill: hull },
    { kind: "line", runs: [ring], closed: true, stroke: "ink", width: 1 },
    ...sails.flatMap((sail): Mark[] => [
      { kind: "area", ring: sail, fill: "card" },
      { kind: "line", runs: [sail], closed: true, stroke: "ink", width: 0.9 },
    ]),
  ];
}

/** A sail's edge, from yardarm to yardarm, bellied forward by `belly`. */
function bulge(sail: { readonly at: number; readonly half: number }, belly: number): Point[] {
  return [-1, -0.6, -0.2, 0.2, 0.6, 1].map((share) => ({
    x: sail.at + belly * (1 - share * share),
    y: share * sail.half,
  }));
}
