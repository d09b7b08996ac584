import type { ChartScene, Point } from "../chart.ts";
import { ceilingInTheWay, ceilingLabels } from "./ceiling.ts";
import { groundUnder } from "./coasts.ts";
import type { Depth } from "./depth.ts";
import type { Measure } from "./face.ts";
import { type Arrow, forceWish, tailOf, tipOf } from "./forces.ts";
import type { Frame } from "./frame.ts";
import { boxAround, contains, distance, distanceToPiece, grown, lengthOf } from "./geometry.ts";
import { arrange, blockOf, type LabelTable, labelTable, spotsAround, type Wish } from "./labels.ts";
import type { Mark, TextMark } from "./mark.ts";
import { rivalsInTheWay, rivalWish } from "./rivals.ts";
import { type Rose, roseBox } from "./rose.ts";
import type { Shore } from "./shore.ts";
import { placeTitle } from "./titles.ts";
import { SHIP } from "./vessel.ts";
import { dateMarks, wakeInTheWay } from "./wake.ts";
import { weatherInTheWay, weatherLabels } from "./weather.ts";

type Texts = readonly TextMark[];

/** Every name on the sea, placed so that none covers another. */
export interface Names {
  /** Where they stand, for what comes later. */
  readonly table: LabelTable;
  /** Of coasts, limits and dates: they stand still. */
  readonly fixed: readonly Mark[];
  /** Of the ship, its forces and its weather at rest, with lines to what stands far from its name. */
  readonly aboard: readonly Mark[];
  /** Of each rival, by id; likewise. */
  readonly rivals: ReadonlyMap<string, readonly Mark[]>;
  /** Of each force, by id, relative to its arrow's tip: it goes along while the ship moves. */
  readonly pulls: ReadonlyMap<string, Texts>;
}

interface Places {
  readonly scene: ChartScene;
  readonly frame: Frame;
  readonly shores: readonly Shore[];
  readonly depth: Depth;
  readonly arrows: readonly Arrow[];
  readonly rose: Rose | null;
}

/** On a phone only the ship, the nearest coast and the strongest force are named: the rest stands in the list. */
export function namesOn(places: Places, measure: Measure): Names {
  const { scene, frame, shores, depth, arrows } = places;
  const ship = frame.project(scene.ship);
  const afloat = contains(frame.plot, ship);
  const open = labelTable(grown(frame.plot, -3), groundUnder(shores, depth));
  obstacles(places, open);
  const titles = (frame.phone ? nearest(shores, ship) : shores).flatMap((shore): readonly Mark[] => {
    const placed = placeTitle(shore, depth, frame, open, measure);
    return placed === null ? [] : [...placed.leader, ...placed.marks];
  });
  for (const ring of shores.flatMap((shore) => shore.rings)) open.keepOffPath(ring, 4, 3);

  const pulling = afloat ? arrows.slice(0, frame.phone ? 1 : frame.narrow ? 3 : arrows.length) : [];
  const rivals = frame.phone ? [] : scene.rivals.filter((rival) => contains(frame.plot, frame.project(rival)));
  const fleet = [ship, ...rivals.map(frame.project)];
  const { placed, table } = arrange(open, [
    afloat ? [ownedBy(ship, fleet, shipWish(scene, ship, measure))] : [],
    pulling.map((arrow) => ownedBy(tipOf(arrow, ship), fleet, forceWish(arrow, ship, measure))),
    rivals.map((rival) => ownedBy(frame.project(rival), fleet, rivalWish(rival, frame, measure))),
  ]);
  const [shipName = [], pulls = [], rivalNames = []] = placed.map((list) => list.map((one) => one?.marks ?? []));
  const [shipLine = [], pullLines = [], rivalLines = []] = placed.map((list) => list.map((one) => one?.leader ?? []));
  const limits = frame.phone ? [] : ceilingLabels(scene, frame, depth, table, measure);
  const dangers = frame.phone || !afloat ? [] : weatherLabels(scene, frame, ship, table, measure);
  const dates = frame.phone ? [] : dateMarks(scene, frame, table, measure);
  return {
    table,
    fixed: [...titles, ...limits, ...dates],
    aboard: [shipLine, pullLines, shipName, pulls, dangers].flat(2),
    rivals: new Map(
      rivals.map((rival, index) => [rival.id, [...(rivalLines[index] ?? []), ...(rivalNames[index] ?? [])]]),
    ),
    pulls: new Map(arrows.map((arrow) => [arrow.force.id, atTip(arrow, ship, alone(arrow, ship, frame, measure))])),
  };
}

/** What no label may cover. */
function obstacles({ scene, frame, arrows, rose }: Places, table: LabelTable): void {
  const ship = frame.project(scene.ship);
  table.keepOff(boxAround(ship, SHIP + 4, SHIP), 80);
  for (const arrow of arrows) table.keepOffPath([tailOf(arrow, ship), tipOf(arrow, ship)], 5, 26);
  rivalsInTheWay(scene, frame, table);
  wakeInTheWay(scene, frame, table);
  weatherInTheWay(scene, frame, ship, table);
  ceilingInTheWay(scene, frame, table);
  if (rose !== null) table.keepOff(roseBox(rose), 55);
}

function shipWish(scene: ChartScene, ship: Point, measure: Measure): Wish {
  const block = blockOf([{ text: scene.shipName, face: "ship", fill: "ink" }], measure);
  return { block, spots: spotsAround(ship, block, 19, 90) };
}

/** A name nearer to another ship than to its own would be read as that one's. */
const MISREAD = 25;

function ownedBy(own: Point, fleet: readonly Point[], wish: Wish): Wish {
  const { width, height } = wish.block;
  const apart = (from: Point, { x, y }: Point): number =>
    lengthOf(Math.max(0, Math.abs(from.x - x) - width / 2), Math.max(0, Math.abs(from.y - y) - height / 2));
  return {
    ...wish,
    spots: wish.spots.map((spot) => {
      const limit = apart(own, spot.at);
      const misread = fleet.some((other) => other !== own && distance(other, own) > 1 && apart(other, spot.at) < limit);
      return misread ? { ...spot, cost: spot.cost + MISREAD } : spot;
    }),
  };
}

function nearest(shores: readonly Shore[], ship: Point): Shore[] {
  const apart = ({ rings }: Shore): number =>
    Math.min(Infinity, ...rings.flatMap((ring) => ring.map((at, i) => distanceToPiece(ship, ring[i - 1] ?? at, at))));
  const ranked = shores.map((shore) => ({ shore, apart: apart(shore) })).sort((a, b) => a.apart - b.apart);
  return ranked.slice(0, 1).map(({ shore }) => shore);
}

/** A force's name by itself, close to its tip: when it pulls the others are still. */
function alone(arrow: Arrow, ship: Point, frame: Frame, measure: Measure): Texts {
  const table = labelTable(grown(frame.plot, -3), () => "sea");
  table.keepOff(boxAround(ship, SHIP + 4, SHIP), 80);
  const { block, spots } = forceWish(arrow, ship, measure);
  return table.place(block, spots, true)?.marks ?? [];
}

function atTip(arrow: Arrow, ship: Point, texts: Texts): Texts {
  const tip = tipOf(arrow, ship);
  return texts.map((text) => ({ ...text, x: text.x - tip.x, y: text.y - tip.y }));
}
