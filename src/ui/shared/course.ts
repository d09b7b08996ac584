import { html, svg, type TemplateResult } from "lit-html";
import type { FrozenRun } from "../../runs/frozen/contract.ts";

/** The picture's size in its own units, and what its edge takes for the names of the axes. */
const WIDTH = 480;
const HEIGHT = 320;
const EDGE = 26;

/** Where an earlier run had sailed by a turn: a plain line, since its chart went with its rules. */
export function coursePicture({ chart, quarters, place, ending, turnWord }: FrozenRun, turn: number): TemplateResult {
  const places = [...quarters.map((quarter) => quarter.place), ...(ending === null ? [] : [place])].slice(0, turn);
  const along = (value: number, { min, max }: FrozenRun["chart"]["x"], length: number): number =>
    (Math.min(1, Math.max(0, (value - min) / (max - min))) || 0) * length;
  const points = places.map(({ x, y }) => ({
    x: Math.round(EDGE + along(x, chart.x, WIDTH - 2 * EDGE)),
    y: Math.round(HEIGHT - EDGE - along(y, chart.y, HEIGHT - 2 * EDGE)),
  }));
  const here = points.at(-1) ?? { x: EDGE, y: HEIGHT - EDGE };
  const at = places.at(-1) ?? place;
  const words = `Course to ${turnWord} ${turn}: ${chart.x.label} ${Math.round(at.x)}, ${chart.y.label} ${Math.round(at.y)}`;
  return html`<svg class="course" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${words}>
    <path class="axes" d="M${EDGE} ${EDGE}V${HEIGHT - EDGE}H${WIDTH - EDGE}" />
    <text x=${WIDTH - EDGE} y=${HEIGHT - 8} text-anchor="end">${chart.x.label} →</text>
    <text x=${EDGE} y="16">↑ ${chart.y.label}</text>
    <path class="wake" d="M${points.map(({ x, y }) => `${x} ${y}`).join("L")}" />
    ${points.map(({ x, y }) => svg`<circle class="stop" cx=${x} cy=${y} r="3" />`)}
    <circle class="here" cx=${here.x} cy=${here.y} r="7" />
  </svg>`;
}
