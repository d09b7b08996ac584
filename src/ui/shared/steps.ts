import { html, type TemplateResult } from "lit-html";
import { turnLabel, turnWord } from "../../app/selectors/timeline.ts";
import type { UiContext } from "../context.ts";
import { stepBar } from "../parts/stepBar.ts";
import type { WatchedRun } from "./screen.ts";

/** Moves through the run's quarters, and takes it over from one. */
export function stepsPart({ session }: UiContext, { game, shown, turn }: WatchedRun): TemplateResult {
  const label = turnLabel(game.scenario, Math.min(turn, game.view.turns));
  const last = game.quarters.length + 1;
  return stepBar(
    { word: turnWord(game.scenario), turn, last, label, to: session.stepTo },
    shown.view.ended === null
      ? html`<button type="button" class="button primary" @click=${() => void session.takeOver(turn)}>
          Take over from ${label}
        </button>`
      : html`<button type="button" class="button primary" @click=${() => session.go({ at: "ending" })}>
          See the debrief
        </button>`,
  );
}
