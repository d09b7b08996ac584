import { html, nothing, type TemplateResult } from "lit-html";
import type { FrozenRun, Section, ToldChange, ToldFigure } from "../../runs/frozen/contract.ts";
import { paragraphs } from "../parts/paragraphs.ts";

/** A turn of an earlier run in the words of its engine: its figures, what stands open, and what the turn before brought. */
export function earlierQuarter(run: FrozenRun, turn: number): TemplateResult {
  const now = run.quarters[turn - 1];
  const before = run.quarters[turn - 2]?.closed ?? null;
  const figures = now?.figures ?? run.figures;
  // The ending comes last of what a close brought, and is what one looks for at the end.
  const closed = (now === undefined ? before?.sections.toReversed() : before?.sections) ?? [];
  return html`${figuresPart(figures)} ${(now?.opened ?? []).map(sectionPart)}
  ${now === undefined ? nothing : talksPart(now.talks)} ${closed.map(sectionPart)}`;
}

function figuresPart(figures: readonly ToldFigure[]): TemplateResult {
  const rest = figures.filter(({ headline }) => !headline);
  return html`<section class="card stack" aria-labelledby="shared-figures">
    <h2 id="shared-figures">Figures</h2>
    ${table(figures.filter(({ headline }) => headline))}
    ${
      rest.length === 0
        ? nothing
        : html`<details>
            <summary>All other figures</summary>
            ${table(rest)}
          </details>`
    }
  </section>`;
}

const table = (figures: readonly ToldFigure[]): TemplateResult =>
  html`<dl class="told-figures">
    ${figures.map(
      ({ label, value }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;

const sectionPart = ({ heading, items }: Section): TemplateResult =>
  html`<section class="card stack" aria-label=${heading}>
    <h2>${heading}</h2>
    ${items.map(
      ({ title, text }) =>
        html`<article class="stack tight">
          <h3>${title}</h3>
          ${text.length === 0 ? nothing : html`<div class="prose small">${paragraphs(text)}</div>`}
        </article>`,
    )}
  </section>`;

const talksPart = (talks: readonly string[]): TemplateResult | typeof nothing =>
  talks.length === 0
    ? nothing
    : html`<section class="card stack" aria-label="At the table">
        <h2>At the table</h2>
        <ul class="bullets small">
          ${talks.map((talk) => html`<li>${talk}</li>`)}
        </ul>
      </section>`;

/** How the headline figures came to where they stand, by the turn before. */
export function earlierChanges({ quarters }: FrozenRun, turn: number): TemplateResult | typeof nothing {
  const changes: readonly ToldChange[] = quarters[turn - 2]?.closed?.changes ?? [];
  // A change may be smaller than what is printed of it.
  const shown = changes.filter(({ headline, from, to }) => headline && from !== to);
  if (shown.length === 0) return nothing;
  return html`<section class="card stack" aria-label="What changed, and why">
    <h2>What changed, and why</h2>
    <ul class="stack small">
      ${shown.map(
        ({ label, from, to, because }) =>
          html`<li>
            <strong>${label}</strong>: ${from} to
            ${to}${because.length === 0 ? nothing : html`<br /><span class="muted">${because.join("; ")}</span>`}
          </li>`,
      )}
    </ul>
  </section>`;
}
