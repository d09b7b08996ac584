import type { EndingKind, Point } from "../chart.ts";
import type { Token } from "../theme.ts";
import { contour, turning } from "./contour.ts";
import { type Depth, depthAt, depthOf } from "./depth.ts";
import type { Frame } from "./frame.ts";
import { grown, inside } from "./geometry.ts";
import { hatch, stipple, tufts } from "./hatching.ts";
import type { Mark } from "./mark.ts";
import { seedOf } from "./noise.ts";
import type { Shore } from "./shore.ts";

/** Depths reach a little past the sea's edge, so that no depth line runs along it. */
export function depthAround(shores: readonly Shore[], frame: Frame): Depth {
  return depthOf(
    shores.flatMap((shore) => shore.rings),
    grown(frame.plot, 40),
  );
}

/** Depth lines, in px off the coast, fading with the distance. */
const LINES = [
  { level: 5, alpha: 0.62 },
  { level: 10.5, alpha: 0.44 },
  { level: 17, alpha: 0.3 },
  { level: 25, alpha: 0.2 },
];

/** The shoals: two tints and the depth lines around all coasts at once, so that they run together where coasts meet. */
export function shoalMarks(depth: Depth): Mark[] {
  return [
    ...tint(depth, 25, "shallow", "sea"),
    ...tint(depth, 10.5, "shoal", "shallow"),
    ...LINES.map((line): Mark => ({
      kind: "line",
      runs: contour(depth, line.level),
      closed: true,
      stroke: "coastline",
      width: 0.8,
      alpha: line.alpha,
    })),
  ];
}

/** Everything shallower than the level; pools within it get the deeper tint back. */
function tint(depth: Depth, level: number, fill: Token, deeper: Token): Mark[] {
  return contour(depth, level)
    .map((ring) => ({ ring, area: turning(ring) }))
    .sort((a, b) => Math.abs(b.area) - Math.abs(a.area))
    .map(({ ring, area }): Mark => ({ kind: "area", ring, fill: area > 0 ? fill : deeper }));
}

/** The land itself. Good coasts are firm and echoed inside, mixed ones sandy, bad ones marsh; early endings are hatched reefs. */
export function coastMarks(shores: readonly Shore[], depth: Depth): Mark[] {
  const echoes = contour(depth, -5);
  return shores.flatMap(({ coast, rings }) =>
    rings.flatMap((ring) => (coast.early ? reef(ring) : land(coast.kind, coast.id, ring, echoes))),
  );
}

/** The waters of coasts that reach far out: hardly tinted, with a limit as charts draw it. */
export function watersMarks(shores: readonly Shore[]): Mark[] {
  return shores.flatMap(({ coast, waters }): Mark[] => {
    if (waters === null) return [];
    const fill = coast.early ? "shoal" : GROUND[coast.kind];
    return [
      { kind: "area", ring: waters, fill, alpha: coast.kind === "good" ? 0.2 : 0.26 },
      { kind: "line", runs: [waters], closed: true, stroke: "coastline", width: 1, dash: [9, 3, 1.5, 3], alpha: 0.8 },
    ];
  });
}

const GROUND = { good: "land", mixed: "dull", bad: "dull" } as const satisfies Record<EndingKind, Token>;

function land(kind: EndingKind, id: string, ring: readonly Point[], echoes: readonly (readonly Point[])[]): Mark[] {
  const outline: Mark = {
    kind: "line",
    runs: [ring],
    closed: true,
    stroke: "coastline",
    width: kind === "good" ? 1.9 : 1.2,
    ...(kind === "good" ? {} : { alpha: 0.9 }),
  };
  return [{ kind: "area", ring, fill: GROUND[kind] }, ...TEXTURE[kind](ring, seedOf(id), echoes), outline];
}

/** The colour that lies under a point: what a halo must match. */
export function groundUnder(shores: readonly Shore[], depth: Depth): (at: Point) => Token {
  return (at) => {
    const deep = depthAt(depth, at);
    if (deep >= 25) return "sea";
    if (deep >= 0) return deep < 10.5 ? "shoal" : "shallow";
    const shore = shores.findLast(({ rings }) => rings.some((ring) => inside(ring, at)));
    return shore === undefined || shore.coast.early ? "shoal" : GROUND[shore.coast.kind];
  };
}

type Texture = (ring: readonly Point[], seed: number, echoes: readonly (readonly Point[])[]) => Mark[];

const TEXTURE = {
  good: (ring, _seed, echoes) => [
    {
      kind: "line",
      runs: echoes.filter(([first]) => first !== undefined && inside(ring, first)),
      closed: true,
      stroke: "coastline",
      width: 0.8,
      alpha: 0.55,
    },
  ],
  mixed: (ring, seed) => [
    { kind: "dots", points: stipple(ring, 8.5, seed), radius: 0.75, fill: "coastline", alpha: 0.85 },
  ],
  bad: (ring, seed) => [
    { kind: "line", runs: tufts(ring, 13, 6.5, seed), stroke: "coastline", width: 0.9, alpha: 0.85 },
  ],
} as const satisfies Record<EndingKind, Texture>;

function reef(ring: readonly Point[]): Mark[] {
  return [
    { kind: "area", ring, fill: "shoal" },
    { kind: "line", runs: hatch(ring, 6, -45), stroke: "coastline", width: 0.9, alpha: 0.85 },
    { kind: "line", runs: [ring], closed: true, stroke: "coastline", width: 1.6, dash: [1.8, 2.8] },
  ];
}
