import type { Point } from "../chart.ts";
import type { Token } from "../theme.ts";
import { type FaceName, faces, type Measure } from "./face.ts";
import { type Box, along, boxAround, contains, overlap } from "./geometry.ts";
import { type Anchor, leaderMarks, leaderOf } from "./leader.ts";
import type { LineMark, TextMark } from "./mark.ts";

export interface TextLine {
  readonly text: string;
  readonly face: FaceName;
  readonly fill: Token;
}

/** Lines of text with the room they take. */
export interface Block {
  readonly lines: readonly TextLine[];
  readonly width: number;
  readonly height: number;
}

export type Align = TextMark["align"];

/** A place where a block could stand. */
export interface Spot {
  /** Middle of the block. */
  readonly at: Point;
  readonly align: Align;
  /** How much worse than the best place, free of others. */
  readonly cost: number;
  /** What it would name, if a line is to lead there from afar. */
  readonly anchor?: Anchor;
}

export interface Placed {
  readonly box: Box;
  /** How far from the best place free of others. */
  readonly cost: number;
  readonly marks: readonly TextMark[];
  /** The line to what it names, when it stands far from it. */
  readonly leader: readonly LineMark[];
}

const leading = (face: FaceName): number => faces[face].size * 1.22;

export function blockOf(lines: readonly TextLine[], measure: Measure): Block {
  return {
    lines,
    width: Math.max(0, ...lines.map((line) => measure(line.text, line.face))),
    height: lines.reduce((sum, line) => sum + leading(line.face), 0),
  };
}

/** The block's lines as marks, standing in a box. */
export function blockMarks(block: Block, box: Box, align: Align, halo: Token): TextMark[] {
  const x = align === "start" ? box.left : align === "end" ? box.right : (box.left + box.right) / 2;
  let y = (box.top + box.bottom - block.height) / 2;
  return block.lines.map((line) => {
    const mark: TextMark = { kind: "text", ...line, align, x, y: y + leading(line.face) / 2, halo };
    y += leading(line.face);
    return mark;
  });
}

const DIRECTIONS = [0, -30, 30, -60, 60, 180, 150, 210, 120, 240, 90, 270];

/** Px farther off than need be that are tried. */
const FARTHER = [0, 9, 22, 40, 62];

/**
 * Places around a point, the nearest first; `towards` (degrees on the screen) is the direction liked best. Those far off are tied to it by
 * a line that ends `gap` px before it.
 */
export function spotsAround(centre: Point, block: Block, gap: number, towards = 0): Spot[] {
  const anchor = { at: centre, reach: gap };
  return FARTHER.flatMap((farther) =>
    DIRECTIONS.map((turn): Spot => {
      const degrees = towards + turn;
      const angle = (degrees * Math.PI) / 180;
      const lean = (value: number): number => Math.max(-1, Math.min(1, value * 1.7));
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const [across, down] = [lean(cos), lean(sin)];
      const reach = gap + farther;
      const at = {
        x: centre.x + cos * reach + (across * block.width) / 2,
        y: centre.y + sin * reach + (down * block.height) / 2,
      };
      const away = Math.abs(((turn + 180) % 360) - 180) / 180;
      const align = across > 0.5 ? "start" : across < -0.5 ? "end" : "middle";
      return { at, align, cost: farther * 0.35 + away * 4, anchor };
    }),
  );
}

/** Where labels stand already, and what they must keep off. */
export interface LabelTable {
  /** Keeps labels off a box, the more the heavier (100: never). */
  readonly keepOff: (box: Box, weight: number) => void;
  /** Keeps labels off a path. */
  readonly keepOffPath: (path: readonly Point[], reach: number, weight: number) => void;
  /** The best of the spots, which is then taken; null when a label that may be left out has no good one. */
  readonly place: (block: Block, spots: readonly Spot[], required: boolean) => Placed | null;
  /** A copy, to try something out on. */
  readonly fork: () => LabelTable;
}

/** A label that wants a place. */
export interface Wish {
  readonly block: Block;
  readonly spots: readonly Spot[];
}

