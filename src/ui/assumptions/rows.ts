import { html, nothing, type TemplateResult } from "lit-html";
import type { AssumptionRow } from "../../app/selectors/assumptions.ts";
import { formatNumber } from "../../scenario/words/number.ts";
import { paragraphs } from "../parts/paragraphs.ts";
import { editor } from "./editor.ts";
import type { Edit } from "./subject.ts";

/** Assumptions of one kind. */
export function rowsPart(
  title: string,
  about: string,
  rows: readonly AssumptionRow[],
  edit: Edit | null,
  redraw: () => void,
): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const id = title.toLowerCase();
  return html`<section class="card" aria-labelledby=${id}>
    <h2 id=${id}>${title}</h2>
    <p class="small muted">${about}</p>
    <ul class="assumption-list">
      ${rows.map((row) => html`<li class=${row.changed ? "changed" : nothing}>${rowView(row, edit, redraw)}</li>`)}
    </ul>
  </section>`;
}

function rowView(row: AssumptionRow, edit: Edit | null, redraw: () => void): TemplateResult {
  const label = `assume-${row.id}`;
  return html`<div class="assumption-words">
      <h3 id=${label}>${row.label}${row.changed ? html` <span class="tag mixed">changed</span>` : nothing}</h3>
      ${paragraphs(row.about)} ${rangeLine(row)} ${sourceList(row)}
    </div>
    <div class="assumption-value">
      <p class="figure">${valueText(row)}</p>
      ${edit === null ? nothing : editor(row, label, edit, redraw)}
    </div>`;
}

function valueText(row: AssumptionRow): string {
  if (row.value === null) return "drawn";
  return row.options.length > 0 ? row.text : exactText(row, row.value);
}

/** With as many digits as the value has: here a thousandth can be the whole of it. */
function exactText({ unit }: AssumptionRow, value: number): string {
  const digits = String(Math.abs(value)).split(".")[1]?.length ?? 0;
  return formatNumber(value, unit ?? undefined, Math.min(4, digits));
}

/** Between which values it lies, and what it was before it was changed. */
function rangeLine(row: AssumptionRow): TemplateResult | typeof nothing {
  const print = (value: number): string => exactText(row, value);
  const parts = [
    row.changed && row.given !== null ? `given ${print(row.given)}` : null,
    row.min === null || row.max === null ? null : `from ${print(row.min)} to ${print(row.max)}`,
    row.options.length === 0
      ? null
      : row.options.map(({ label, odds }) => `${label} ${Math.round(odds * 100)}%`).join(", "),
  ].filter((each) => each !== null);
  return parts.length === 0 ? nothing : html`<p class="small muted">${parts.join("; ")}</p>`;
}

const sourceList = ({ sources }: AssumptionRow): TemplateResult | typeof nothing =>
  sources.length === 0
    ? nothing
    : html`<details class="small">
        <summary>${sources.length === 1 ? "Source" : `${sources.length} sources`}</summary>
        <ul class="bullets">
          ${sources.map(({ text, url }) => html`<li>${text}${url === null ? nothing : html` ${outside(url)}`}</li>`)}
        </ul>
      </details>`;

/** A link out of the page; the other side isn't told where it was pressed. */
export const outside = (url: string): TemplateResult =>
  html`<a href=${url} target="_blank" rel="noopener noreferrer">${url.replace(/^https?:\/\//, "")}</a>`;
