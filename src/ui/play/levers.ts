import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { type LeverControl, levers } from "../../app/selectors/controls.ts";
import { type Hint, revealed } from "../../app/selectors/guide.ts";
import type { Game } from "../../app/session/game.ts";
import type { UiContext } from "../context.ts";
import { hintsAt } from "./hint.ts";
import { numberKeys } from "./numberKeys.ts";

/** Levers that are there for this player now. */
export function leversShown(context: UiContext, game: Game): LeverControl[] {
  const shown = revealed(game, context.session.guided);
  return levers(game, context.session.draft).filter((each) => shown(`lever.${each.id}`));
}

/** A lever: a few radios in a row. */
export function leverControl(
  { session, settings }: UiContext,
  lever: LeverControl,
  hints: readonly Hint[],
): TemplateResult {
  const about = `lever-${lever.id}-about`;
  return html`<fieldset
    class="card lever"
    aria-describedby=${lever.about.length === 0 ? nothing : about}
    @keydown=${numberKeys(settings.shortcuts)}
  >
    <legend class="unseen">${lever.label}</legend>
    <h3 aria-hidden="true">${lever.label}</h3>
    ${lever.about.length === 0 ? nothing : html`<p id=${about} class="small muted">${lever.about.join(" ")}</p>`}
    ${hintsAt(hints, `lever.${lever.id}`)}
    <div class="segments">
      ${lever.options.map(
        (option) =>
          html`<label>
            <input
              type="radio"
              name="lever-${lever.id}"
              .checked=${live(option.chosen)}
              @change=${() => session.setLever(lever.id, option.id)}
            />
            ${option.label}
          </label>`,
      )}
    </div>
  </fieldset>`;
}
