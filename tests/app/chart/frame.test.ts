import { describe, expect, it } from "vitest";
import { panned, seen, steady, zoomed } from "../../../src/app/chart/camera.ts";
import { estimateWidth } from "../../../src/app/chart/face.ts";
import { frameOf } from "../../../src/app/chart/layout.ts";
import { harbour } from "./harbour.ts";

describe("a chart's frame", () => {
  it("grows to the right and upwards", () => {
    const frame = frameOf(harbour, 770, 750, null, estimateWidth);
    const low = frame.project({ x: 0, y: 0 });
    const high = frame.project({ x: 100, y: 100 });
    expect(low.x).toBeLessThan(high.x);
    expect(low.y).toBeGreaterThan(high.y);
  });

  it("keeps a ship at the end of an axis wholly on the sea", () => {
    const { plot, project } = frameOf(harbour, 770, 750, null, estimateWidth);
    expect(project({ x: 0, y: 0 }).x - plot.left).toBeGreaterThan(16);
    expect(plot.bottom - project({ x: 0, y: 0 }).y).toBeGreaterThan(16);
  });

  it.each([
    { width: 770, height: 750 },
    { width: 600, height: 560 },
    { width: 390, height: 420 },
    { width: 320, height: 300 },
  ])("gives the sea most of $width by $height px", ({ width, height }) => {
    const { plot } = frameOf(harbour, width, height, null, estimateWidth);
    expect((plot.right - plot.left) / width).toBeGreaterThan(0.68);
    expect((plot.bottom - plot.top) / height).toBeGreaterThan(0.75);
  });

  it("has no gauge and no margin list on a phone", () => {
    const frame = frameOf(harbour, 390, 420, null, estimateWidth);
    expect(frame.narrow).toBe(true);
    expect(frame.gauge).toBeNull();
    expect(frame.beyond).toBeNull();
  });
});

describe("a chart's camera", () => {
  it("never sees past the chart's edges", () => {
    const view = seen(harbour, { x: -500, y: 99, zoom: 2 });
    expect(view.x.min).toBeCloseTo(-3, 9);
    expect(view.x.max).toBeCloseTo(50, 9);
    expect(view.y.min).toBeCloseTo(50, 9);
    expect(view.y.max).toBeCloseTo(103, 9);
  });

  it("goes no nearer than three times", () => {
    expect(steady(harbour, { x: 50, y: 50, zoom: 40 }).zoom).toBe(3);
  });

  it("goes towards the ship at first, and back to the whole chart", () => {
    const near = zoomed(harbour, null, 2);
    expect(near).toEqual({ x: 41, y: 66, zoom: 2 });
    expect(zoomed(harbour, near, 0.5)).toBeNull();
  });

  it("moves by shares of what it sees, and not at all when it sees everything", () => {
    expect(panned(harbour, { x: 50, y: 50, zoom: 2 }, 0.25, -0.25)).toEqual({ x: 63.25, y: 36.75, zoom: 2 });
    expect(panned(harbour, null, 1, 1)).toBeNull();
  });
});
