import { html, type TemplateResult } from "lit-html";
import type { Game } from "../../app/session/game.ts";
import { shareLine } from "../../app/selectors/debrief/shareLine.ts";
import type { UiContext } from "../context.ts";
import { copyText } from "../parts/copyText.ts";
import { remember } from "../parts/remember.ts";
import { told } from "../parts/share.ts";

const lineOf = remember(shareLine);

/** The run in one sentence, to be copied. */
export function shareSentence({ debrief: { debrief } }: UiContext, game: Game): TemplateResult {
  const line = lineOf(game, debrief);
  return html`<p class="lede sentence">
    ${line}
    <button
      type="button"
      class="button plain"
      @click=${() => void told(copyText(line, "This run in a sentence"), "The sentence is on the clipboard.")}
    >
      Copy sentence
    </button>
  </p>`;
}
