import type { Camera, ChartScene, ConeScene, Point } from "../chart.ts";
import { beyondMarks } from "./beyond.ts";
import { ceilingMarks } from "./ceiling.ts";
import { coneMarks } from "./cone.ts";
import type { Measure } from "./face.ts";
import { type Arrow, arrowMarks, arrowsOf, headingOf, tailOf, tipOf } from "./forces.ts";
import type { Frame } from "./frame.ts";
import { gaugeMarks } from "./gauge.ts";
import { between, boxRing, contains } from "./geometry.ts";
import { borderMarks, graticuleMarks } from "./graticule.ts";
import { inspectMarks } from "./inspect.ts";
import { frameOf } from "./layout.ts";
import { faded, type Mark } from "./mark.ts";
import { type Names, namesOn } from "./names.ts";
import { type Hit, hitsOf } from "./objects.ts";
import { atRest, type Pose } from "./pose.ts";
import { rivalMarks } from "./rivals.ts";
import { roseMarks, roseOf } from "./rose.ts";
import { seaOf } from "./sea.ts";
import { stampMarks } from "./stamps.ts";
import { SHIP, vesselMarks } from "./vessel.ts";
import { lastFix, legMarks, wakeMarks } from "./wake.ts";
import { weatherMarks } from "./weather.ts";

/** A whole chart, ready to be drawn in layers: sea and coasts, the forecast, names and wake, then what moves, then the border around it, then what lies on top. */
export interface Picture {
  readonly frame: Frame;
  /** Sea and coasts; to be cut off at the border. */
  readonly ground: readonly Mark[];
  /** The forecast, which comes and goes while all else stays; to be cut off at the border. */
  readonly ahead: (cone: ConeScene) => readonly Mark[];
  /** Limits, wake and the names of what stands still; to be cut off at the border. */
  readonly over: readonly Mark[];
  /** Ship, forces, rivals and their names at a moment; to be cut off at the border. */
  readonly live: (pose: Pose) => readonly Mark[];
  /** Paper around the sea, with scales, gauge and the endings beyond. The sea's own place stays free. */
  readonly border: readonly Mark[];
  /** Seals and pins of the moment, and the ring and card for the object that is looked at. */
  readonly top: (pose: Pose, inspected: string | null) => readonly Mark[];
  readonly hits: readonly Hit[];
  /** The moment when nothing moves. */
  readonly rest: Pose;
}

export interface View {
  /** In px. */
  readonly width: number;
  readonly height: number;
  readonly camera: Camera | null;
}

/** Lays out the chart. `before` is where the rivals were a quarter ago, to move them from. */
export function pictureOf(scene: ChartScene, view: View, measure: Measure, before: ChartScene | null = null): Picture {
  const frame = frameOf(scene, view.width, view.height, view.camera, measure);
  const { shores, depth, water, land } = seaOf(scene, frame);
  const rose = roseOf(scene, frame, depth, measure);
  const arrows = arrowsOf(scene, frame);
  const names = namesOn({ scene, frame, shores, depth, arrows, rose }, measure);
  const heading = headingOf(scene, frame);
  const ship = frame.project(scene.ship);
  const hits = hitsOf(scene, frame, shores, arrows).filter((hit) => isSeen(hit, frame));
  return {
    frame,
    ground: [
      { kind: "area", ring: boxRing(frame.plot), fill: "sea" },
      ...water,
      ...graticuleMarks(frame),
      ...(rose === null ? [] : roseMarks(scene, rose, frame, measure)),
      ...land,
    ],
    ahead: (cone) => coneMarks(cone, scene.ship, frame, names.table, measure),
    over: [...ceilingMarks(scene, frame, depth), ...wakeMarks(scene, frame), ...names.fixed],
    live: (pose) => {
      const at = frame.project(pose.ship);
      return [
        ...(pose.leg === null ? [] : legMarks(frame.project(pose.leg), at)),
        ...faded(weatherMarks(scene, frame, ship), pose.rest),
        ...fleetMarks(scene, frame, names, pose, before),
        ...faded(
          arrows.flatMap((arrow) => arrowMarks(arrow, ship, 1)),
          pose.rest,
        ),
        ...pullMarks(pose, arrows, at, names),
        ...vesselMarks(at, heading, SHIP, "ship", "sea"),
        ...faded(names.aboard, pose.rest),
      ];
    },
    border: [
      ...borderMarks(scene, frame, measure),
      ...gaugeMarks(scene.gauge, frame, measure),
      ...beyondMarks(scene, frame, measure),
    ],
    top: (pose, inspected) => [
      ...stampMarks(pose, frame, measure),
      ...inspectMarks(scene, frame, hits, inspected, measure),
    ],
    hits,
    rest: atRest(scene.ship, lastFix(scene)),
  };
}

/** The rivals on their way from where they were; their names wait for them to arrive. */
function fleetMarks(scene: ChartScene, frame: Frame, names: Names, pose: Pose, before: ChartScene | null): Mark[] {
  return scene.rivals.flatMap((rival) => {
    const was = before?.rivals.find((other) => other.id === rival.id) ?? rival;
    const stays = was.x === rival.x && was.y === rival.y;
    const place = frame.project(between(was, rival, pose.rivals));
    return [...rivalMarks(place), ...faded(names.rivals.get(rival.id) ?? [], stays ? 1 : pose.rivals)];
  });
}

/** The force that pulls just now, with its name at the tip. */
function pullMarks(pose: Pose, arrows: readonly Arrow[], ship: Point, names: Names): Mark[] {
  return pose.pulls.flatMap(({ force, grown, alpha }) => {
    const arrow = arrows.find((one) => one.force.id === force.id);
    if (arrow === undefined) return [];
    const tip = between(tailOf(arrow, ship), tipOf(arrow, ship), grown);
    const name = (names.pulls.get(force.id) ?? []).map((text) => ({ ...text, x: text.x + tip.x, y: text.y + tip.y }));
    return faded([...arrowMarks(arrow, ship, grown), ...name], alpha);
  });
}

function isSeen(hit: Hit, frame: Frame): boolean {
  if (hit.outline.kind === "land") return hit.outline.rings.flat().some((at) => contains(frame.plot, at));
  return contains(frame.plot, hit.outline.kind === "disc" ? hit.outline.at : hit.outline.from);
}
