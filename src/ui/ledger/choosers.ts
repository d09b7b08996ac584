import { html, nothing, type TemplateResult } from "lit-html";
import type { LedgerName, LedgerPage } from "../../app/selectors/ledger.ts";
import type { UiContext } from "../context.ts";

const GROUPS = {
  headline: "Headline figures",
  value: "Other values",
  measure: "Measures",
  split: "Splits",
  lever: "Levers",
  term: "Terms",
  actor: "Others",
} as const satisfies Record<LedgerName["kind"], string>;

/** Which number, and which quarter. */
export function choosers({ session }: UiContext, page: LedgerPage, names: readonly LedgerName[]): TemplateResult {
  const show = (name: string, turn: number): void => session.go({ at: "ledger", name, turn });
  const chosen = (event: Event): string =>
    event.currentTarget instanceof HTMLSelectElement ? event.currentTarget.value : "";
  const at = page.turns.findIndex((each) => each.turn === page.turn);
  const step = (label: string, face: string, turn: number | undefined): TemplateResult =>
    html`<button
      type="button"
      class="button icon"
      aria-label=${label}
      aria-disabled=${turn === undefined ? "true" : nothing}
      @click=${() => {
        if (turn !== undefined) show(page.name, turn);
      }}
    >
      <span aria-hidden="true">${face}</span>
    </button>`;
  return html`<div class="choosers">
    <div class="field">
      <label for="ledger-name">Number</label>
      <select id="ledger-name" class="input" @change=${(event: Event) => show(chosen(event), page.turn)}>
        ${Object.entries(GROUPS).map(([kind, label]) =>
          group(
            label,
            names.filter((each) => each.kind === kind),
            page.name,
          ),
        )}
      </select>
    </div>
    <div class="field">
      <label for="ledger-turn">When</label>
      <div class="with-steps">
        ${step("One before", "←", at < 0 ? undefined : page.turns[at - 1]?.turn)}
        <select id="ledger-turn" class="input" @change=${(event: Event) => show(page.name, Number(chosen(event)))}>
          <option value="0" .selected=${page.turn === 0}>The whole run</option>
          ${page.turns.map((each) => html`<option value=${each.turn} .selected=${each.turn === page.turn}>${each.label}</option>`)}
        </select>
        ${step("One after", "→", at < 0 ? undefined : page.turns[at + 1]?.turn)}
      </div>
    </div>
  </div>`;
}

const group = (label: string, names: readonly LedgerName[], chosen: string): TemplateResult | typeof nothing =>
  names.length === 0
    ? nothing
    : html`<optgroup label=${label}>
        ${names.map((each) => html`<option value=${each.name} .selected=${each.name === chosen}>${each.label}: ${each.text}</option>`)}
      </optgroup>`;
