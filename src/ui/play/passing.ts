import { html, nothing, type TemplateResult } from "lit-html";
import { turnFull } from "../../app/selectors/timeline.ts";
import type { Game } from "../../app/session/game.ts";
import type { UiContext } from "../context.ts";
import { vars } from "../parts/vars.ts";

/** What moved the ship in the turn that has just closed, one cause after the other as the chart shows them. */
export function passingPart({ chart }: UiContext, game: Game): TemplateResult | typeof nothing {
  const turn = game.quarters.at(-1)?.turn;
  const { motion } = chart;
  if (turn === undefined || motion === null) return nothing;
  const { steps, seals } = motion;
  return html`<section class="passing" aria-labelledby="passing-title">
    <h2 id="passing-title" class="eyebrow">${turnFull(game.scenario, turn)}: what pulled</h2>
    ${steps.length === 0 ? html`<p class="muted">Nothing moved the ship.</p>` : nothing}
    <ol>
      ${steps.map(
        ({ force }, row) =>
          html`<li ${vars({ "--row": row })}>
            <i class="pull ${force.tone}" aria-hidden="true"></i>
            <span>${force.label}</span>
            <strong>${force.amount}</strong>
          </li>`,
      )}
      ${seals.map((seal, row) => html`<li ${vars({ "--row": steps.length + row })}><span>Signed: ${seal}</span></li>`)}
    </ol>
  </section>`;
}
