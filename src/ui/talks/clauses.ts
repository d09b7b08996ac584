import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { ClauseRow, NegotiationPage } from "../../app/selectors/negotiation.ts";
import type { UiContext } from "../context.ts";
import { clauseControl } from "./control.ts";
import { reactionCell } from "./reaction.ts";

/** All clauses: a table with real rows and cells; on a phone its rows are cards. */
export function clauseRows(context: UiContext, page: NegotiationPage): TemplateResult {
  const answered = page.clauses.some((each) => each.reaction !== null);
  const yours = page.sitting ? "Your offer" : page.agreed ? "Agreed" : "Terms";
  return html`<div class="clauses-box">
    <table class="clauses ${answered ? "answered" : ""}" role="table">
      <caption class="unseen">
        Clauses of ${page.title}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">Clause</th>
          <th scope="col" role="columnheader">${yours}</th>
          ${page.sitting ? html`<th scope="col" role="columnheader">Their last <span class="their-mark" aria-hidden="true">▲</span></th>` : nothing}
          ${answered ? html`<th scope="col" role="columnheader">How far off, and why</th>` : nothing}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          page.clauses,
          (each) => each.id,
          (each) => row(context, page, each, answered),
        )}
      </tbody>
    </table>
  </div>`;
}

function row(context: UiContext, page: NegotiationPage, clause: ClauseRow, answered: boolean): TemplateResult {
  const id = `clause-${page.id}-${clause.id}`;
  return html`<tr role="row" class=${clause.changed ? "changed" : nothing}>
    <th scope="row" role="rowheader">
      <span id="${id}-label">${clause.label}</span>
      ${clause.changed ? html`<span class="tag">changed</span>` : nothing}
      <span id="${id}-does" class="does small muted">${[...clause.about, ...clause.does].join(" ")}</span>
    </th>
    <td role="cell" class="ours">
      ${page.sitting ? clauseControl(context, page.id, clause) : html`<strong>${clause.oursText}</strong>`}
    </td>
    ${
      page.sitting
        ? html`<td role="cell" class="theirs">
            <span class="cell-name" aria-hidden="true">Their last</span>
            ${clause.theirsText ?? html`<span class="muted">not said</span>`}
            <span class="small muted standing">now ${clause.standing}</span>
          </td>`
        : nothing
    }
    ${answered ? html`<td role="cell" class="reaction">${reactionCell(clause)}</td>` : nothing}
  </tr>`;
}
