import { html, nothing, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import type { ChartScene, ChartState, ConeScene } from "../../app/chart.ts";
import { canvasMeasure, estimateWidth, type Measure } from "../../app/chart/face.ts";
import type { Picture } from "../../app/chart/picture.ts";
import { markSvg } from "./mark.ts";

/** Measures with the page's own fonts. */
export function pageMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  return context === null ? estimateWidth : canvasMeasure(context);
}

/**
 * A laid-out chart at rest as SVG, at its natural size; colours are the page's custom properties. `clip` is the id of its border's inside, the same
 * each time, or all that lies within is painted anew; `inspect` hears when the pointer leaves the picture.
 */
export function pictureSvg(
  picture: Picture,
  scene: ChartScene,
  clip: string,
  cone: ConeScene | null,
  inspected: string | null,
  inspect?: ChartState["inspect"],
): TemplateResult {
  const { frame } = picture;
  const { plot } = frame;
  return html`<svg
    class="chart-picture"
    role="img"
    aria-label=${summary(scene)}
    viewBox="0 0 ${frame.width} ${frame.height}"
    width=${frame.width}
    height=${frame.height}
    @pointerleave=${inspect === undefined ? nothing : () => inspect(null)}
  >
    <clipPath id=${clip}>
      <rect
        x=${plot.left}
        y=${plot.top}
        width=${Math.max(0, plot.right - plot.left)}
        height=${Math.max(0, plot.bottom - plot.top)}
      />
    </clipPath>
    <rect width=${frame.width} height=${frame.height} fill="var(--paper)" />
    <g clip-path="url(#${clip})">
      ${guard([picture], () => picture.ground.map(markSvg))}${guard([picture, cone], () => (cone === null ? nothing : picture.ahead(cone).map(markSvg)))}${guard([picture], () => [...picture.over, ...picture.live(picture.rest)].map(markSvg))}
    </g>
    <g>${guard([picture], () => picture.border.map(markSvg))}</g>
    <g>${guard([picture, inspected], () => picture.top(picture.rest, inspected).map(markSvg))}</g>
  </svg>`;
}

/** The picture in a sentence; the list beside it says the rest. */
function summary(scene: ChartScene): string {
  const at = (value: number): string => `${Math.round(value)}`.replace("-", "−");
  return `Chart: ${scene.shipName} stands at ${scene.x.label} ${at(scene.ship.x)}, ${scene.y.label} ${at(scene.ship.y)}. Everything on it is listed below.`;
}
