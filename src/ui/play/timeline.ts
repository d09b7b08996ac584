import { html, nothing, type TemplateResult } from "lit-html";
import { timeline, type TimelineTurn } from "../../app/selectors/timeline.ts";
import type { Game } from "../../app/session/game.ts";
import type { UiContext } from "../context.ts";
import { isNarrow } from "./narrow.ts";
import { pastTurnDialog } from "./pastTurn.ts";

/** All turns of the run; those that are over are buttons: look back, or take up the run from there. */
export function timelineStrip(context: UiContext, game: Game): TemplateResult {
  // Where it is too narrow for all turns it is scrolled, by keyboard too.
  const scrolls = isNarrow(context.redraw);
  return html`<section class="timeline" aria-labelledby="timeline-title" tabindex=${scrolls ? "0" : nothing}>
    <h2 id="timeline-title" class="unseen">Timeline</h2>
    <ol>
      ${timeline(game).map((each) => turnItem(context, game, each))}
    </ol>
  </section>`;
}

function turnItem(context: UiContext, game: Game, each: TimelineTurn): TemplateResult {
  const { label, state, act } = each;
  return html`<li
    class="turn ${state} ${act === null ? "" : "act-begins"}"
    aria-current=${state === "now" ? "step" : nothing}
  >
    ${act === null ? nothing : html`<span class="act">${act}</span>`}
    ${
      state === "past"
        ? html`<button
            type="button"
            class="turn-mark"
            aria-label="${each.full}: look back"
            title="${each.full}: look back"
            @click=${() => void pastTurnDialog(context, game, each)}
          >
            ${face(label)}
          </button>`
        : html`<span class="turn-mark"
            >${face(label)}${state === "now" ? html`<span class="unseen">, now</span>` : nothing}</span
          >`
    }
  </li>`;
}

const face = (label: string): TemplateResult =>
  html`<i aria-hidden="true"></i><span class="turn-label">${label}</span>`;
