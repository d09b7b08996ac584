import { html, nothing, type TemplateResult } from "lit-html";

/** Points of attention as dots, and in words: `2 points of attention`. In a sentence the eye reads on: `●● of attention`. */
export function pips(points: number, inSentence = false): TemplateResult {
  const words = points === 0 ? "no attention" : points === 1 ? "1 point of attention" : `${points} points of attention`;
  return html`<span class="pips"
      ><span aria-hidden="true">${points === 0 ? "free" : "●".repeat(Math.min(9, points))}</span
      ><span class="unseen">${inSentence ? words : `Takes ${words}.`}</span></span
    >${inSentence ? html`<span aria-hidden="true"> of attention</span>` : nothing}`;
}
