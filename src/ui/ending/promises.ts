import { html, nothing, type TemplateResult } from "lit-html";
import type { EndingPage } from "../../app/selectors/debrief.ts";
import type { PromiseRow } from "../../app/selectors/promises.ts";

const STATE = {
  open: "open at the end",
  failing: "failing at the end",
  kept: "kept",
  broken: "broken",
  mixed: "kept and broken",
} as const satisfies Record<PromiseRow["state"], string>;
const TONE = { open: "", failing: "bad", kept: "good", broken: "bad", mixed: "mixed" } as const;

/** Every promise ever made, and what became of it. */
export function promisesPart({ promises }: EndingPage): TemplateResult | typeof nothing {
  if (promises.length === 0) return nothing;
  const dated = promises.some(({ due }) => due !== null);
  return html`<section class="card promised" aria-labelledby="promises">
    <h2 id="promises">Promises</h2>
    <div class="scroll" tabindex="0" role="group" aria-label="Promises">
      <table class="table" aria-labelledby="promises">
        <thead>
          <tr>
            <th scope="col">Promise</th>
            <th scope="col">To</th>
            <th scope="col">Made</th>
            ${dated ? html`<th scope="col">Due</th>` : nothing}
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          ${promises.map(
            (each) =>
              html`<tr>
                <th scope="row">${each.title}</th>
                <td>${each.to}</td>
                <td>${each.made}</td>
                ${dated ? html`<td>${each.due ?? "–"}</td>` : nothing}
                <td><span class="tag ${TONE[each.state]}">${STATE[each.state]}</span>${times(each)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** How often, for one that was made more than once. */
function times({ kept, broken }: PromiseRow): TemplateResult | typeof nothing {
  if (kept + broken < 2) return nothing;
  return html` <span class="small muted">${kept} kept, ${broken} broken</span>`;
}
