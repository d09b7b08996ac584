import { html, nothing, type TemplateResult } from "lit-html";
import { addUp } from "../../app/selectors/addUp.ts";
import { ledgerNames, ledgerPage, type LedgerPage } from "../../app/selectors/ledger.ts";
import { findName } from "../../runs/words/names.ts";
import type { Game } from "../../app/session/game.ts";
import { shownGame } from "../../app/session/shown.ts";
import type { UiContext } from "../context.ts";
import { pageHead } from "../parts/pageHead.ts";
import { remember } from "../parts/remember.ts";
import "../styles/ledger.css";
import { choosers } from "./choosers.ts";
import { coursePart } from "./course.ts";
import { stepsTable, sumTable } from "./sum.ts";

const pageOf = remember((game: Game, name: string, turn: number) => {
  const page = ledgerPage(game, name, turn);
  const named = findName(game, name);
  return page === null || named === null ? null : { page, sum: addUp(page, named) };
});
const namesOf = remember(ledgerNames);

/** Any number, any past quarter: what it was, what moved it, what it became. */
export function ledgerScreen(context: UiContext): TemplateResult {
  const { session } = context;
  const game = shownGame(session);
  const { screen } = session;
  const asked = game === null || screen.at !== "ledger" ? null : pageOf(game, screen.name, screen.turn);
  if (game === null || asked === null)
    return html`<div class="page">${pageHead(context, "Ledger", "There is no such number to show.")}</div>`;
  const { page, sum } = asked;
  return html`<div class="page ledger">
    ${pageHead(context, page.label, page.turnLabel)} ${choosers(context, page, namesOf(game))}
    ${page.about.length === 0 ? nothing : html`<p class="about muted">${page.about.join(" ")}</p>`}
    <div class="ledger-grid">
      <section class="card" aria-labelledby="sum-title">
        <h2 id="sum-title" class="eyebrow">What moved it</h2>
        ${empty(page) ? html`<p>Nothing moved it: ${page.to}.</p>` : sum === null ? stepsTable(page) : sumTable(page, sum)}
      </section>
      ${coursePart(context, page, sum !== null)}
    </div>
  </div>`;
}

const empty = ({ rows }: LedgerPage): boolean => rows.length === 0;
