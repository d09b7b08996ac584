import { describe, expect, it } from "vitest";
import { coastlineOf, ringIn } from "../../../src/app/chart/coastline.ts";
import { distanceToPiece } from "../../../src/app/chart/geometry.ts";
import { harbour } from "./harbour.ts";

describe("a coastline", () => {
  it("is the same each time it is drawn", () => {
    for (const coast of harbour.coasts) expect(coastlineOf(coast, harbour)).toEqual(coastlineOf(coast, harbour));
  });

  it("keeps within two hundredths of the polygon that it stands for", () => {
    for (const coast of harbour.coasts) {
      for (const at of ringIn(harbour, coastlineOf(coast, harbour).ring)) {
        if (at.x <= 0 || at.x >= 100 || at.y <= 0 || at.y >= 100) continue;
        const apart = Math.min(
          ...coast.where.map((to, i) =>
            distanceToPiece(at, coast.where[(i + coast.where.length - 1) % coast.where.length] ?? to, to),
          ),
        );
        expect(apart).toBeLessThan(2.5);
      }
    }
  });

  it("runs on past the chart where its polygon ends at the chart's edge", () => {
    const haven = harbour.coasts[0];
    const xs = ringIn(harbour, haven === undefined ? [] : coastlineOf(haven, harbour).ring).map((at) => at.x);
    expect(Math.max(...xs)).toBeGreaterThan(105);
  });

  it("differs between coasts of the same shape", () => {
    const [coast] = harbour.coasts;
    if (coast === undefined) throw new Error("no coast");
    expect(coastlineOf(coast, harbour).ring).not.toEqual(coastlineOf({ ...coast, id: "other" }, harbour).ring);
  });
});
