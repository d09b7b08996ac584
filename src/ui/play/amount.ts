import { html, nothing, type TemplateResult } from "lit-html";
import type { ActionCard, AmountControl } from "../../app/selectors/actions.ts";
import type { UiContext } from "../context.ts";
import { numberField } from "../parts/numberField.ts";

/** How much of an action that is taken. */
export function amountControl({ session, redraw }: UiContext, card: ActionCard, amount: AmountControl): TemplateResult {
  const id = `amount-${card.id}`;
  return html`<div class="amount" role="group" aria-labelledby="action-${card.id}-label">
    <span class="amount-label"><span id="${id}-label">${amount.label}</span> <strong>${amount.text}</strong></span>
    ${numberField({
      ...amount,
      id,
      labelledby: `${id}-label`,
      ...(amount.blocked === null ? {} : { describedby: `${id}-why` }),
      set: (value) => session.setAmount(card.id, value),
      redraw,
    })}
    ${amount.blocked === null ? nothing : html`<p id="${id}-why" class="small amount-why">Not with ${amount.text}: ${amount.blocked}</p>`}
  </div>`;
}
