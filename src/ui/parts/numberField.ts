import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";

export interface NumberField {
  readonly id: string;
  /** Id of the element that names both the slider and the box. */
  readonly labelledby: string;
  readonly describedby?: string;
  readonly value: number;
  /** With its unit, as the slider says it. */
  readonly text: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly set: (value: number) => void;
  readonly redraw: () => void;
}

/** Values stand on a grid of 2^-20: in decimals, 0.8 there is 0.80000019. As it was meant. */
const plain = (value: number): number => Number(value.toFixed(5));

/** A slider for the hand and a box for the exact number; both say and set the same. */
export function numberField(field: NumberField): TemplateResult {
  const { id, labelledby, describedby, text } = field;
  const [value, min, max, step] = [plain(field.value), plain(field.min), plain(field.max), plain(field.step)];
  const set = (event: Event): void => {
    if (!(event.currentTarget instanceof HTMLInputElement)) return;
    const given = event.currentTarget.valueAsNumber;
    if (Number.isFinite(given)) field.set(Math.min(field.max, Math.max(field.min, given)));
    // What can't be had falls back to what stands.
    field.redraw();
  };
  return html`<input
      type="range"
      id="${id}-slider"
      aria-labelledby=${labelledby}
      aria-describedby=${describedby ?? nothing}
      aria-valuetext=${text}
      min=${min}
      max=${max}
      step=${step}
      .value=${live(String(value))}
      @input=${set}
    />
    <input
      type="number"
      class="input number-box"
      id=${id}
      aria-labelledby=${labelledby}
      min=${min}
      max=${max}
      step=${step}
      .value=${live(String(value))}
      @change=${set}
    />`;
}
