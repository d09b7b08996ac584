import { html, nothing, type TemplateResult } from "lit-html";
import type { Sum, SumRow } from "../../app/selectors/addUp.ts";
import type { LedgerPage } from "../../app/selectors/ledger.ts";
import { vars } from "../parts/vars.ts";

/** From, each cause, to: a sum whose printed figures add up. The bars show where the sum stands after each. */
export function sumTable(page: LedgerPage, sum: Sum): TemplateResult {
  const when = page.turn === 0 ? "the run" : page.turnLabel;
  return html`<table class="table sum">
      <caption class="unseen">
        ${page.label}: ${sum.from} at the opening, ${sum.to} at the end of ${when}, and what made the difference
      </caption>
      <thead>
        <tr>
          <th scope="col">Cause</th>
          <th scope="col" class="number">Amount</th>
          <th scope="col" class="fall" aria-hidden="true"></th>
        </tr>
      </thead>
      <tbody>
        <tr class="end">
          <th scope="row">At the opening</th>
          <td class="number">${sum.from}</td>
          ${mark(sum.ends.from)}
        </tr>
        ${sum.rows.map(row)}
      </tbody>
      <tfoot>
        <tr class="end">
          <th scope="row">At the end of ${when}</th>
          <td class="number">${sum.to}</td>
          ${mark(sum.ends.to)}
        </tr>
        <tr>
          <th scope="row">Change</th>
          <td class="number">${sum.change}</td>
          <td class="fall" aria-hidden="true"></td>
        </tr>
      </tfoot>
    </table>
    ${sum.smaller.length === 0 ? nothing : html`<p class="small muted">Too small to show here: ${sum.smaller.join(", ")}.</p>`}`;
}

function row(each: SumRow): TemplateResult {
  const tone = each.better === null ? "" : each.better ? "good" : "bad";
  return html`<tr>
    <th scope="row">
      ${each.cause}${each.quarters > 1 ? html` <span class="small muted">${each.quarters} times</span>` : nothing}
      ${each.force === null ? nothing : html`<span class="force small muted">${each.force}</span>`}
    </th>
    <td class="number ${tone}">${each.text}</td>
    <td class="fall" aria-hidden="true">
      <i class=${tone} ${vars({ "--low": Math.min(each.from, each.to), "--wide": Math.abs(each.to - each.from) })}></i>
    </td>
  </tr>`;
}

const mark = (at: number): TemplateResult =>
  html`<td class="fall" aria-hidden="true"><b ${vars({ "--low": at })}></b></td>`;

/** What isn't a number goes from step to step. */
export function stepsTable(page: LedgerPage): TemplateResult {
  return html`<table class="table sum">
    <thead>
      <tr>
        <th scope="col">Cause</th>
        <th scope="col">When</th>
        <th scope="col" class="number">Became</th>
      </tr>
    </thead>
    <tbody>
      <tr class="end">
        <th scope="row">At the opening</th>
        <td></td>
        <td class="number">${page.from}</td>
      </tr>
      ${page.rows.map(
        (each) =>
          html`<tr>
            <th scope="row">${each.cause}</th>
            <td>${each.turnLabel}</td>
            <td class="number">${each.text}</td>
          </tr>`,
      )}
      <tr class="end">
        <th scope="row">At the end</th>
        <td></td>
        <td class="number">${page.to}</td>
      </tr>
    </tbody>
  </table>`;
}
