import { placesOf, quantilesAlong, type Place } from "../ensemble/planar.ts";
import type { Cone } from "./cone.ts";

/** Shares of the futures that the bands hold, the widest first. */
export const BANDS = [0.95, 0.75, 0.5] as const;
export type Band = (typeof BANDS)[number];

/** An oval of four quarters: from its middle to its edge in four directions, opposite ones on one line. */
export interface Oval {
  readonly at: Place;
  readonly forward: Place;
  readonly back: Place;
  readonly left: Place;
  readonly right: Place;
}

/** The cone's shape on the chart. */
export interface Course {
  /** Where the middle of the futures lies when each turn ahead opens, along each axis. */
  readonly median: readonly Place[];
  /** For each band, at each of those turns, the oval round the middle that holds its share of the futures. */
  readonly bands: readonly { readonly share: Band; readonly ovals: readonly Oval[] }[];
}

type Cloud = readonly (Place & { readonly count: number })[];

/** No oval is thinner than this part of an axis to each side of its middle: what is certain is still seen. */
const THINNEST = 0.002;

/** `width` and `height`: lengths of the axes, which make distances along both comparable. */
export function courseOf(cone: Cone, width: number, height: number): Course {
  const clouds = cone.ahead.map(({ at }): Cloud =>
    placesOf(at).map(({ x, y, count }) => ({ x: x / width, y: y / height, count })),
  );
  const middles = clouds.map((cloud): Place => ({ x: half(cloud, "x"), y: half(cloud, "y") }));
  const whole = ({ x, y }: Place): Place => ({ x: x * width, y: y * height });
  return {
    median: middles.map(whole),
    bands: BANDS.map((share) => ({
      share,
      ovals: clouds.map((cloud, at) => {
        const { forward, back, left, right } = ovalOf(cloud, middles[at]!, share);
        return {
          at: whole(middles[at]!),
          forward: whole(forward),
          back: whole(back),
          left: whole(left),
          right: whole(right),
        };
      }),
    })),
  };
}

const half = (cloud: Cloud, axis: "x" | "y"): number => quantilesAlong(cloud, (place) => place[axis], [0.5])[0] ?? 0;

/**
 * The oval round the middle that holds the share: along the line on which the cloud is longest and across it, as wide to each side as the
 * share's quantiles there, then grown or shrunk until it holds as many as it says.
 */
function ovalOf(cloud: Cloud, middle: Place, share: number): Oval {
  const axis = longest(cloud, middle);
  const along = ({ x, y }: Place): number => (x - middle.x) * axis.x + (y - middle.y) * axis.y;
  const across = ({ x, y }: Place): number => (y - middle.y) * axis.x - (x - middle.x) * axis.y;
  const tails = [(1 - share) / 2, (1 + share) / 2];
  const [behind = 0, ahead = 0] = quantilesAlong(cloud, along, tails);
  const [right = 0, left = 0] = quantilesAlong(cloud, across, tails);
  const reach = [ahead, -behind, left, -right].map((each) => Math.max(THINNEST, each));
  const [forward = 0, back = 0, toLeft = 0, toRight = 0] = reach;
  const far = (place: Place): number => {
    const [a, b] = [along(place), across(place)];
    const [u, v] = [a / (a < 0 ? back : forward), b / (b < 0 ? toRight : toLeft)];
    return Math.sqrt(u * u + v * v);
  };
  const [needed = 1] = quantilesAlong(cloud, far, [share]);
  // Where all agree, the oval stays as thin as can be seen.
  const size = Math.max(needed, 1 / 4);
  const arm = (x: number, y: number, length: number): Place => ({ x: x * length * size, y: y * length * size });
  return {
    at: middle,
    forward: arm(axis.x, axis.y, forward),
    back: arm(-axis.x, -axis.y, back),
    left: arm(-axis.y, axis.x, toLeft),
    right: arm(axis.y, -axis.x, toRight),
  };
}

/** The direction, as long as 1, in which the cloud lies most spread out: of its moments, the first principal axis. */
function longest(cloud: Cloud, middle: Place): Place {
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y, count } of cloud) {
    xx += count * (x - middle.x) * (x - middle.x);
    xy += count * (x - middle.x) * (y - middle.y);
    yy += count * (y - middle.y) * (y - middle.y);
  }
  const gap = (xx - yy) / 2;
  const most = Math.sqrt(gap * gap + xy * xy);
  // Of the two ways to write the axis, the one that doesn't cancel.
  const [x, y] = gap >= 0 ? [gap + most, xy] : [xy, most - gap];
  const length = Math.sqrt(x * x + y * y);
  return length > 0 ? { x: x / length, y: y / length } : { x: 1, y: 0 };
}
