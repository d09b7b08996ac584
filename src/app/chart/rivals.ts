import type { ChartScene, Point, RivalScene } from "../chart.ts";
import { type Measure, wrapText } from "./face.ts";
import type { Frame } from "./frame.ts";
import { boxAround } from "./geometry.ts";
import { blockOf, type LabelTable, spotsAround, type TextLine, type Wish } from "./labels.ts";
import type { Mark } from "./mark.ts";
import { RIVAL, vesselMarks } from "./vessel.ts";

/** Widest line of an announced move, in px. */
const INTENT = 168;

/** The rival's ship. Which way it sails isn't known: all lie with the bow to the east. */
export function rivalMarks(at: Point): Mark[] {
  return vesselMarks(at, -12, RIVAL, "muted", "sea");
}

export function rivalsInTheWay(scene: ChartScene, frame: Frame, table: LabelTable): void {
  for (const rival of scene.rivals) table.keepOff(boxAround(frame.project(rival), RIVAL + 4, RIVAL), 60);
}

/** Name and announced move, to stand beside the ship. */
export function rivalWish(rival: RivalScene, frame: Frame, measure: Measure): Wish {
  const intent =
    rival.intent === null ? [] : wrapText(rival.intent.replaceAll(" · ", "\u00a0·\u00a0"), "plan", INTENT, measure);
  const lines: TextLine[] = [
    { text: rival.name, face: "rival", fill: "ink" },
    ...intent.map((text): TextLine => ({ text, face: "plan", fill: "muted" })),
  ];
  const block = blockOf(lines, measure);
  return { block, spots: spotsAround(frame.project(rival), block, 15) };
}
