import { describe, expect, it } from "vitest";
import { estimateWidth, faces } from "../../../src/app/chart/face.ts";
import { boxAround, overlap } from "../../../src/app/chart/geometry.ts";
import { leaderOf } from "../../../src/app/chart/leader.ts";
import type { TextMark } from "../../../src/app/chart/mark.ts";
import { pictureOf } from "../../../src/app/chart/picture.ts";
import { chartScene } from "../../../src/app/selectors/scene.ts";
import { commit, gameOf, shipped } from "../support/game.ts";

/** The chart's own size on pages of 1440x900, 1024x768 and 390x844. */
const SIZES = [
  { width: 796, height: 660 },
  { width: 488, height: 556 },
  { width: 390, height: 359 },
];
const boxOf = (text: TextMark) => {
  const width = estimateWidth(text.text, text.face);
  const shift = text.align === "start" ? width / 2 : text.align === "end" ? -width / 2 : 0;
  return boxAround({ x: text.x + shift, y: text.y }, width, faces[text.face].size);
};

describe.each(["the-alliance", "lighthouse"])("the waters of %s", (id) => {
  it("show no name over another, however dense they get", () => {
    const clashes: string[] = [];
    let game = gameOf(shipped(id), 3);
    while (game.view.ended === null && game.view.turn < 8) {
      game = commit(game);
      if (game.view.turn % 4 !== 0) continue;
      const scene = chartScene(game);
      for (const { width, height } of SIZES) {
        const picture = pictureOf(scene, { width, height, camera: null }, estimateWidth);
        const names = [...picture.ground, ...picture.over, ...picture.live(picture.rest)].filter(
          (mark) => mark.kind === "text",
        );
        for (const [at, a] of names.entries())
          for (const b of names.slice(at + 1))
            if (overlap(boxOf(a), boxOf(b)) >= 8)
              clashes.push(`turn ${game.view.turn}, ${width} px: ${a.text} and ${b.text}`);
      }
    }
    expect(clashes).toEqual([]);
  });
});

describe("a line from a name to what it names", () => {
  const name = boxAround({ x: 100, y: 100 }, 60, 16);
  it("isn't drawn where they stand together", () => {
    expect(leaderOf(name, { at: { x: 140, y: 100 }, reach: 6 })).toBeNull();
  });
  it("leads from the name's edge to just before the thing", () => {
    const line = leaderOf(name, { at: { x: 200, y: 100 }, reach: 10 });
    expect(line?.[0]).toEqual({ x: 132, y: 100 });
    expect(line?.[1].x).toBeCloseTo(188);
  });
});
