import { describe, expect, it } from "vitest";
import type { ConeScene, OvalScene, Point } from "../../../src/app/chart.ts";
import { VEIL } from "../../../src/app/chart/cone.ts";
import { estimateWidth, faces } from "../../../src/app/chart/face.ts";
import { boxAround, inside, overlap } from "../../../src/app/chart/geometry.ts";
import { hullOf } from "../../../src/app/chart/hull.ts";
import type { AreaMark, Mark, TextMark } from "../../../src/app/chart/mark.ts";
import { pictureOf } from "../../../src/app/chart/picture.ts";
import { reachOf } from "../../../src/app/chart/reach.ts";
import { themes, type Theme } from "../../../src/app/theme.ts";
import { harbour } from "./harbour.ts";

const oval = (at: Point, along: number, across: number): OvalScene => ({
  at,
  forward: { x: along, y: -along / 3 },
  back: { x: -along, y: along / 3 },
  left: { x: across / 3, y: across },
  right: { x: -across / 3, y: -across },
});
const median = [1, 2, 3, 4].map((turn) => ({ x: 41 + 4 * turn, y: 66 - 3 * turn }));
const cone: ConeScene = {
  futures: 400,
  median,
  bands: [0.95, 0.75, 0.5].map((share) => ({
    share,
    ovals: median.map((at, turn) => oval(at, share * 3 * (turn + 1), share * 2 * (turn + 1))),
  })),
  ends: [{ id: "teeth", title: "Teeth", count: 71, at: { x: 54, y: 50 } }],
  words: [{ title: "’27 Q3", text: "Trade 57, half 54 to 60" }],
};
const draw = (width: number, height: number) => pictureOf(harbour, { width, height, camera: null }, estimateWidth);
const areas = (marks: readonly Mark[]): AreaMark[] => marks.filter((mark) => mark.kind === "area");
const texts = (marks: readonly Mark[]): TextMark[] => marks.filter((mark) => mark.kind === "text");
const covers = ({ ring, more = [] }: AreaMark, at: Point): boolean => [ring, ...more].some((each) => inside(each, at));

describe("The forecast on the chart", () => {
  const picture = draw(770, 750);
  const marks = picture.ahead(cone);
  const bands = areas(marks).filter(({ fill }) => fill === "ink");

  it("has a band for each share, that reaches from the ship along the course to its end", () => {
    expect(bands.length).toBe(3);
    const path = [harbour.ship, ...median].map(picture.frame.project);
    for (const band of bands) for (const at of path.slice(1)) expect(covers(band, at)).toBe(true);
    const [wide, , narrow] = bands;
    for (const at of narrow!.more!.at(-1)!) expect(covers(wide!, at)).toBe(true);
  });

  it("has a dashed middle", () => {
    const dashed = marks.filter((mark) => mark.kind === "line" && mark.dash !== undefined);
    expect(dashed.length).toBe(1);
  });

  it("names its inner band and its early endings, and covers no other name", () => {
    expect(texts(marks).map(({ text }) => text)).toEqual(["Teeth: 71 of 400", "half of 400 futures"]);
    const boxOf = (text: TextMark) => {
      const width = estimateWidth(text.text, text.face);
      const shift = text.align === "start" ? width / 2 : text.align === "end" ? -width / 2 : 0;
      return boxAround({ x: text.x + shift, y: text.y }, width, faces[text.face].size);
    };
    const others = texts([...picture.ground, ...picture.over, ...picture.live(picture.rest)]);
    for (const own of texts(marks))
      for (const other of others) expect(overlap(boxOf(own), boxOf(other))).toBeLessThan(3);
  });

  it("has no words on a phone's chart, where the list says it", () => {
    expect(texts(draw(390, 420).ahead(cone))).toEqual([]);
  });

  it("keeps its plate within the sea, and as small as it is", () => {
    const { plot } = picture.frame;
    const box = reachOf(marks, plot);
    expect(box.left >= plot.left && box.right <= plot.right && box.top >= plot.top && box.bottom <= plot.bottom).toBe(
      true,
    );
    expect((box.right - box.left) * (box.bottom - box.top)).toBeLessThan(
      ((plot.right - plot.left) * (plot.bottom - plot.top)) / 2,
    );
    const none = reachOf([], plot);
    expect(none.right - none.left).toBe(0);
  });

  it.each(["day", "night"] as const)("lays the greys of the theme on the sea, by %s", (name) => {
    const theme: Theme = themes[name];
    const parts = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    let ground = parts(theme.sea);
    for (const token of ["cone95", "cone75", "cone50"] as const) {
      ground = ground.map((part, at) => part + (parts(theme.ink)[at]! - part) * VEIL);
      parts(theme[token]).forEach((part, at) => expect(Math.abs(part - ground[at]!)).toBeLessThan(2));
    }
  });
});

describe("A hull", () => {
  it("holds all its points and turns one way", () => {
    const points = Array.from({ length: 60 }, (_, at) => ({ x: (at * 37) % 50, y: (at * 23) % 41 }));
    const hull = hullOf(points);
    hull.forEach((a, at) => {
      const [b, c] = [hull[(at + 1) % hull.length]!, hull[(at + 2) % hull.length]!];
      expect((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)).toBeGreaterThan(0);
      for (const p of points) expect((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)).toBeGreaterThanOrEqual(0);
    });
  });
});
