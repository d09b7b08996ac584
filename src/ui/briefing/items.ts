import { html, nothing, type TemplateResult } from "lit-html";
import type { BriefingPage } from "../../app/selectors/briefing.ts";
import type { Item } from "../../runs/words/items.ts";
import { paragraphs } from "../parts/paragraphs.ts";

const KIND = {
  ending: "The end",
  choice: "Your answer",
  event: "News",
  deal: "Deals",
  promise: "Promises",
  study: "Studies",
  revealed: "Now known",
  rival: "Rivals",
  action: "Your actions",
  dilemma: "Waiting for an answer",
  tell: "Announced",
} as const satisfies Record<Item["kind"], string>;

const ORDER = [
  "ending",
  "choice",
  "action",
  "event",
  "deal",
  "promise",
  "study",
  "revealed",
  "rival",
  "tell",
  "dilemma",
] as const satisfies readonly Item["kind"][];

/** What happened, by kind, the weightiest first. */
export function happenings({ items }: BriefingPage): TemplateResult {
  return html`<section class="happenings" aria-labelledby="happened-title">
    <h2 id="happened-title">What happened</h2>
    ${items.length === 0 ? html`<p class="muted">Nothing worth a headline.</p>` : ORDER.map((kind) => kindOf(kind, items))}
  </section>`;
}

function kindOf(kind: Item["kind"], items: readonly Item[]): TemplateResult | typeof nothing {
  const these = items.filter((each) => each.kind === kind);
  if (these.length === 0) return nothing;
  const brief = these.every((each) => each.text.length === 0);
  return html`<section class="news ${kind} ${brief ? "brief" : ""}">
    <h3 class="eyebrow">${KIND[kind]}</h3>
    <ul>
      ${these.map(
        (each) =>
          html`<li>
            <p class="headline">${each.title}</p>
            ${paragraphs(each.text)}
          </li>`,
      )}
    </ul>
  </section>`;
}
