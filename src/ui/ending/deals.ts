import { html, nothing, type TemplateResult } from "lit-html";
import type { DealRow, EndingPage } from "../../app/selectors/debrief.ts";

/** The terms that were signed, what they were worth to both, and whether more was to be had. */
export function dealsPart({ deals }: EndingPage): TemplateResult | typeof nothing {
  if (deals.length === 0) return nothing;
  return html`${deals.map(
    (deal) =>
      html`<section class="card stack" aria-label=${deal.title}>
        <h2>${deal.title}</h2>
        <p class="small muted">${deal.with} · ${deal.state}</p>
        ${worth(deal)}
        <dl class="signed-terms">
          ${deal.terms.map(
            ({ label, text }) =>
              html`<div>
                <dt>${label}</dt>
                <dd>${text}</dd>
              </div>`,
          )}
        </dl>
      </section>`,
  )}`;
}

/** Less than this isn't told apart. */
const SAME = 1;

function worth({ worth: found, with: them }: DealRow): TemplateResult | typeof nothing {
  if (found === null) return nothing;
  const more = found.best - found.us;
  return html`<p>
    Worth ${Math.round(found.us)} to you and ${Math.round(found.them)} to ${them}, of 100.
    ${
      more < SAME
        ? `No terms were better for you at no cost to ${them}.`
        : `Terms worth ${Math.round(found.best)} to you, and to ${them} as much as these, were there to be had.`
    }
  </p>`;
}
