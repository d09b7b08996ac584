import { html, nothing, type TemplateResult } from "lit-html";
import type { Debrief, Stage } from "../../app/foresight/debrief.ts";

const WORDS = {
  odds: "Playing on from every turn",
  decisions: "Measuring the decisions that moved most",
  otherwise: "Trying what else could have been decided",
  strategies: "Playing the strategies",
  done: "",
} as const satisfies Record<Stage, string>;

/** How far the work has come, or why it stopped; nothing when it is done. */
export function progressOf({ stage, done, failure }: Debrief): TemplateResult | typeof nothing {
  if (failure !== null)
    return html`<p class="small alarm-text" role="alert">It couldn’t be worked out: ${failure}.</p>`;
  if (stage === "done") return nothing;
  return html`<div class="working small muted">
    <span role="status">${WORDS[stage]} …</span>
    <progress max="1" .value=${done} aria-label=${WORDS[stage]}></progress>
  </div>`;
}
