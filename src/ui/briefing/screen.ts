import { html, nothing, type TemplateResult } from "lit-html";
import { briefing, type BriefingPage } from "../../app/selectors/briefing.ts";
import { turnFull } from "../../app/selectors/timeline.ts";
import { shownGame } from "../../app/session/shown.ts";
import type { Game } from "../../app/session/game.ts";
import type { UiContext } from "../context.ts";
import { pageHead } from "../parts/pageHead.ts";
import { remember } from "../parts/remember.ts";
import { forkDialog } from "../play/pastTurn.ts";
import "../styles/briefing.css";
import { changesPart } from "./changes.ts";
import { happenings } from "./items.ts";

const pageOf = remember(briefing);

/** What a quarter brought, and what changed and why. */
export function briefingScreen(context: UiContext): TemplateResult {
  const { session } = context;
  const game = shownGame(session);
  const turn = session.screen.at === "briefing" ? session.screen.turn : 0;
  const page = game === null ? null : pageOf(game, turn);
  if (game === null || page === null)
    return html`<div class="page">${pageHead(context, "No briefing", "Nothing is committed yet.")}</div>`;
  return html`<div class="page briefing">
    ${pageHead(context, page.label, `What ${turnFull(game.scenario, page.turn - 1)} brought`)}
    <div class="briefing-grid">${happenings(page)} ${changesPart(context, page)}</div>
    ${onwards(context, game, page)}
  </div>`;
}

function onwards({ session }: UiContext, game: Game, { turn }: BriefingPage): TemplateResult {
  const latest = turn >= game.quarters.length + 1;
  const ended = game.view.ended !== null;
  const watching = session.watching !== null;
  const to = (label: string, at: number): TemplateResult =>
    html`<button type="button" class="button" @click=${() => session.go({ at: "briefing", turn: at })}>
      ${label}
    </button>`;
  const full = turnFull(game.scenario, turn);
  return html`<nav class="row onwards" aria-label="From here">
    ${
      latest && ended
        ? html`<button type="button" class="button primary" @click=${() => session.go({ at: "ending" })}>
            To the debrief
          </button>`
        : html`<button type="button" class="button primary" @click=${() => leave(session, watching)}>
            ${latest ? `Plan ${full}` : "Back to the chart"}
          </button>`
    }
    ${turn > 2 ? to(`Before: ${turnFull(game.scenario, turn - 1)}`, turn - 1) : nothing}
    ${latest ? nothing : to(`Next: ${turnFull(game.scenario, turn + 1)}`, turn + 1)}
    ${
      latest || watching || game.run.flags.ironman
        ? nothing
        : html`<button type="button" class="button" @click=${() => void forkDialog({ session }, { turn, full })}>
            Fork from ${full}
          </button>`
    }
  </nav>`;
}

/** What this page has told needn't be told again on the next. */
function leave({ notices, dismiss, go }: UiContext["session"], watching: boolean): void {
  for (const { id, tone } of notices) if (tone === "polite") dismiss(id);
  go({ at: watching ? "shared" : "play" });
}
