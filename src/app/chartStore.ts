import { subscribeWithSelector } from "zustand/middleware";
import { createStore } from "zustand/vanilla";
import type { ChartState, CommitMotion } from "./chart.ts";
import { chartScene } from "./selectors/scene.ts";
import type { Game } from "./session/game.ts";

/** The chart as the stage and the page read it. `arrived` is called once for each motion that has ended. */
export function createChart(arrived: () => void) {
  const store = createStore<ChartState>()(
    subscribeWithSelector((set, get) => ({
      scene: null,
      cone: null,
      motion: null,
      theme: "day",
      speed: 1,
      inspected: null,
      camera: null,
      motionDone: (id) => {
        if (get().motion?.id !== id) return;
        set({ motion: null });
        arrived();
      },
      inspect: (inspected) => {
        if (get().inspected !== inspected) set({ inspected });
      },
      setCamera: (camera) => set({ camera }),
    })),
  );
  return store;
}
export type ChartStore = ReturnType<typeof createChart>;

/** Shows a run. With a motion, unless speed is 0, the chart moves there; true when it does. */
export function showOnChart(chart: ChartStore, game: Game | null, motion: CommitMotion | null): boolean {
  const moving = game !== null && motion !== null && chart.getState().speed !== 0;
  chart.setState({ scene: game === null ? null : chartScene(game), motion: moving ? motion : null, inspected: null });
  return moving;
}

/** Ends what moves, as if it had run its course. */
export function finishMotion(chart: ChartStore): void {
  const { motion, motionDone } = chart.getState();
  if (motion !== null) motionDone(motion.id);
}
