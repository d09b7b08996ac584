import type { StoreApi } from "zustand/vanilla";
import type { ChartState } from "../app/chart.ts";
import { canvasMeasure, cssFont, type FaceName, faces } from "../app/chart/face.ts";

export interface Mounted {
  readonly destroy: () => void;
}

export interface MountOptions {
  /** Called when the graphics context is lost (show the still picture meanwhile) and when it is back. */
  readonly onLost?: (lost: boolean) => void;
}

/**
 * Puts the chart that the store holds into `host`, in motion. Phaser is only loaded when the browser has WebGL;
 * without it, or when the context can't be made, the answer says why, and the page shows its still picture.
 */
export async function mountStage(
  host: HTMLElement,
  store: StoreApi<ChartState>,
  options: MountOptions = {},
): Promise<Mounted | { readonly failed: string }> {
  if (!hasWebGL()) return { failed: "This browser has no WebGL, or it is switched off." };
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return { failed: "This browser can't draw on a canvas." };
  try {
    const [{ openStage }] = await Promise.all([import("./open.ts"), lettersLoaded()]);
    return await openStage(host, store, canvasMeasure(context), options.onLost);
  } catch (problem) {
    return { failed: problem instanceof Error ? problem.message : String(problem) };
  }
}

function hasWebGL(): boolean {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  // Browsers allow few contexts at a time; this one was only a question.
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}

/** Text drawn before its font has come would stay in another one. A font that fails to load is no reason to show no chart. */
async function lettersLoaded(): Promise<void> {
  await Promise.allSettled(
    (Object.keys(faces) as FaceName[]).map((name) => document.fonts.load(cssFont(name), "Aé’−1")),
  );
}
