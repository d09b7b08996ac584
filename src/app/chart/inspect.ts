import type { ChartScene, Point } from "../chart.ts";
import { captionOf } from "./caption.ts";
import { type Measure, wrapText } from "./face.ts";
import type { Frame } from "./frame.ts";
import { type Box, boxAround, boxRing, boundsOf, circle, grown, overlap } from "./geometry.ts";
import { type Block, blockMarks, blockOf, type TextLine } from "./labels.ts";
import type { Mark } from "./mark.ts";
import type { Hit } from "./objects.ts";

/** Widest line of the card, and its padding, in px. */
const WIDE = 236;
const PAD = 10;
const GAP = 8;

/** A ring around the object looked at and a small card beside it that says what it is. */
export function inspectMarks(
  scene: ChartScene,
  frame: Frame,
  hits: readonly Hit[],
  id: string | null,
  measure: Measure,
): Mark[] {
  const hit = id === null ? undefined : hits.find((one) => one.id === id);
  const caption = id === null ? null : captionOf(scene, id);
  if (hit === undefined || caption === null) return [];
  const paths = pathsOf(hit, frame.plot);
  const marks = ringMarks(paths, hit.outline.kind !== "shaft");
  if (!frame.narrow && hit.id.startsWith("force:")) return marks;
  const lines: TextLine[] = [
    ...wrapText(caption.title, "cardTitle", WIDE, measure).map((text): TextLine => ({
      text,
      face: "cardTitle",
      fill: "ink",
    })),
    ...wrapText(caption.text.replaceAll(" · ", "\u00a0· "), "card", WIDE, measure).map((text): TextLine => ({
      text,
      face: "card",
      fill: "ink",
    })),
  ];
  const block = blockOf(lines, measure);
  const card = cardBox(block, boundsOf(paths.flat()), frame.project(scene.ship), frame);
  return [
    ...marks,
    { kind: "area", ring: boxRing(card), fill: "card" },
    { kind: "line", runs: [boxRing(card)], closed: true, stroke: "control", width: 1 },
    ...blockMarks(block, grown(card, -PAD), "start", "card"),
  ];
}

/** The object's outlines; land's follow the border where it runs on past it. */
function pathsOf(hit: Hit, plot: Box): readonly (readonly Point[])[] {
  const { outline } = hit;
  if (outline.kind === "disc") return [circle(outline.at, outline.radius + 3)];
  if (outline.kind === "shaft") return [[outline.from, outline.to]];
  const held = (value: number, min: number, max: number): number => Math.max(min, Math.min(max, value));
  const rings = outline.waters === null ? outline.rings : [outline.waters];
  return rings.map((ring) =>
    ring.map((at) => ({ x: held(at.x, plot.left + 1, plot.right - 1), y: held(at.y, plot.top + 1, plot.bottom - 1) })),
  );
}

function ringMarks(runs: readonly (readonly Point[])[], closed: boolean): Mark[] {
  if (!closed) return [{ kind: "line", runs, stroke: "ink", width: 13, alpha: 0.16 }];
  return [
    { kind: "line", runs, closed, stroke: "card", width: 5, alpha: 0.9 },
    { kind: "line", runs, closed, stroke: "ink", width: 2 },
  ];
}

/** Beside the object, on a side where it covers neither it nor the ship, if there is one. */
function cardBox(block: Block, around: Box, ship: Point, frame: Frame): Box {
  const width = block.width + PAD * 2;
  const height = block.height + PAD * 2;
  const middle = { x: (around.left + around.right) / 2, y: (around.top + around.bottom) / 2 };
  const aside = { left: around.left - GAP - width / 2, right: around.right + GAP + width / 2 };
  const off = { top: around.top - GAP - height / 2, bottom: around.bottom + GAP + height / 2 };
  const bounds = grown(frame.plot, -4);
  const shipBox = boxAround(ship, 60, 60);
  let best: { readonly box: Box; readonly cost: number } | null = null;
  for (const wanted of [
    { x: aside.right, y: middle.y },
    { x: aside.left, y: middle.y },
    { x: middle.x, y: off.top },
    { x: middle.x, y: off.bottom },
    { x: aside.right, y: off.top },
    { x: aside.left, y: off.top },
    { x: aside.right, y: off.bottom },
    { x: aside.left, y: off.bottom },
  ]) {
    const x = Math.max(bounds.left + width / 2, Math.min(bounds.right - width / 2, wanted.x));
    const y = Math.max(bounds.top + height / 2, Math.min(bounds.bottom - height / 2, wanted.y));
    const box = boxAround({ x, y }, width, height);
    const cost = overlap(box, around) * 3 + overlap(box, shipBox) + Math.hypot(x - middle.x, y - middle.y) * 0.1;
    if (best === null || cost < best.cost) best = { box, cost };
  }
  return best?.box ?? boxAround(middle, width, height);
}
