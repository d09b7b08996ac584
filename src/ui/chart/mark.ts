import { nothing, svg, type SVGTemplateResult } from "lit-html";
import type { Point } from "../../app/chart.ts";
import { BASELINE, type Mark } from "../../app/chart/mark.ts";
import { faces } from "../../app/chart/face.ts";
import { cssName } from "../../app/theme.ts";

/** A mark of the chart as an SVG element. */
export function markSvg(mark: Mark): SVGTemplateResult {
  const draw: (mark: never) => SVGTemplateResult = DRAW[mark.kind];
  return draw(mark as never);
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

const pathOf = (run: readonly Point[], closed: boolean): string =>
  run.length === 0 ? "" : `M${run.map((at) => `${tenth(at.x)} ${tenth(at.y)}`).join("L")}${closed ? "Z" : ""}`;

type Of<K extends Mark["kind"]> = Extract<Mark, { kind: K }>;

const colour = (token: Parameters<typeof cssName>[0]): string => `var(${cssName(token)})`;

const DRAW = {
  area: (mark: Of<"area">) =>
    svg`<path d=${[mark.ring, ...(mark.more ?? [])].map((ring) => pathOf(ring, true)).join("")} fill=${colour(mark.fill)} opacity=${mark.alpha ?? nothing} />`,
  line: (mark: Of<"line">) => svg`<path
    d=${mark.runs.map((run) => pathOf(run, mark.closed === true)).join("")}
    fill="none" stroke=${colour(mark.stroke)} stroke-width=${mark.width} stroke-linejoin="round"
    stroke-linecap=${mark.dash === undefined ? "round" : "butt"}
    stroke-dasharray=${mark.dash?.join(" ") ?? nothing} opacity=${mark.alpha ?? nothing} />`,
  // A stroke of no length with round ends is a disc: one element for hundreds of them.
  dots: (mark: Of<"dots">) => svg`<path
    d=${mark.points.map((at) => `M${tenth(at.x)} ${tenth(at.y)}h0`).join("")}
    fill="none" stroke=${colour(mark.fill)} stroke-width=${mark.radius * 2} stroke-linecap="round" opacity=${mark.alpha ?? nothing} />`,
  text: (mark: Of<"text">) => {
    const face = faces[mark.face];
    const turn = mark.upwards === true ? `rotate(-90 ${tenth(mark.x)} ${tenth(mark.y)})` : nothing;
    return svg`<text
      x=${tenth(mark.x)} y=${tenth(mark.y + BASELINE * face.size)} transform=${turn} text-anchor=${mark.align}
      font-family=${face.family} font-size=${face.size} font-weight=${face.weight} font-style=${face.italic ? "italic" : nothing}
      letter-spacing=${face.spacing === 0 ? nothing : tenth(face.spacing * face.size * 10) / 10}
      fill=${colour(mark.fill)} stroke=${mark.halo === undefined ? nothing : colour(mark.halo)}
      stroke-width=${mark.halo === undefined ? nothing : 3.4} stroke-linejoin="round" paint-order="stroke"
      opacity=${mark.alpha ?? nothing}>${mark.text}</text>`;
  },
};
