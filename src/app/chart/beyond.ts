import type { ChartScene } from "../chart.ts";
import type { Measure } from "./face.ts";
import type { Frame } from "./frame.ts";
import { circle } from "./geometry.ts";
import type { Mark } from "./mark.ts";

/** Endings that aren't places, in a line or two under the chart: a disc each, full for good, half-tone for mixed, open for bad, dotted for early. */
const HEADING = "Beyond the chart";
const ROW = 19;
const MOST_ROWS = 4;
const SIGN = 14;
const GAP = 16;

interface Entry {
  readonly text: string;
  readonly x: number;
  readonly row: number;
  readonly ending: ChartScene["margin"][number] | null;
}

function entries(scene: ChartScene, width: number, measure: Measure): Entry[] {
  if (scene.margin.length === 0) return [];
  const list: Entry[] = [{ text: HEADING, x: 0, row: 0, ending: null }];
  let x = measure(HEADING, "tick") + GAP;
  let row = 0;
  for (const [index, ending] of scene.margin.entries()) {
    const wide = SIGN + measure(ending.title, "note");
    const more = `and ${scene.margin.length - index} more`;
    const last = row === MOST_ROWS - 1 && index < scene.margin.length - 1;
    // In the last row, room is kept to say how many there isn't room for.
    if (x > 0 && x + wide + (last ? GAP + measure(more, "note") : 0) > width) {
      if (row === MOST_ROWS - 1) return [...list, { text: more, x, row, ending: null }];
      x = 0;
      row += 1;
    }
    list.push({ text: ending.title, x, row, ending });
    x += wide + GAP;
  }
  return list;
}

/** Height in px of the strip, 0 without such endings. */
export function beyondHeight(scene: ChartScene, width: number, measure: Measure): number {
  const last = entries(scene, width, measure).at(-1);
  return last === undefined ? 0 : (last.row + 1) * ROW + 8;
}

export function beyondMarks(scene: ChartScene, frame: Frame, measure: Measure): Mark[] {
  const strip = frame.beyond;
  if (strip === null) return [];
  return entries(scene, strip.right - strip.left, measure).flatMap((entry): Mark[] => {
    const x = strip.left + entry.x;
    const y = strip.top + (entry.row + 0.5) * ROW;
    if (entry.ending === null)
      return [{ kind: "text", text: entry.text, face: "tick", fill: "muted", align: "start", x, y }];
    const ring = circle({ x: x + 4.5, y }, 4);
    const { kind, early } = entry.ending;
    const sign: Mark[] = [];
    if (!early && kind !== "bad") sign.push({ kind: "area", ring, fill: kind === "good" ? "coastline" : "line" });
    sign.push({
      kind: "line",
      runs: [ring],
      closed: true,
      stroke: "coastline",
      width: 1.2,
      ...(early ? { dash: [1.6, 1.9] } : {}),
    });
    return [...sign, { kind: "text", text: entry.text, face: "note", fill: "ink", align: "start", x: x + SIGN, y }];
  });
}
