import type { Camera, ChartScene } from "../chart.ts";
import { beyondHeight } from "./beyond.ts";
import { seen } from "./camera.ts";
import type { Measure } from "./face.ts";
import { type Frame, NARROW, PHONE } from "./frame.ts";
import { gaugeWidth } from "./gauge.ts";

/** Shares the picture out between the sea and what stands around it. */
export function frameOf(
  scene: ChartScene,
  width: number,
  height: number,
  camera: Camera | null,
  measure: Measure,
): Frame {
  const narrow = width < NARROW;
  const view = seen(scene, camera);
  const gauge = scene.gauge === null || narrow ? 0 : gaugeWidth(scene.gauge, measure);
  const left = narrow ? 28 : 56;
  const right = width - (gauge > 0 ? gauge + 26 : narrow ? 12 : 20);
  const under = narrow ? 0 : beyondHeight(scene, right - left, measure);
  const plot = { left, top: narrow ? 12 : 20, right, bottom: height - (narrow ? 28 : 48) - under };
  const scaleX = (plot.right - plot.left) / (view.x.max - view.x.min);
  const scaleY = (plot.bottom - plot.top) / (view.y.max - view.y.min);
  return {
    width,
    height,
    narrow,
    phone: width < PHONE,
    plot,
    gauge: gauge > 0 ? { left: right + 18, top: plot.top, right: width - 8, bottom: plot.bottom } : null,
    beyond: under > 0 ? { left, top: height - under, right, bottom: height - 6 } : null,
    x: view.x,
    y: view.y,
    zoom: (scene.x.max - scene.x.min) / (view.x.max - view.x.min),
    project: (at) => ({ x: plot.left + (at.x - view.x.min) * scaleX, y: plot.bottom - (at.y - view.y.min) * scaleY }),
  };
}
