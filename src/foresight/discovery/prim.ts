import { type Box, type Case, contains, countOf, density, type Factor, limited, restricted } from "./box.ts";
import { quasiP } from "./quasiP.ts";
import { type Held, pastings, peelings } from "./steps.ts";

/** How boxes are sought. */
export interface Search {
  /** Share of a box that is peeled off or pasted on at a time, about (Friedman and Fisher's alpha). */
  readonly peel: number;
  /** Least share of all cases that a box holds (their beta). */
  readonly support: number;
  /** Restrictions with a greater quasi-p-value are dropped. */
  readonly significance: number;
  /** Most boxes; each is sought among the cases that those before it don't hold. */
  readonly boxes: number;
}

export const USUAL: Search = { peel: 0.05, support: 0.05, significance: 0.05, boxes: 3 };

/** A region of worlds in which hits are dense. What a box before it holds already counts for that one, not for this. */
export interface Region {
  readonly box: Box;
  /** Share of all hits that lie in the box. */
  readonly coverage: number;
  /** Share of the box's cases that are hits. */
  readonly density: number;
  /** Share of all cases that lie in the box. */
  readonly mass: number;
  /** By factor, the quasi-p-value of its limit; null where it has none. */
  readonly quasiP: readonly (number | null)[];
}

/**
 * Finds which factors make hits likely: the patient rule induction method (Friedman and Fisher 1999) as used for scenario discovery
 * (Bryant and Lempert 2010). Peels slices off the whole until little is left, pastes back what doesn't thin the box, takes of all boxes
 * on the way the one with the greatest harmonic mean of coverage and density, and drops restrictions that chance would explain. Deterministic:
 * of equals the first factor, the lower side. No regions where nothing stands out.
 */
export function discover(cases: readonly Case[], factors: readonly Factor[], search: Search = USUAL): Region[] {
  const found: Region[] = [];
  let left = cases;
  while (found.length < search.boxes) {
    const box = bestBox(left, factors, search, cases.length);
    if (box === null) break;
    found.push(region(box, left, cases));
    left = left.filter((each) => !contains(box, each));
  }
  return found;
}

function bestBox(cases: readonly Case[], factors: readonly Factor[], search: Search, total: number): Box | null {
  const whole: Held = { box: factors.map(() => null), inside: cases };
  const hits = countOf(cases).hits;
  if (hits === 0 || hits === cases.length) return null;
  const least = Math.max(2, search.support * total);
  const merit = ({ inside }: Held): number => {
    const count = countOf(inside);
    const [coverage, dense] = [count.hits / hits, density(count)];
    return coverage + dense === 0 ? 0 : (2 * coverage * dense) / (coverage + dense);
  };
  const tried = peel(whole, factors, search, least).map((held) => paste(held, factors, cases, search));
  const best = tried.reduce((top, each) => (merit(each) > merit(top) ? each : top), whole);
  const box = dropWeak(best.box, cases, search.significance);
  return restricted(box).length > 0 ? box : null;
}

/** The boxes on the way from the whole to the smallest: each peels the slice whose loss raises density most for what it takes. */
function peel(whole: Held, factors: readonly Factor[], search: Search, least: number): Held[] {
  const path = [whole];
  for (let now = whole; ; path.push(now)) {
    const before = density(countOf(now.inside));
    // Gain for each case given up, or options, which come off in great lumps, would always win over numbers.
    const gain = (next: Held): number =>
      (density(countOf(next.inside)) - before) / (now.inside.length - next.inside.length);
    const next = first(
      peelings(now, factors, search.peel).filter(({ inside }) => inside.length >= least),
      gain,
    );
    if (next === null || gain(next) < 0) return path;
    now = next;
  }
}

/** Pastes slices back as long as the box gets no thinner by it. */
function paste(held: Held, factors: readonly Factor[], cases: readonly Case[], search: Search): Held {
  for (let now = held; ;) {
    const next = first(pastings(now, factors, cases, search.peel), ({ inside }) => density(countOf(inside)));
    if (next === null || density(countOf(next.inside)) <= density(countOf(now.inside))) return now;
    now = next;
  }
}

/** The first of the greatest. */
function first(boxes: readonly Held[], of: (held: Held) => number): Held | null {
  return boxes.reduce<Held | null>((top, each) => (top === null || of(each) > of(top) ? each : top), null);
}

/** Without the restrictions that chance would explain, the weakest first. */
function dropWeak(box: Box, cases: readonly Case[], significance: number): Box {
  for (let now = box; ;) {
    const values = quasiPs(now, cases);
    const weakest = restricted(now).reduce((top, at) => (top < 0 || values[at]! > values[top]! ? at : top), -1);
    if (weakest < 0 || values[weakest]! <= significance) return now;
    now = limited(now, weakest, null);
  }
}

function quasiPs(box: Box, cases: readonly Case[]): (number | null)[] {
  const inside = countOf(cases.filter((each) => contains(box, each)));
  return box.map((limit, at) => {
    if (limit === null) return null;
    const without = limited(box, at, null);
    return quasiP(inside.cases, inside.hits, density(countOf(cases.filter((each) => contains(without, each)))));
  });
}

function region(box: Box, left: readonly Case[], all: readonly Case[]): Region {
  const inside = countOf(left.filter((each) => contains(box, each)));
  return {
    box,
    coverage: inside.hits / countOf(all).hits,
    density: density(inside),
    mass: inside.cases / all.length,
    quasiP: quasiPs(box, left),
  };
}
