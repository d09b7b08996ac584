import type { StoreApi } from "zustand/vanilla";
import type { ChartState } from "../app/chart.ts";
import type { Measure } from "../app/chart/face.ts";
import { direct } from "./director.ts";
import { startStage } from "./game.ts";
import { watchPointer } from "./pointer.ts";
import { watchSize } from "./watch.ts";

/** Opens the stage in the host: all of it that comes with Phaser. Rejects when there is no WebGL context to be had. */
export async function openStage(
  host: HTMLElement,
  store: StoreApi<ChartState>,
  measure: Measure,
  onLost: ((lost: boolean) => void) | undefined,
): Promise<{ readonly destroy: () => void }> {
  const stage = await startStage(host);
  // The page says all that stands on the chart in words, beside it.
  stage.canvas.setAttribute("aria-hidden", "true");
  const director = direct(stage, store, measure);
  stage.onContext((lost) => {
    if (!lost) director.refresh();
    onLost?.(lost);
  });
  const ends = [
    watchSize(host, director.resize),
    watchPointer(stage.canvas, store, director.picture),
    director.destroy,
    stage.destroy,
  ];
  return { destroy: () => ends.splice(0).forEach((end) => end()) };
}
