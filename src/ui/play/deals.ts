import { html, nothing, type TemplateResult } from "lit-html";
import { type DealCard, dealCards } from "../../app/selectors/deals.ts";
import { type Hint, revealed } from "../../app/selectors/guide.ts";
import type { Game } from "../../app/session/game.ts";
import type { UiContext } from "../context.ts";
import { hintsAt } from "./hint.ts";
import { pips } from "./pips.ts";

/** Deals that are there for this player now. */
export function dealsShown({ session }: UiContext, game: Game): DealCard[] {
  const shown = revealed(game, session.guided);
  return dealCards(game, session.attentionLeft).filter((each) => shown(`deal.${each.id}`));
}

const STATE = {
  closed: "No talks",
  sitting: "Talks open",
  agreed: "Agreed",
  active: "In force",
  silent: "Silence",
  blocked: "Closed",
} as const satisfies Record<DealCard["state"], string>;

/** A deal and the button to its talks. Looking at terms costs nothing; opening talks does, and the dots say how much. */
export function dealCard({ session }: UiContext, deal: DealCard, hints: readonly Hint[]): TemplateResult {
  const id = `deal-${deal.id}`;
  const opens = deal.state === "closed";
  const [kind] = deal.state === "agreed" || deal.state === "active" ? ["good"] : [""];
  return html`<section class="card deal" aria-labelledby="${id}-title">
    <header>
      <h3 id="${id}-title">${deal.title}</h3>
      <span class="tag ${kind}">${STATE[deal.state]}</span>
    </header>
    ${hintsAt(hints, `deal.${deal.id}`)}
    <p id="${id}-more" class="small muted">
      With ${deal.with}.
      ${opens ? html`Opening talks takes ${pips(deal.attention, true)}${deal.short ? html`, more than is left` : nothing}.` : nothing}
      ${deal.blocked === null ? nothing : html`<span class="why-not">Not now: ${deal.blocked}</span>`}
    </p>
    <button
      type="button"
      class="button"
      id=${id}
      aria-describedby="${id}-more"
      aria-disabled=${session.committing || (opens && deal.short) ? "true" : nothing}
      @click=${() => void session.openDeal(deal.id)}
    >
      ${deal.button}
    </button>
  </section>`;
}
