import type { ChartScene } from "../chart.ts";
import { coastMarks, depthAround, shoalMarks, watersMarks } from "./coasts.ts";
import type { Depth } from "./depth.ts";
import type { Frame } from "./frame.ts";
import type { Mark } from "./mark.ts";
import { type Shore, shoresOf } from "./shore.ts";
import { soundingMarks } from "./soundings.ts";

/** Water and land: all that stays the same from quarter to quarter. */
export interface Sea {
  readonly shores: readonly Shore[];
  readonly depth: Depth;
  /** Waters, shoals and soundings. */
  readonly water: readonly Mark[];
  readonly land: readonly Mark[];
}

let last: { readonly key: string; readonly sea: Sea } | null = null;

/** The sea of a scene, surveyed anew only when the coasts or the view differ from the last time: it costs more than all the rest. */
export function seaOf(scene: ChartScene, frame: Frame): Sea {
  const key = JSON.stringify([scene.coasts, scene.x, scene.y, frame.x, frame.y, frame.plot]);
  if (last?.key === key) return last.sea;
  const shores = shoresOf(scene, frame);
  const depth = depthAround(shores, frame);
  const water = [...watersMarks(shores), ...shoalMarks(depth), ...soundingMarks(depth, frame.plot)];
  const sea = { shores, depth, water, land: coastMarks(shores, depth) };
  last = { key, sea };
  return sea;
}