/** Places each list's labels, required all, in whichever order of the lists ends up best; the outcome keeps the order given. */
export function arrange(
  table: LabelTable,
  wishes: readonly (readonly Wish[])[],
): { readonly placed: readonly (readonly (Placed | null)[])[]; readonly table: LabelTable } {
  let best: { placed: (Placed | null)[][]; table: LabelTable; cost: number } | null = null;
  for (const order of orders(wishes.map((_, index) => index))) {
    const trial = table.fork();
    const placed: (Placed | null)[][] = wishes.map(() => []);
    let cost = 0;
    for (const index of order) {
      const list = (wishes[index] ?? []).map((wish) => trial.place(wish.block, wish.spots, true));
      for (const one of list) cost += one?.cost ?? 0;
      placed[index] = list;
    }
    if (best === null || cost < best.cost) best = { placed, table: trial, cost };
  }
  return best ?? { placed: [], table };
}

function orders(items: readonly number[]): number[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((first) => orders(items.filter((item) => item !== first)).map((rest) => [first, ...rest]));
}

/** A label that may be left out is, when its spot is worse than this. */
const TOO_BAD = 9;
/** Space around every label. */
const AIR = 3;
/** A name that lies under another's line, or whose own line lies over another name. */
const CROSSED = 22;
/** Weight from which on what is taken is a name or a ship. */
const SOLID = 60;

const lineFrom = ({ width, height }: Block, { at, anchor }: Spot): readonly [Point, Point] | null =>
  anchor === undefined ? null : leaderOf(boxAround(at, width, height), anchor);

interface Taken {
  readonly box: Box;
  readonly weight: number;
}

/** `groundAt` says what colour lies under a point: the halo takes it. */
export function labelTable(bounds: Box, groundAt: (at: Point) => Token, before: readonly Taken[] = []): LabelTable {
  const taken: Taken[] = [...before];
  const keepOff = (box: Box, weight: number): void => void taken.push({ box, weight });
  /** Of what lies in the way; counted no further than `most`. */
  const costAt = (box: Box, most: number): number => {
    let cost = 0;
    const size = (box.right - box.left) * (box.bottom - box.top);
    // A name that is cut off at the edge is worse than one that covers another.
    cost += (1 - overlap(box, bounds) / size) * 4000;
    for (const other of taken) {
      if (cost >= most) return cost;
      const { left, right, top, bottom } = other.box;
      if (left >= box.right || right <= box.left || top >= box.bottom || bottom <= box.top) continue;
      cost += other.weight * (0.08 + overlap(box, other.box) / 260);
    }
    return cost;
  };
  const crossings = (line: readonly Point[] | null): number =>
    line === null
      ? 0
      : taken.filter(({ box, weight }) => weight >= SOLID && along(line, 5).some((at) => contains(box, at))).length;
  return {
    keepOff,
    keepOffPath: (path, reach, weight) => {
      for (const at of along(path, reach * 1.5)) {
        if (contains(bounds, at)) keepOff(boxAround(at, reach * 2, reach * 2), weight);
      }
    },
    place: (block, spots, required) => {
      let best: { readonly spot: Spot; readonly box: Box; readonly cost: number } | null = null;
      for (const spot of spots) {
        const most = best === null ? Infinity : best.cost - spot.cost;
        if (most <= 0) continue;
        const box = boxAround(spot.at, block.width + AIR * 2, block.height + AIR);
        const inTheWay = costAt(box, most);
        if (inTheWay >= most) continue;
        const cost = spot.cost + inTheWay + crossings(lineFrom(block, spot)) * CROSSED;
        if (best === null || cost < best.cost) best = { spot, box, cost };
      }
      if (best === null || (!required && best.cost > TOO_BAD)) return null;
      keepOff(best.box, 100);
      const line = lineFrom(block, best.spot);
      if (line !== null) for (const at of along(line, 8)) keepOff(boxAround(at, 6, 6), CROSSED);
      const box = boxAround(best.spot.at, block.width, block.height);
      const marks = blockMarks(block, box, best.spot.align, groundAt(best.spot.at));
      return { box, cost: best.cost, marks, leader: line === null ? [] : leaderMarks(line) };
    },
    fork: () => labelTable(bounds, groundAt, taken),
  };
}
