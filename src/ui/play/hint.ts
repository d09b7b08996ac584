import { html, nothing, type TemplateResult } from "lit-html";
import type { Hint } from "../../app/selectors/guide.ts";

/** The guide's words for a control, beside it. */
export const hintsAt = (all: readonly Hint[], at: string): TemplateResult | typeof nothing => {
  const here = all.filter((each) => each.at === at);
  if (here.length === 0) return nothing;
  return html`<div class="guide-hint" role="note">${here.map(({ text }) => html`<p>${text}</p>`)}</div>`;
};
