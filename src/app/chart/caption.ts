import type { ChartScene, EndingKind } from "../chart.ts";

/** An object of the chart in words. */
export interface Caption {
  readonly title: string;
  /** Empty when the title says it all. */
  readonly text: string;
}

const KIND = {
  good: "a good ending",
  mixed: "a mixed ending",
  bad: "a bad ending",
} as const satisfies Record<EndingKind, string>;

/** What an ending is, in words: `a bad ending, early`. */
export const kindText = (kind: EndingKind, early: boolean): string =>
  early ? `${KIND[kind]}, before the run is over` : KIND[kind];

/** The object with this id (as in `ChartState.inspected`), in words; null when the scene has none such. */
export function captionOf(scene: ChartScene, id: string): Caption | null {
  if (id === "ship") return { title: scene.shipName, text: scene.wake.at(-1)?.summary ?? "" };
  const [sort, name] = [id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1)];
  if (sort === "fix") {
    const fix = scene.wake.find((one) => one.id === name);
    return fix === undefined ? null : { title: fix.label, text: fix.summary };
  }
  if (sort === "coast") {
    const coast = scene.coasts.find((one) => one.id === name);
    return coast === undefined ? null : { title: coast.title, text: kindText(coast.kind, coast.early) };
  }
  if (sort === "rival") {
    const rival = scene.rivals.find((one) => one.id === name);
    return rival === undefined ? null : { title: rival.name, text: rival.intent ?? "" };
  }
  if (sort === "force") {
    const force = scene.forces.find((one) => one.id === name);
    return force === undefined ? null : { title: `${force.label} ${force.amount}`, text: "" };
  }
  return null;
}
