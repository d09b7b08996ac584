import type { ChartScene, Point } from "../../../src/app/chart.ts";

const ring = (...corners: readonly (readonly [number, number])[]): Point[] => corners.map(([x, y]) => ({ x, y }));

/** A scene that has everything a scene can have, about nothing in particular. */
export const harbour: ChartScene = {
  x: { label: "Trade", min: 0, max: 100 },
  y: { label: "Calm", min: 0, max: 100 },
  coasts: [
    {
      id: "haven",
      title: "Haven",
      kind: "good",
      early: false,
      where: ring([66, 100], [70, 86], [84, 87], [100, 78], [100, 100]),
    },
    {
      id: "fen",
      title: "The long fen behind the hills",
      kind: "bad",
      early: false,
      where: ring([100, 30], [88, 28], [82, 12], [84, 0], [100, 0]),
    },
    { id: "sands", title: "Sands", kind: "mixed", early: false, where: ring([42, 0], [48, 10], [58, 12], [66, 0]) },
    { id: "teeth", title: "Teeth", kind: "bad", early: true, where: ring([58, 42], [66, 45], [68, 36], [60, 33]) },
  ],
  margin: [
    { id: "calms", title: "Becalmed", kind: "mixed", early: true },
    { id: "home", title: "Home again", kind: "good", early: false },
  ],
  ship: { x: 41, y: 66 },
  shipName: "Curlew",
  wake: [
    { id: "1", turn: 1, label: "’25 Q4", summary: "Left port.", x: 24, y: 78 },
    { id: "2", turn: 2, label: "’26 Q1", summary: "Took on salt.", x: 31, y: 74 },
    { id: "3", turn: 3, label: "’26 Q2", summary: "A storm.", x: 38, y: 70 },
    { id: "4", turn: 4, label: "’26 Q3", summary: "Off the point.", x: 41, y: 66 },
  ],
  forces: [
    { id: "tide", label: "tide", dx: 2, dy: -0.3, amount: "+2.0", tone: "east" },
    { id: "wind", label: "north wind", dx: -0.6, dy: 1.2, amount: "+1.2", tone: "north" },
    { id: "drag", label: "drag", dx: 0.4, dy: -1.8, amount: "−1.8", tone: "against" },
  ],
  rivals: [
    { id: "gull", name: "Gull", intent: "may turn back · 70%", x: 57, y: 58 },
    { id: "tern", name: "Tern", intent: null, x: 30, y: 34 },
  ],
  ceiling: { label: "Ice edge", y: 82, marks: [{ label: "warm winter, ’26 Q1", y: 90 }] },
  gauge: {
    label: "Water",
    unit: "m",
    min: 0,
    max: 20,
    values: [
      { label: "Curlew", value: 9, us: true },
      { label: "Gull", value: 9.2, us: false },
    ],
    band: { label: "bar", min: 12, max: 15 },
  },
  weather: [
    { id: "stores", label: "stores low", near: 0.8 },
    { id: "crew", label: "crew", near: 0.05 },
  ],
};
