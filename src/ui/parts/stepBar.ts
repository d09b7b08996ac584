import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";

/** What moves through a run's turns. */
interface Steps {
  /** What a turn is called: `quarter`. */
  readonly word: string;
  readonly turn: number;
  readonly last: number;
  /** What the turn is called, for who can't see where the handle stands. */
  readonly label: string;
  readonly to: (turn: number) => void;
}

/** Buttons and a slider through the turns; `after` stands behind them. */
export function stepBar({ word, turn, last, label, to }: Steps, after: unknown = nothing): TemplateResult {
  const step = (name: string, face: string, target: number, off: boolean): TemplateResult =>
    html`<button
      type="button"
      class="button icon"
      aria-label=${name}
      title=${name}
      aria-disabled=${off ? "true" : nothing}
      @click=${() => {
        if (!off) to(target);
      }}
    >
      <span aria-hidden="true">${face}</span>
    </button>`;
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
        if (event.currentTarget instanceof HTMLInputElement) to(event.currentTarget.valueAsNumber);
      }}
    />
    ${after}
  </div>`;
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
