import { html, nothing, type TemplateResult } from "lit-html";
import type { ChartScene, ChartState, ConeScene } from "../../app/chart.ts";
import { canvasMeasure, estimateWidth, type Measure } from "../../app/chart/face.ts";
import type { Picture } from "../../app/chart/picture.ts";
import { markSvg } from "./mark.ts";

let counted = 0;

/** Measures with the page's own fonts. */
export function pageMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  return context === null ? estimateWidth : canvasMeasure(context);
}

/** A laid-out chart at rest as SVG, at its natural size; colours are the page's custom properties. `inspect` hears when the pointer leaves it. */
export function pictureSvg(
  picture: Picture,
  scene: ChartScene,
  cone: ConeScene | null,
  inspected: string | null,
  inspect?: ChartState["inspect"],
): TemplateResult {
  const { frame } = picture;
  const { plot } = frame;
  const clip = `sea-${(counted += 1)}`;
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
      ${picture.ground.map(markSvg)}${
        cone === null ? nothing : picture.ahead(cone).map(markSvg)
      }${picture.over.map(markSvg)}${picture.live(picture.rest).map(markSvg)}
    </g>
    <g>${picture.border.map(markSvg)}</g>
    <g>${picture.top(picture.rest, inspected).map(markSvg)}</g>
  </svg>`;
}

/** The picture in a sentence; the list beside it says the rest. */
function summary(scene: ChartScene): string {
  const at = (value: number): string => `${Math.round(value)}`.replace("-", "−");
  return `Chart: ${scene.shipName} stands at ${scene.x.label} ${at(scene.ship.x)}, ${scene.y.label} ${at(scene.ship.y)}. Everything on it is listed below.`;
}
