import { html, nothing, type TemplateResult } from "lit-html";
import { briefing, openingLine } from "../../app/selectors/briefing.ts";
import { turnWord } from "../../app/selectors/timeline.ts";
import type { Game } from "../../app/session/game.ts";
import type { UiContext } from "../context.ts";

/** How many headlines the strip has room for. */
const MOST = 3;

/** The briefing in a few lines, and the way to all of it. */
export function briefingStrip({ session }: UiContext, game: Game): TemplateResult {
  const page = briefing(game, game.view.turn);
  if (page === null) {
    const opening = openingLine(game);
    return opening === null
      ? html``
      : html`<section class="strip" aria-label="Opening"><p class="opening">${opening}</p></section>`;
  }
  const news = page.items.slice(0, MOST);
  return html`<section class="strip" aria-labelledby="strip-title">
    <header>
      <h2 id="strip-title" class="eyebrow">Last ${turnWord(game.scenario)}</h2>
      <button type="button" class="button plain" @click=${() => session.go({ at: "briefing", turn: game.view.turn })}>
        Briefing
      </button>
    </header>
    ${
      news.length === 0
        ? html`<p class="small muted">Nothing to report.</p>`
        : html`<ul class="small">
            ${news.map((each) => html`<li>${each.title}</li>`)}
            ${page.items.length > MOST ? html`<li class="muted">and ${page.items.length - MOST} more</li>` : nothing}
          </ul>`
    }
  </section>`;
}
