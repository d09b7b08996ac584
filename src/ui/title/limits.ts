import { html, nothing, type TemplateResult } from "lit-html";
import type { ScenarioEntry } from "../../app/library/state.ts";

/** What the model of the chosen scenario leaves out, by its own author, and who that is. */
export function limitsPart(entry: ScenarioEntry | null): TemplateResult | typeof nothing {
  const source = entry?.scenario?.source;
  if (source === undefined) return nothing;
  const credit = [source.authors?.join(", "), source.license, `version ${source.version}`].filter(
    (each) => each !== undefined,
  );
  return html`<section class="card stack" aria-labelledby="limits">
    <h2 id="limits">What the model leaves out</h2>
    <ul class="bullets small">
      ${source.limits.map((each) => html`<li>${each}</li>`)}
    </ul>
    <p class="small muted">${source.title}: ${credit.join(" · ")}</p>
  </section>`;
}
