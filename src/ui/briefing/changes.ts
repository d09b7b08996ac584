import { html, nothing, type TemplateResult } from "lit-html";
import type { BriefingPage, FigureChange } from "../../app/selectors/briefing.ts";
import type { UiContext } from "../context.ts";

/** What changed and why; each number opens its causes. */
export function changesPart(context: UiContext, { changes, turn }: BriefingPage): TemplateResult {
  return html`<section class="changes" aria-labelledby="changed-title">
    <h2 id="changed-title">What changed, and why</h2>
    ${
      changes.length === 0
        ? html`<p class="muted">No figure moved.</p>`
        : html`<ul>
            ${changes.map((each) => change(context, each, turn - 1))}
          </ul>`
    }
  </section>`;
}

function change({ session }: UiContext, each: FigureChange, turn: number): TemplateResult {
  const up = each.delta.startsWith("+");
  const tone = each.better === null ? "" : each.better ? "good" : "bad";
  return html`<li>
    <button type="button" class="change" @click=${() => session.go({ at: "ledger", name: each.name, turn })}>
      <span class="change-label">${each.label}</span>
      <span class="change-values">
        ${
          // Where both read the same, the change alone says more.
          each.from === each.to
            ? nothing
            : html`<span class="muted">${withoutUnit(each)}</span> <span aria-hidden="true">→</span
                ><span class="unseen"> to </span>`
        }
        <strong>${each.to}</strong>
      </span>
      <span class="change-delta ${tone}"
        ><span class="unseen">, </span><span aria-hidden="true">${up ? "▲" : "▼"}</span> ${each.delta}${
          each.better === null ? nothing : html`<span class="unseen">, ${each.better ? "better" : "worse"}</span>`
        }</span
      >
      ${each.causes.length === 0 ? nothing : html`<span class="change-causes"><span class="unseen">. </span>${each.causes.join(" · ")}</span>`}
    </button>
  </li>`;
}

/** `−$2.01bn` of `−$2.01bn a quarter`, where the value it became says the same of itself. */
function withoutUnit({ from, to }: FigureChange): string {
  const at = from.indexOf(" ");
  return at >= 0 && from.slice(at) === to.slice(to.indexOf(" ")) ? from.slice(0, at) : from;
}
