import { html, nothing, type TemplateResult } from "lit-html";
import { turnLabel, turnWord } from "../../app/selectors/timeline.ts";
import { live } from "lit-html/directives/live.js";
import type { UiContext } from "../context.ts";
import type { WatchedRun } from "./screen.ts";

/** Moves through the run's quarters, and takes it over from one. */
export function stepsPart({ session }: UiContext, { game, shown, turn }: WatchedRun): TemplateResult {
  const last = game.quarters.length + 1;
  const word = turnWord(game.scenario);
  const over = shown.view.ended !== null;
  const step = (label: string, face: string, to: number, off: boolean): TemplateResult =>
    html`<button
      type="button"
      class="button icon"
      aria-label=${label}
      title=${label}
      aria-disabled=${off ? "true" : nothing}
      @click=${() => {
        if (!off) session.stepTo(to);
      }}
    >
      <span aria-hidden="true">${face}</span>
    </button>`;
  const label = turnLabel(game.scenario, Math.min(turn, game.view.turns));
  return html`<div class="steps-bar">
    <div class="row" role="group" aria-label="Step through the run">
      ${step(`First ${word}`, "⇤", 1, turn <= 1)} ${step(`${capital(word)} before`, "←", turn - 1, turn <= 1)}
      ${step(`${capital(word)} after`, "→", turn + 1, turn >= last)} ${step(`Last ${word}`, "⇥", last, turn >= last)}
    </div>
    <input
      type="range"
      aria-label=${capital(word)}
      aria-valuetext=${label}
      min="1"
      max=${last}
      step="1"
      .value=${live(String(turn))}
      @input=${(event: Event) => {
        if (event.currentTarget instanceof HTMLInputElement) session.stepTo(event.currentTarget.valueAsNumber);
      }}
    />
    ${
      over
        ? html`<button type="button" class="button primary" @click=${() => session.go({ at: "ending" })}>
            See the debrief
          </button>`
        : html`<button type="button" class="button primary" @click=${() => void session.takeOver(turn)}>
            Take over from ${label}
          </button>`
    }
  </div>`;
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
