import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { NegotiationPage } from "../../app/selectors/negotiation.ts";
import type { UiContext } from "../context.ts";

/** Which term sheet the offer starts from, and how much of it may be changed. */
export function sheetsPart({ session }: UiContext, page: NegotiationPage): TemplateResult {
  const { bases, clausesChanged, clausesPerOffer } = page;
  const over = clausesChanged > clausesPerOffer;
  return html`<fieldset class="sheets">
    <legend>Start from</legend>
    <div class="segments">
      ${bases.map(
        ({ id, label, chosen }) =>
          html`<label>
            <input
              type="radio"
              name="sheet-${page.id}"
              .checked=${live(chosen)}
              @change=${() => session.setBase(page.id, id)}
            />
            ${label}
          </label>`,
      )}
    </div>
    <p class="count ${over ? "over" : ""}">
      <strong>${clausesChanged} of ${clausesPerOffer}</strong> clauses changed${over ? ": too many" : ""}
    </p>
  </fieldset>`;
}
