import type { Desk } from "./desk.ts";
import type { Watching } from "./watching.ts";

/** Begins opening something; tells later whether nothing else has been opened since, so that the last that was asked for is shown. */
export function opening(desk: Desk): () => boolean {
  const mine = (desk.counter.opened += 1);
  return () => desk.counter.opened === mine;
}

/** Puts what came by link or file before the reader. */
export function showWatched(desk: Desk, watching: Watching): void {
  desk.outside.chart.show(watching.kind === "run" ? watching.shown : null, null);
  desk.set({ watching, screen: { at: "shared" }, trail: [], busy: null, animating: false });
}
