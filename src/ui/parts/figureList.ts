import { html, nothing, type TemplateResult } from "lit-html";
import type { Figure } from "../../app/selectors/headline.ts";

/** Up or down, for who doesn't see the colour; nothing for no change. */
const arrow = (delta: string): TemplateResult | typeof nothing =>
  /^[+\u2212]/.test(delta) ? html`<span aria-hidden="true">${delta.startsWith("+") ? "↑" : "↓"} </span>` : nothing;

/** Headline figures as a compact list; pressing one opens its causes. */
export function figureList(figures: readonly Figure[], open: (name: string) => void): TemplateResult {
  return html`<ul class="figure-list">
    ${figures.map(
      ({ name, label, text, delta, better, error }) =>
        html`<li>
          <button type="button" @click=${() => open(name)}>
            <span class="label">${label}</span>
            <span class="value">${text}${error === null ? nothing : html` <small>${error}</small>`}</span>
            ${delta === null || delta.startsWith("0") ? nothing : html`<span class="delta ${better === null ? "" : better ? "better" : "worse"}">${arrow(delta)}${delta}</span>`}
          </button>
        </li>`,
    )}
  </ul>`;
}
