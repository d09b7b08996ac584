import { html, nothing, type TemplateResult } from "lit-html";
import type { ScenarioEntry } from "../../app/library/state.ts";
import type { TitleContext } from "./context.ts";
import { diagnosticsPart } from "./diagnostics.ts";
import { changeForm } from "./form.ts";

/** The scenarios to choose from, and what is wrong with the chosen one. */
export function scenarioPart(context: TitleContext, chosen: ScenarioEntry | null): TemplateResult {
  const { scenarios, listFailure } = context.library;
  if (scenarios.length === 0) {
    return html`<p class="muted">
      ${listFailure === null ? "Fetching the scenarios…" : "There is no scenario here. Open one from a file."}
    </p>`;
  }
  return html`<fieldset class="field">
      <legend class="unseen">Scenario</legend>
      <div class="options">${scenarios.map((each) => option(context, each, each.id === chosen?.id))}</div>
    </fieldset>
    ${chosen === null ? nothing : problems(context, chosen)}`;
}

const option = ({ redraw }: TitleContext, entry: ScenarioEntry, chosen: boolean): TemplateResult =>
  html`<label class="option scenario">
    <input
      type="radio"
      name="scenario"
      .checked=${chosen}
      aria-labelledby="title-${entry.id}"
      aria-describedby="about-${entry.id}"
      @change=${() => {
        changeForm({ scenario: entry.id });
        redraw();
      }}
    />
    <span>
      <strong id="title-${entry.id}" class="scenario-title">${entry.title}</strong>
      ${entry.from === "file" ? html`<span class="tag">from a file</span>` : nothing}
      ${entry.loaded && entry.scenario === null ? html`<span class="tag bad">can’t be played</span>` : nothing}
      <span id="about-${entry.id}" class="scenario-about">${entry.summary}</span>
    </span>
  </label>`;

function problems(context: TitleContext, entry: ScenarioEntry): TemplateResult | typeof nothing {
  if (entry.failure !== null) {
    return html`<div class="card alarm stack">
      <p>This scenario can’t be had now: ${entry.failure}.</p>
      <p><button type="button" class="button" @click=${() => void context.library.load(entry.id)}>Try again</button></p>
    </div>`;
  }
  return diagnosticsPart(entry);
}
