import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { html, nothing, svg, type TemplateResult } from "lit-html";
import { percent, points as pointsOf } from "../../app/selectors/debrief/figures.ts";
import type { OddsPage, OddsPoint } from "../../app/selectors/debrief/odds.ts";

/** Sizes in the picture's own units, on a wide page and on a narrow one, so that letters keep about their size. */
const WIDE = { width: 720, height: 250 };
const NARROW = { width: 340, height: 220 };
const EDGE = { left: 44, right: 16, top: 18, bottom: 28 };

/** A line of the odds with the interval of each estimate, and marks where decisions moved them most. */
export function oddsPicture({ points, summary }: OddsPage, narrow: boolean): TemplateResult {
  const { width, height } = narrow ? NARROW : WIDE;
  const x = scaleLinear([1, points.length], [EDGE.left, width - EDGE.right]);
  const y = scaleLinear([0, 1], [height - EDGE.bottom, EDGE.top]);
  const band = area<OddsPoint>()
    .x(({ turn }) => x(turn))
    .y0(({ odds }) => y(odds.low))
    .y1(({ odds }) => y(odds.high));
  const course = line<OddsPoint>()
    .x(({ turn }) => x(turn))
    .y(({ odds }) => y(odds.value));
  const every = Math.ceil(points.length / (narrow ? 4 : 9));
  return html`<svg class="odds-picture" viewBox="0 0 ${width} ${height}" role="img" aria-label=${summary}>
    ${[0, 0.5, 1].map(
      (share) =>
        svg`<line class="rule" x1=${EDGE.left} x2=${width - EDGE.right} y1=${y(share)} y2=${y(share)} />
          <text x=${EDGE.left - 8} y=${y(share) + 4} text-anchor="end">${percent(share)}</text>`,
    )}
    ${points.map(({ turn, label }) =>
      turn === points.length || ((turn - 1) % every === 0 && points.length - turn >= every / 2)
        ? svg`<text x=${x(turn)} y=${height - 8} text-anchor=${turn === points.length ? "end" : "middle"}>${label}</text>`
        : nothing,
    )}
    <path class="band" d=${band([...points]) ?? ""} />
    <path class="line" d=${course([...points]) ?? ""} />
    ${points.map(({ turn, odds }) => svg`<circle class="stop" cx=${x(turn)} cy=${y(odds.value)} r="2.5" />`)}
    ${points.map(mark)}
  </svg>`;

  function mark({ turn, odds, skill, decisive }: OddsPoint) {
    if (!decisive || skill === null) return nothing;
    const up = skill.value > 0;
    const at = y(odds.value);
    // Words stand where the line doesn't go: above a rise's start no, below it; and within the picture.
    const below = (up && at < height - EDGE.bottom - 26) || at < EDGE.top + 20;
    return svg`<g class=${up ? "mark up" : "mark down"}>
      ${up ? svg`<path d="M${x(turn)} ${at - 7}l7 12h-14z" />` : svg`<path d="M${x(turn)} ${at + 7}l7 -12h-14z" />`}
      <text x=${x(turn)} y=${below ? at + 22 : at - 12} text-anchor=${turn === 1 ? "start" : "middle"}>${pointsOf(skill.value).split(" ")[0]}</text>
    </g>`;
  }
}
