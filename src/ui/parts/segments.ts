import { html, type TemplateResult } from "lit-html";

export interface Segment<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** Few short radios in a row, with a legend. */
export function segments<T extends string>(
  name: string,
  legend: string,
  options: readonly Segment<T>[],
  chosen: T,
  choose: (value: T) => void,
): TemplateResult {
  return html`<fieldset class="field">
    <legend>${legend}</legend>
    <div class="segments">
      ${options.map(
        ({ value, label }) =>
          html`<label>
            <input
              type="radio"
              name=${name}
              value=${value}
              .checked=${value === chosen}
              @change=${() => choose(value)}
            />
            ${label}
          </label>`,
      )}
    </div>
  </fieldset>`;
}
