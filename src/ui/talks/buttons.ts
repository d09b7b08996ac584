import { html, nothing, type TemplateResult } from "lit-html";
import type { NegotiationPage } from "../../app/selectors/negotiation.ts";
import { turnWord } from "../../app/selectors/timeline.ts";
import type { UiContext } from "../context.ts";
import { confirmDialog } from "../parts/dialog.ts";

/** What can be done at the table. */
export function dealButtons(context: UiContext, page: NegotiationPage): TemplateResult {
  const { session } = context;
  const { id, sitting, blocked, canAccept, offersLeft } = page;
  const word = session.game === null ? "turn" : turnWord(session.game.scenario);
  if (!sitting)
    return html`<section class="deal-buttons" aria-label="At the table">
      <p class="small ${blocked === null || page.agreed ? "muted" : "why-not"}">
        ${page.agreed ? `Signed when the ${word} closes.` : (blocked ?? "No talks are open.")}
      </p>
      <button type="button" class="button primary" @click=${() => session.go({ at: "play" })}>Back to the chart</button>
    </section>`;
  const off = blocked !== null || session.committing;
  return html`<section class="deal-buttons" aria-label="At the table">
    <p id="offer-more" class="small ${blocked === null ? "muted" : "why-not"}">
      ${blocked ?? `${offersLeft === 1 ? "One offer" : `${offersLeft} offers`} left this ${word}. What is offered can’t be taken back.`}
    </p>
    <div class="row">
      <button
        type="button"
        class="button primary"
        aria-describedby="offer-more"
        aria-disabled=${off ? "true" : nothing}
        @click=${() => {
          if (!session.committing) void session.makeOffer(id);
        }}
      >
        Make this offer
      </button>
      <button
        type="button"
        class="button"
        aria-disabled=${canAccept ? nothing : "true"}
        title=${canAccept ? nothing : "They have offered nothing yet"}
        @click=${() => {
          if (canAccept) void accept(context, page);
        }}
      >
        Accept theirs
      </button>
      <button type="button" class="button" @click=${() => session.go({ at: "play" })}>Leave it for now</button>
      <button type="button" class="button" @click=${() => void walk(context, page)}>Walk away</button>
    </div>
  </section>`;
}

async function accept({ session }: UiContext, page: NegotiationPage): Promise<void> {
  const agreed = await confirmDialog({
    title: "Accept their terms?",
    text: `The terms in the column “Their last” are agreed at once and can’t be taken back.`,
    yes: "Accept",
  });
  if (agreed) await session.acceptOffer(page.id);
}

async function walk({ session }: UiContext, page: NegotiationPage): Promise<void> {
  const agreed = await confirmDialog({
    title: `Walk away from ${page.with}?`,
    text: "The table is cleared, and they need time before talks can be held again.",
    yes: "Walk away",
    no: "Stay",
  });
  if (agreed) await session.walkAway(page.id);
}
