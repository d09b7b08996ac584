import { html, nothing, type TemplateResult } from "lit-html";

/** A switch with its label, and a line that says what it does. */
export function switchRow(
  id: string,
  label: string,
  on: boolean,
  change: (on: boolean) => void,
  hint: string | null = null,
): TemplateResult {
  return html`<div class="switch-row">
    <input
      id=${id}
      type="checkbox"
      role="switch"
      .checked=${on}
      aria-describedby=${hint === null ? nothing : `${id}-hint`}
      @change=${(event: Event) => {
        if (event.currentTarget instanceof HTMLInputElement) change(event.currentTarget.checked);
      }}
    />
    <label for=${id}>${label}</label>
    ${hint === null ? nothing : html`<span id="${id}-hint" class="hint small muted">${hint}</span>`}
  </div>`;
}
