import type { AxisScene, Camera, ChartScene } from "../chart.ts";

export const MAX_ZOOM = 3;

/** The part of an axis that is seen, in its units. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

/** Sea beyond each end of an axis, in shares of it: a ship at the very end is still all on the chart. */
const BEYOND = 0.03;

function edgesOf(axis: AxisScene): Span {
  const beyond = (axis.max - axis.min) * BEYOND;
  return { min: axis.min - beyond, max: axis.max + beyond };
}

/** The camera within its limits: never past the chart's edges, never out of zoom. */
export function steady(scene: ChartScene, camera: Camera | null): Camera {
  const zoom = Math.max(1, Math.min(MAX_ZOOM, camera?.zoom ?? 1));
  const middle = (axis: AxisScene, at: number | undefined): number => {
    const { min, max } = edgesOf(axis);
    const half = (max - min) / zoom / 2;
    return Math.max(min + half, Math.min(max - half, at ?? (min + max) / 2));
  };
  return { x: middle(scene.x, camera?.x), y: middle(scene.y, camera?.y), zoom };
}

/** What the camera shows of both axes. */
export function seen(scene: ChartScene, camera: Camera | null): { readonly x: Span; readonly y: Span } {
  const held = steady(scene, camera);
  const span = (axis: AxisScene, at: number): Span => {
    const { min, max } = edgesOf(axis);
    const half = (max - min) / held.zoom / 2;
    return { min: at - half, max: at + half };
  };
  return { x: span(scene.x, held.x), y: span(scene.y, held.y) };
}

/** Nearer (`by` over 1) or farther, towards the ship when the whole chart was seen; null once it is whole again. */
export function zoomed(scene: ChartScene, camera: Camera | null, by: number): Camera | null {
  const from = camera ?? { ...scene.ship, zoom: 1 };
  const held = steady(scene, { ...from, zoom: from.zoom * by });
  return held.zoom <= 1 ? null : held;
}

/** Moved by shares of what is seen: `right` and `up` of 0.25 move a quarter of the view. */
export function panned(scene: ChartScene, camera: Camera | null, right: number, up: number): Camera | null {
  if (camera === null) return null;
  const view = seen(scene, camera);
  const x = camera.x + right * (view.x.max - view.x.min);
  const y = camera.y + up * (view.y.max - view.y.min);
  return steady(scene, { ...camera, x, y });
}
