import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { AssumptionRow } from "../../app/selectors/assumptions.ts";
import { numberField } from "../parts/numberField.ts";
import type { Edit } from "./subject.ts";

/** What changes an assumption: a slider with a box, or a list. What has no range can't be changed, and says so. */
export function editor(row: AssumptionRow, labelledby: string, edit: Edit, redraw: () => void): TemplateResult {
  if (row.options.length > 0) return optionList(row, labelledby, edit);
  const { min, max, step, value, given } = row;
  if (min === null || max === null || step === null)
    return html`<p class="small muted">can’t be set: no range is given</p>`;
  if (row.kind === "uncertainty" && !row.changed) {
    const middle = nearest((min + max) / 2, min, step);
    return html`<button
      type="button"
      class="button"
      aria-describedby=${labelledby}
      @click=${() => edit(row.id, middle)}
    >
      Hold at a value
    </button>`;
  }
  return html`<div class="number-field">
      ${numberField({
        id: `value-${row.id}`,
        labelledby,
        value: value ?? min,
        text: row.text,
        min,
        max,
        step,
        set: (to) => edit(row.id, to === given ? null : to),
        redraw,
      })}
    </div>
    ${
      row.changed
        ? html`<button
            type="button"
            class="button plain"
            aria-describedby=${labelledby}
            @click=${() => edit(row.id, null)}
          >
            ${row.kind === "constant" ? "Take back" : "Let it be drawn"}
          </button>`
        : nothing
    }`;
}

const nearest = (value: number, min: number, step: number): number => {
  const digits = Math.max(0, Math.ceil(-Math.log10(step)));
  return Number((min + Math.round((value - min) / step) * step).toFixed(digits));
};

function optionList(row: AssumptionRow, labelledby: string, edit: Edit): TemplateResult {
  return html`<select
    class="input"
    aria-labelledby=${labelledby}
    .value=${live(row.value === null ? "" : String(row.value))}
    @change=${(event: Event) => {
      if (!(event.currentTarget instanceof HTMLSelectElement)) return;
      const { value } = event.currentTarget;
      edit(row.id, value === "" ? null : Number(value));
    }}
  >
    <option value="" ?selected=${row.value === null}>Drawn by the seed</option>
    ${row.options.map(({ label }, index) => html`<option value=${index} ?selected=${row.value === index}>${label}</option>`)}
  </select>`;
}
