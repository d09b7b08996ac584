import { html, type TemplateResult } from "lit-html";
import type { UiContext } from "../context.ts";
import { copyRunLink, saveRunFile, told } from "../parts/share.ts";

/** Ways to give the run away. */
export function sharePart(context: UiContext): TemplateResult {
  return html`<section class="card stack" aria-labelledby="share">
    <h2 id="share">Share this run</h2>
    <p class="small muted">
      Whoever opens the link plays it again on their own machine, sees whether it comes out the same, and can take it
      over.
    </p>
    <div class="row">
      <button type="button" class="button primary" @click=${() => void told(copyRunLink(context, "run"))}>
        Copy link
      </button>
      <button type="button" class="button" @click=${() => void told(copyRunLink(context, "start"))}>
        Copy start link
      </button>
      <button type="button" class="button" @click=${() => saveRunFile(context, "run")}>Save run</button>
      <button type="button" class="button" @click=${() => saveRunFile(context, "ledger")}>Save ledger (CSV)</button>
    </div>
  </section>`;
}
