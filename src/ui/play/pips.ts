import { html, type TemplateResult } from "lit-html";

/** Points of attention as dots, and in words. */
export function pips(points: number): TemplateResult {
  const words =
    points === 0 ? "No attention." : points === 1 ? "1 point of attention." : `${points} points of attention.`;
  return html`<span class="pips"
    ><span aria-hidden="true">${points === 0 ? "free" : "●".repeat(Math.min(9, points))}</span
    ><span class="unseen">${words}</span></span
  >`;
}
