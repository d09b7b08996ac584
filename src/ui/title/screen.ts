import { html, nothing, type TemplateResult } from "lit-html";
import { asidePart } from "./aside.ts";
import { beginPart } from "./begin.ts";
import { cartouche } from "./cartouche.ts";
import { chosenEntry } from "./chosen.ts";
import type { TitleContext } from "./context.ts";
import { limitsPart } from "./limits.ts";
import { openPart } from "./open.ts";
import { goOnButton, newerPart, resumePart } from "./resume.ts";
import { scenarioPart } from "./scenarios.ts";

/** Where everybody begins: choose a scenario and how to play it, go on with a run, or open somebody else's. */
export function titleScreen(context: TitleContext): TemplateResult {
  const { library, session } = context;
  const entry = chosenEntry(context);
  return html`<div class="page title-page">
    <header class="title-head">
      <div class="title-words">
        <h1>Mission Drift</h1>
        <p class="lede">
          Steer between what was promised and what is needed, one turn at a time. Every number opens into its causes;
          every run can be checked by whoever you send it to.
        </p>
        <p class="row">
          ${goOnButton(context)}
          <button type="button" class="button" @click=${() => session.go({ at: "help" })}>How to play</button>
          <button type="button" class="button" @click=${() => session.go({ at: "settings" })}>Settings</button>
        </p>
      </div>
      ${cartouche}
    </header>
    <p class="busy" role="status">${session.busy === null ? nothing : `${session.busy}…`}</p>
    ${library.storage === null ? nothing : html`<p class="card alarm title-notice">${library.storage}</p>`}
    ${library.listFailure === null ? nothing : html`<p class="card alarm title-notice">${library.listFailure}</p>`}
    ${newerPart(context)}
    <div class="columns">
      <section class="stack" aria-labelledby="new-run">
        <h2 id="new-run">A new run</h2>
        ${scenarioPart(context, entry)} ${entry === null ? nothing : beginPart(context, entry)}
      </section>
      <div class="stack">${resumePart(context)} ${openPart(context)} ${limitsPart(entry)} ${asidePart(context)}</div>
    </div>
  </div>`;
}
