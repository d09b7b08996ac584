import { describe, expect, it } from "vitest";
import { faces, estimateWidth } from "../../../src/app/chart/face.ts";
import { boxAround, contains, grown, overlap } from "../../../src/app/chart/geometry.ts";
import type { Mark, TextMark } from "../../../src/app/chart/mark.ts";
import { hitAt } from "../../../src/app/chart/objects.ts";
import { pictureOf } from "../../../src/app/chart/picture.ts";
import { harbour } from "./harbour.ts";

const sizes = [
  { width: 770, height: 750 },
  { width: 600, height: 560 },
  { width: 390, height: 420 },
];
const textsOf = (marks: readonly Mark[]): TextMark[] => marks.filter((mark) => mark.kind === "text");
const boxOf = (text: TextMark) => {
  const width = estimateWidth(text.text, text.face);
  const shift = text.align === "start" ? width / 2 : text.align === "end" ? -width / 2 : 0;
  return boxAround({ x: text.x + shift, y: text.y }, width, faces[text.face].size);
};
const draw = (width: number, height: number, scene = harbour) =>
  pictureOf(scene, { width, height, camera: null }, estimateWidth);
const everything = (picture: ReturnType<typeof draw>): Mark[] => [
  ...picture.ground,
  ...picture.over,
  ...picture.live(picture.rest),
  ...picture.border,
];

describe.each(sizes)("a chart of $width by $height px", ({ width, height }) => {
  const picture = draw(width, height);

  it("has no names that cover each other", () => {
    const boxes = textsOf([...picture.ground, ...picture.over, ...picture.live(picture.rest)]).map((text) => ({
      text: text.text,
      box: boxOf(text),
    }));
    const clashes = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => overlap(a.box, b.box) >= 3)
        .map((b) => `${a.text} and ${b.text}`),
    );
    expect(clashes).toEqual([]);
  });

  it("cuts no name off", () => {
    const sea = grown(picture.frame.plot, 1);
    const cut = textsOf([...picture.ground, ...picture.over, ...picture.live(picture.rest)]).filter((text) => {
      const box = boxOf(text);
      return !contains(sea, { x: box.left, y: box.top }) || !contains(sea, { x: box.right, y: box.bottom });
    });
    expect(cut.map((text) => text.text)).toEqual([]);
  });

  it("is drawn in finite numbers", () => {
    const points = everything(picture).flatMap((mark) =>
      mark.kind === "area"
        ? mark.ring
        : mark.kind === "line"
          ? mark.runs.flat()
          : mark.kind === "dots"
            ? mark.points
            : [mark],
    );
    expect(points.every((at) => Number.isFinite(at.x) && Number.isFinite(at.y))).toBe(true);
  });
});

describe("a chart", () => {
  it("has no letters under 12 px", () => {
    for (const face of Object.values(faces)) expect(face.size).toBeGreaterThanOrEqual(12);
  });

  it("names every coast, force and rival where there is room", () => {
    const said = textsOf(everything(draw(770, 750)))
      .map((text) => text.text)
      .join(" ");
    for (const word of [
      "Haven",
      "Sands",
      "Teeth",
      "fen",
      "tide +2.0",
      "drag −1.8",
      "Gull",
      "may turn back\u00a0·\u00a070%",
      "Tern",
      "Curlew",
      "Ice edge 82",
      "Home again",
    ]) {
      expect(said).toContain(word);
    }
  });

  it("names only the ship, the nearest coast and the strongest force on a phone", () => {
    const picture = draw(390, 420);
    const said = textsOf([...picture.ground, ...picture.over, ...picture.live(picture.rest)]).map((text) => text.text);
    expect(said.sort((a, b) => (a < b ? -1 : 1))).toEqual(["Curlew", "Teeth", "tide +2.0"]);
  });

  it("draws a bare scene: one fix, no coasts, nothing else", () => {
    const bare = {
      ...harbour,
      coasts: [],
      margin: [],
      forces: [],
      rivals: [],
      weather: [],
      wake: harbour.wake.slice(0, 1),
      ceiling: null,
      gauge: null,
    };
    const picture = draw(770, 750, bare);
    expect(picture.rest.leg).toBeNull();
    expect(textsOf(everything(picture)).map((text) => text.text)).toContain("Curlew");
  });

  it("draws coasts that cover the whole sea", () => {
    const drowned = {
      ...harbour,
      coasts: [
        {
          id: "all",
          title: "All",
          kind: "good" as const,
          early: false,
          where: [
            { x: 0, y: 0 },
            { x: 100, y: 0 },
            { x: 100, y: 100 },
            { x: 0, y: 100 },
          ],
        },
      ],
    };
    expect(textsOf(everything(draw(770, 750, drowned))).map((text) => text.text)).toContain("All");
  });

  it("keeps the middle of the sea open where endings reach far out, and marks their waters", () => {
    const far = {
      ...harbour,
      coasts: harbour.coasts.slice(0, 1).map((coast) => ({
        ...coast,
        where: [
          [40, 40],
          [100, 40],
          [100, 100],
          [40, 100],
        ].map(([x = 0, y = 0]) => ({ x, y })),
      })),
    };
    const { frame, hits, ground } = draw(770, 750, far);
    expect(hitAt(hits, frame, frame.project({ x: 60, y: 75 }))).toBeNull();
    expect(hitAt(hits, frame, frame.project({ x: 97, y: 70 }))).toBe("coast:haven");
    expect(ground.some((mark) => mark.kind === "line" && mark.dash?.length === 4)).toBe(true);
  });

  it("leaves names of what a near view doesn't see out", () => {
    const picture = pictureOf(harbour, { width: 770, height: 750, camera: { x: 80, y: 20, zoom: 3 } }, estimateWidth);
    const said = textsOf([...picture.ground, ...picture.over, ...picture.live(picture.rest)]).map((text) => text.text);
    expect(said).not.toContain("Curlew");
    expect(said).not.toContain("Gull");
  });

  it("knows what is pointed at", () => {
    const { frame, hits } = draw(770, 750);
    expect(hitAt(hits, frame, frame.project(harbour.ship))).toBe("ship");
    expect(hitAt(hits, frame, frame.project({ x: 57, y: 58 }))).toBe("rival:gull");
    expect(hitAt(hits, frame, frame.project({ x: 24, y: 78 }))).toBe("fix:1");
    expect(hitAt(hits, frame, frame.project({ x: 96, y: 94 }))).toBe("coast:haven");
    expect(hitAt(hits, frame, frame.project({ x: 12, y: 20 }))).toBeNull();
    expect(hitAt(hits, frame, { x: 2, y: 2 })).toBeNull();
  });

  it("says what a fix was on a card beside it, within the sea", () => {
    const picture = draw(770, 750);
    const texts = textsOf(picture.top(picture.rest, "fix:3"));
    expect(texts.map((text) => text.text)).toEqual(["’26 Q2", "A storm."]);
    expect(picture.top(picture.rest, "fix:none")).toEqual([]);
    expect(picture.top(picture.rest, null)).toEqual([]);
  });
});

describe("a gauge's range", () => {
  const written = (min: number, max: number): string => {
    const gauge = { ...harbour.gauge!, band: { label: "bar", min, max } };
    return textsOf(everything(draw(770, 750, { ...harbour, gauge })))
      .map(({ text }) => text)
      .join(" ");
  };

  it("is one figure once it is known where in it the truth is", () => {
    expect(written(12, 15)).toContain("bar 12.0–15.0");
    expect(written(13, 13)).toMatch(/bar 13\.0 (?!–)/);
  });
});
