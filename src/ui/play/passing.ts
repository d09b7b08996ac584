import { html, nothing, type TemplateResult } from "lit-html";
import { turnFull } from "../../app/selectors/timeline.ts";
import type { Game } from "../../app/session/game.ts";
import type { UiContext } from "../context.ts";
import { vars } from "../parts/vars.ts";

/** Seconds for each cause, and for all of them: about the chart's own. */
const STEP = 0.75;
const ALL_STEPS = 2.4;

/** What moved the ship in the turn that has just closed, one cause after the other as the chart shows them. */
export function passingPart({ chart }: UiContext, game: Game): TemplateResult | typeof nothing {
  const turn = game.quarters.at(-1)?.turn;
  const { motion } = chart;
  if (turn === undefined || motion === null) return nothing;
  const { seals } = motion;
  // What reads as nothing isn't told, though the ship moved by it.
  const steps = motion.steps.filter(({ force }) => /[1-9]/.test(force.amount));
  const pace = Math.min(STEP, ALL_STEPS / Math.max(1, steps.length)) / Math.max(1, chart.speed);
  return html`<section class="passing" aria-labelledby="passing-title">
    <h2 id="passing-title" class="eyebrow">${turnFull(game.scenario, turn)}: what pulled</h2>
    ${steps.length === 0 ? html`<p class="muted">Nothing moved the ship.</p>` : nothing}
    <ol>
      ${steps.map(
        ({ force }, row) =>
          html`<li ${vars({ "--wait": row * pace })}>
            <i class="puller ${force.tone}" aria-hidden="true"></i>
            <span>${force.label}</span>
            <strong>${force.amount}</strong>
          </li>`,
      )}
      ${seals.map((seal, row) => html`<li ${vars({ "--wait": (steps.length + row) * pace })}><span>Signed: ${seal}</span></li>`)}
    </ol>
  </section>`;
}
