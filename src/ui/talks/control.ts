import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { ClauseRow } from "../../app/selectors/negotiation.ts";
import type { UiContext } from "../context.ts";
import { vars } from "../parts/vars.ts";

/** The clause's value in our offer: a slider over its steps, or radios for its options. */
export function clauseControl({ session }: UiContext, deal: string, clause: ClauseRow): TemplateResult {
  const id = `clause-${deal}-${clause.id}`;
  return clause.kind === "number" ? slider(session, deal, clause, id) : radios(session, deal, clause, id);
}

function slider(session: UiContext["session"], deal: string, clause: ClauseRow, id: string): TemplateResult {
  const { values, ours, theirs } = clause;
  const at = values.findIndex(({ value }) => value === ours);
  const mark = theirs === null ? -1 : values.findIndex(({ value }) => value === theirs);
  const last = values.length - 1;
  const set = (event: Event): void => {
    if (!(event.currentTarget instanceof HTMLInputElement)) return;
    const chosen = values[event.currentTarget.valueAsNumber];
    if (chosen !== undefined) session.setTerm(deal, clause.id, chosen.value);
  };
  return html`<div
    class="term-slider ${mark < 0 ? "" : "marked"}"
    ${vars({ "--mark": mark < 0 ? 0 : mark / Math.max(1, last) })}
  >
    <output for=${id}>${clause.oursText}</output>
    <input
      type="range"
      id=${id}
      min="0"
      max=${last}
      step="1"
      aria-labelledby="${id}-label"
      aria-describedby="${id}-does"
      aria-valuetext=${clause.oursText}
      .value=${live(String(at))}
      @input=${set}
    />
    <span class="ends" aria-hidden="true"
      ><span>${bare(values[0]?.text)}</span><span>${bare(values[last]?.text)}</span></span
    >
  </div>`;
}

/** A value without the words of its unit, which stand above. */
const bare = (text = ""): string => text.split(" ")[0] ?? "";

function radios(session: UiContext["session"], deal: string, clause: ClauseRow, id: string): TemplateResult {
  return html`<div class="term-options" role="radiogroup" aria-labelledby="${id}-label" aria-describedby="${id}-does">
    ${clause.values.map(
      ({ value, text }) =>
        html`<label class=${value === clause.theirs ? "theirs" : ""}>
          <input
            type="radio"
            name=${id}
            .checked=${live(value === clause.ours)}
            @change=${() => session.setTerm(deal, clause.id, value)}
          />
          ${text}
        </label>`,
    )}
  </div>`;
}
