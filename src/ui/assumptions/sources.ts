import { html, nothing, type TemplateResult } from "lit-html";
import { titlePage } from "../../app/selectors/title.ts";
import type { Scenario } from "../../scenario/load.ts";
import { outside } from "./rows.ts";

/** Where the scenario's numbers come from, and on whose public record its invented names rest. */
export function sourcesPart(scenario: Scenario): TemplateResult {
  const { sources, modelledOn, limits } = titlePage(scenario);
  return html`${
      sources.length === 0 && modelledOn.length === 0
        ? nothing
        : html`<section class="card stack" aria-labelledby="sources">
            <h2 id="sources">Sources</h2>
            ${
              modelledOn.length === 0
                ? nothing
                : html`<dl class="terms">
                    ${modelledOn.map(
                      ({ actor, text }) =>
                        html`<div>
                          <dt>${actor}</dt>
                          <dd>
                            Figures calibrated on the public record of ${text}. Everything that happens here is
                            invented.
                          </dd>
                        </div>`,
                    )}
                  </dl>`
            }
            <ul class="bullets small">
              ${sources.map(({ text, url }) => html`<li>${text}${url === null ? nothing : html` ${outside(url)}`}</li>`)}
            </ul>
          </section>`
    }
    <section class="card stack" aria-labelledby="left-out">
      <h2 id="left-out">What the model leaves out</h2>
      <ul class="bullets small">
        ${limits.map((each) => html`<li>${each}</li>`)}
      </ul>
    </section>`;
}
