import { html, nothing, type TemplateResult } from "lit-html";
import type { EndingPage } from "../../app/selectors/debrief.ts";
import { paragraphs } from "../parts/paragraphs.ts";

/** What the seed had drawn and play had hidden. */
export function worldPart({ cast, world }: EndingPage): TemplateResult | typeof nothing {
  if (world.length === 0 && cast.length === 0) return nothing;
  return html`<section class="card stack" aria-labelledby="world">
    <h2 id="world">What the world was</h2>
    ${cast.length === 0 ? nothing : html`<div class="cast stack tight">${paragraphs(cast)}</div>`}
    <dl class="world">
      ${world.map(
        ({ label, text, about }) =>
          html`<div>
            <dt>${label}</dt>
            <dd class="value">${text}</dd>
            ${about.length === 0 ? nothing : html`<dd class="small muted">${paragraphs(about)}</dd>`}
          </div>`,
      )}
    </dl>
  </section>`;
}
