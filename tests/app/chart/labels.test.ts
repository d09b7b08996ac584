import { describe, expect, it } from "vitest";
import { estimateWidth, wrapText } from "../../../src/app/chart/face.ts";
import { contains, overlap } from "../../../src/app/chart/geometry.ts";
import { spread } from "../../../src/app/chart/gauge.ts";
import { arrange, blockOf, labelTable, spotsAround, type Wish } from "../../../src/app/chart/labels.ts";

const bounds = { left: 0, top: 0, right: 400, bottom: 400 };
const block = (text: string) => blockOf([{ text, face: "force", fill: "ink" }], estimateWidth);
const wish = (text: string, x: number, y: number): Wish => ({
  block: block(text),
  spots: spotsAround({ x, y }, block(text), 8),
});

describe("labels", () => {
  it("stand clear of each other, even around one point", () => {
    const { placed } = arrange(
      labelTable(bounds, () => "sea"),
      [["one", "two words", "three", "four of them"].map((text) => wish(text, 200, 200))],
    );
    const boxes = placed.flat().flatMap((one) => (one === null ? [] : [one.box]));
    expect(boxes).toHaveLength(4);
    for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(0);
  });

  it("stay within the bounds at a corner", () => {
    const [one] = arrange(
      labelTable(bounds, () => "sea"),
      [[wish("at the very edge", 398, 2)]],
    ).placed.flat();
    expect(one).not.toBeNull();
    expect(contains(bounds, { x: one?.box.left ?? -1, y: one?.box.top ?? -1 })).toBe(true);
    expect(contains(bounds, { x: one?.box.right ?? -1, y: one?.box.bottom ?? -1 })).toBe(true);
  });

  it("are left out rather than laid over others, unless they are required", () => {
    const table = labelTable({ left: 0, top: 0, right: 90, bottom: 30 }, () => "sea");
    const spots = [{ at: { x: 45, y: 15 }, align: "middle" as const, cost: 0 }];
    expect(table.place(block("first"), spots, false)).not.toBeNull();
    expect(table.place(block("second"), spots, false)).toBeNull();
    expect(table.place(block("third"), spots, true)).not.toBeNull();
  });

  it("take turns in the order that leaves them best, and come back in the order given", () => {
    const picky: Wish = { block: block("picky"), spots: [{ at: { x: 200, y: 200 }, align: "middle", cost: 0 }] };
    const easy: Wish = {
      block: block("easy"),
      spots: [
        { at: { x: 200, y: 200 }, align: "middle", cost: 0 },
        { at: { x: 200, y: 300 }, align: "middle", cost: 1 },
      ],
    };
    const { placed } = arrange(
      labelTable(bounds, () => "sea"),
      [[easy], [picky]],
    );
    expect(placed.flat().map((one) => Math.round(one?.marks[0]?.y ?? 0))).toEqual([300, 200]);
  });

  it("take the colour that lies under them as halo", () => {
    const table = labelTable(bounds, (at) => (at.x > 200 ? "land" : "sea"));
    expect(
      table.place(block("ashore"), spotsAround({ x: 300, y: 200 }, block("ashore"), 8), true)?.marks[0]?.halo,
    ).toBe("land");
  });
});

describe("a gauge's names", () => {
  it("are pushed apart, each as little as it can, in their order", () => {
    const places = spread([50, 52, 51, 10], 16, 0, 100);
    expect(places[3]).toBe(10);
    expect([...places].sort((a, b) => a - b)).toEqual([places[3], places[0], places[2], places[1]]);
    const sorted = [...places].sort((a, b) => a - b);
    for (const [i, at] of sorted.entries()) if (i > 0) expect(at - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(16);
  });

  it("stay within the gauge", () => {
    const places = spread([98, 99, 100], 16, 0, 100);
    expect(Math.max(...places)).toBeLessThanOrEqual(100);
  });
});

describe("wrapping", () => {
  it("keeps words whole and lines within the width", () => {
    const lines = wrapText("for profit in all but name", "place", 90, estimateWidth);
    expect(lines.join(" ")).toBe("for profit in all but name");
    for (const line of lines) expect(estimateWidth(line, "place")).toBeLessThanOrEqual(90);
  });

  it("leaves a word that is too long on a line of its own", () => {
    expect(wrapText("a incomprehensibilities b", "place", 40, estimateWidth)).toEqual([
      "a",
      "incomprehensibilities",
      "b",
    ]);
  });
});
