import { html, nothing, type TemplateResult } from "lit-html";
import { endingTitle } from "../../app/selectors/debrief/strategies.ts";
import type { UiContext } from "../context.ts";

/** Which endings count as good: the author's opinion at first, the player's if they like. */
export function acceptPart({ debrief: { debrief, accept } }: UiContext): TemplateResult | typeof nothing {
  if (debrief === null) return nothing;
  const { game, accepted } = debrief;
  const change = (id: string, counted: boolean): void =>
    accept(counted ? [...accepted, id] : accepted.filter((each) => each !== id));
  return html`<details class="card">
    <summary>What counts as good</summary>
    <fieldset class="accept stack tight">
      <legend class="small muted">
        Good is the author’s opinion. Tick the endings that you would accept, and every figure follows; one at least.
      </legend>
      ${game.model.endings.map(({ id }) => {
        const ticked = accepted.includes(id);
        const last = ticked && accepted.length === 1;
        return html`<label class="small">
          <input
            type="checkbox"
            .checked=${ticked}
            ?disabled=${last}
            @change=${(event: Event) => {
              if (event.currentTarget instanceof HTMLInputElement) change(id, event.currentTarget.checked);
            }}
          />
          ${endingTitle(game, id)}
        </label>`;
      })}
    </fieldset>
  </details>`;
}
