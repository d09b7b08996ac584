import type { StoreApi } from "zustand/vanilla";
import type { ChartState } from "../../app/chart.ts";
import { mountStill } from "../chart/still.ts";

/** What can be mounted in a host and taken away again. */
export interface Mounted {
  readonly destroy: () => void;
}
/** The stage in motion, from its own room; handed in by the page's entry. */
export type MountStage = (
  host: HTMLElement,
  store: StoreApi<ChartState>,
  options: { readonly onLost: (lost: boolean) => void },
) => Promise<Mounted | { readonly failed: string }>;

/** Class of the play screen's host while the chart is a still picture, so that the page can say so. */
const STILL = "is-still";

const layer = (name: string): HTMLElement => {
  const element = document.createElement("div");
  element.className = name;
  return element;
};

/**
 * Keeps the moving chart in the play screen's `#stage`. A still picture is there at once and until the stage has loaded, and stays where there
 * is no WebGL. While another screen is shown the stage waits in a dock, at its own size, so that coming back costs nothing.
 * To be called after each drawing.
 */
export function stageKeeper(store: StoreApi<ChartState>, mount: MountStage): () => void {
  const dock = layer("dock");
  const berth = layer("berth");
  const moving = layer("moving");
  const still = layer("still");
  berth.append(still, moving);
  let picture: Mounted | null = null;
  let started = false;

  const showStill = (shown: boolean): void => {
    berth.classList.toggle(STILL, shown);
    still.hidden = !shown;
    moving.hidden = false;
    moving.style.visibility = shown ? "hidden" : "";
    if (shown) picture ??= mountStill(still, store);
    else {
      picture?.destroy();
      picture = null;
    }
  };
  const start = async (): Promise<void> => {
    showStill(true);
    try {
      const mounted = await mount(moving, store, { onLost: showStill });
      if ("destroy" in mounted) return showStill(false);
    } catch {
      // Its part of the page didn't come, as without a network: the still picture says the same.
    }
    moving.hidden = true;
  };

  return () => {
    const host = document.getElementById("stage");
    if (berth.parentElement === host && host !== null) {
      const { width, height } = host.getBoundingClientRect();
      dock.style.width = `${width}px`;
      dock.style.height = `${height}px`;
      return;
    }
    if (host === null) {
      if (started && berth.parentElement !== dock) {
        if (!dock.isConnected) document.body.append(dock);
        dock.append(berth);
      }
      return;
    }
    host.append(berth);
    if (started) return;
    started = true;
    void start();
  };
}

/** Keeps a still picture in `#chart-still`, where a screen has it. To be called after each drawing. */
export function stillKeeper(store: StoreApi<ChartState>): () => void {
  let held: { readonly host: HTMLElement; readonly picture: Mounted } | null = null;
  return () => {
    const host = document.getElementById("chart-still");
    if (held?.host === host) return;
    held?.picture.destroy();
    held = host === null ? null : { host, picture: mountStill(host, store) };
  };
}
