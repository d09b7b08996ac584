import { allows, type Box, type Case, type Factor, type Limit, limited } from "./box.ts";

/** A box and the cases inside it. */
export interface Held {
  readonly box: Box;
  readonly inside: readonly Case[];
}

/**
 * Every way to peel a thin slice off a box: for a number its lowest or highest cases, about `share` of those inside (more where cases
 * tie, and always at least one value); for options one of them.
 */
export function peelings(held: Held, factors: readonly Factor[], share: number): Held[] {
  return factors.flatMap((factor, at) =>
    factor.options === null ? peelNumber(held, at, share) : peelOption(held, at, factor.options.length),
  );
}

function peelNumber(held: Held, at: number, share: number): Held[] {
  const { box, inside } = held;
  const sorted = inside.map(({ values }) => values[at]!).sort((a, b) => a - b);
  const count = sorted.length;
  const lowest = sorted[0];
  const highest = sorted[count - 1];
  if (lowest === undefined || highest === undefined || lowest === highest) return [];
  const slice = Math.max(1, Math.floor(share * count));
  // The first value that stays, where the slice is cut: all of a tie go together.
  const cutLow = sorted.find((value) => value > sorted[slice - 1]!);
  const cutHigh = sorted.findLast((value) => value < sorted[count - slice]!);
  const limit = box[at];
  const min = limit?.kind === "interval" ? limit.min : Number.NEGATIVE_INFINITY;
  const max = limit?.kind === "interval" ? limit.max : Number.POSITIVE_INFINITY;
  return [
    ...(cutLow === undefined ? [] : [narrowed(held, at, { kind: "interval", min: cutLow, max })]),
    ...(cutHigh === undefined ? [] : [narrowed(held, at, { kind: "interval", min, max: cutHigh })]),
  ];
}

function peelOption(held: Held, at: number, count: number): Held[] {
  const limit = held.box[at];
  const now = limit?.kind === "options" ? limit.in : Array.from({ length: count }, () => true);
  const present = new Set(held.inside.map(({ values }) => values[at]!));
  if (present.size < 2) return [];
  return [...present]
    .sort((a, b) => a - b)
    .map((option) =>
      narrowed(held, at, { kind: "options", in: now.map((allowed, each) => allowed && each !== option) }),
    );
}

function narrowed({ box, inside }: Held, at: number, limit: Limit): Held {
  return { box: limited(box, at, limit), inside: inside.filter(({ values }) => allows(limit, values[at]!)) };
}

/**
 * Every way to paste a thin slice back onto a box: for a number the nearest cases beyond one of its bounds, about `share` of those
 * inside; for options one that was left out. `all` are the cases from which the box was cut.
 */
export function pastings(held: Held, factors: readonly Factor[], all: readonly Case[], share: number): Held[] {
  return factors.flatMap((factor, at) => {
    const limit = held.box[at];
    if (limit === null || limit === undefined) return [];
    // What the other limits allow: the only cases that a change of this one can bring in.
    const others = all.filter((each) =>
      held.box.every((other, place) => place === at || allows(other, each.values[place]!)),
    );
    const widened = (wider: Limit): Held => ({
      box: limited(held.box, at, wider),
      inside: others.filter(({ values }) => allows(wider, values[at]!)),
    });
    if (limit.kind === "options")
      return (factor.options ?? []).flatMap((_, option) =>
        limit.in[option] === true || !others.some(({ values }) => values[at] === option)
          ? []
          : [widened({ kind: "options", in: limit.in.map((allowed, each) => allowed || each === option) })],
      );
    const slice = Math.max(1, Math.floor(share * held.inside.length));
    const values = others.map((each) => each.values[at]!).sort((a, b) => a - b);
    const below = values.filter((value) => value < limit.min);
    const above = values.filter((value) => value > limit.max);
    const min = below[Math.max(0, below.length - slice)];
    const max = above[Math.min(above.length, slice) - 1];
    return [
      ...(min === undefined
        ? []
        : [widened({ ...limit, min: below.length <= slice ? Number.NEGATIVE_INFINITY : min })]),
      ...(max === undefined
        ? []
        : [widened({ ...limit, max: above.length <= slice ? Number.POSITIVE_INFINITY : max })]),
    ];
  });
}
