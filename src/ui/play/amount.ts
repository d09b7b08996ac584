import { html, type TemplateResult } from "lit-html";
import type { ActionCard, AmountControl } from "../../app/selectors/actions.ts";
import type { UiContext } from "../context.ts";
import { numberField } from "../parts/numberField.ts";

/** How much of an action that is taken. */
export function amountControl({ session, redraw }: UiContext, card: ActionCard, amount: AmountControl): TemplateResult {
  const id = `amount-${card.id}`;
  return html`<div class="amount" role="group" aria-labelledby="action-${card.id}-label">
    <span id="${id}-label" class="amount-label">${amount.label} <strong>${amount.text}</strong></span>
    ${numberField({
      ...amount,
      id,
      labelledby: `${id}-label`,
      set: (value) => session.setAmount(card.id, value),
      redraw,
    })}
  </div>`;
}
