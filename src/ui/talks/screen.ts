import { html, nothing, type TemplateResult } from "lit-html";
import { negotiation, type NegotiationPage } from "../../app/selectors/negotiation.ts";
import { own } from "../../scenario/compile/entries.ts";
import type { UiContext } from "../context.ts";
import { pageHead } from "../parts/pageHead.ts";
import { remember } from "../parts/remember.ts";
import "../styles/talks.css";
import "../styles/terms.css";
import "../styles/estimates.css";
import { answerPart } from "./answer.ts";
import { clauseRows } from "./clauses.ts";
import { dealButtons } from "./buttons.ts";
import { estimatesPart } from "./estimates.ts";
import { sheetsPart } from "./sheets.ts";

/** Worked out again only when the talks have moved: its estimates go through every kind that the other side may be. */
const pageOf = remember(negotiation);

/** Talks on one deal. */
export function talksScreen(context: UiContext): TemplateResult {
  const { game, screen, offers, offerProblems, answers } = context.session;
  const id = screen.at === "negotiation" ? screen.deal : "";
  const page =
    game === null
      ? null
      : pageOf(game, id, own(offers, id) ?? null, own(offerProblems, id) ?? null, own(answers, id) ?? null);
  if (page === null) return html`<div class="page">${pageHead(context, "No such deal")}</div>`;
  return html`<div class="page talks">
    ${pageHead(context, page.title, standing(page))}
    ${page.about.length === 0 ? nothing : html`<p class="about muted">${page.about.join(" ")}</p>`} ${answerPart(page)}
    <div class="talks-grid">
      <div class="stack">
        ${page.sitting ? sheetsPart(context, page) : nothing} ${clauseRows(context, page)} ${dealButtons(context, page)}
      </div>
      <aside class="stack" aria-label="What analysts think">${kindsPart(page)} ${estimatesPart(page)}</aside>
    </div>
  </div>`;
}

const standing = (page: NegotiationPage): string =>
  page.agreed ? `Agreed with ${page.with}` : `Talks with ${page.with} · ${page.rounds}`;

/** What they may be, as far as is known. */
function kindsPart({ kinds, with: them }: NegotiationPage): TemplateResult | typeof nothing {
  if (kinds.length === 0) return nothing;
  const known = kinds.find((each) => each.odds > 0.995);
  return html`<section class="card" aria-labelledby="kinds-title">
    <h2 id="kinds-title" class="eyebrow">${known === undefined ? `What ${them} may be` : `What ${them} is`}</h2>
    <ul class="kinds">
      ${(known === undefined ? kinds : [known]).map(
        ({ label, odds }) =>
          html`<li>
            <span>${label}</span
            >${known === undefined ? html`<span class="odds">${Math.round(odds * 100)}%</span>` : nothing}
          </li>`,
      )}
    </ul>
  </section>`;
}
