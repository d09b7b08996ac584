import { html, nothing, type TemplateResult } from "lit-html";
import type { Better, Debrief, Decided } from "../../app/foresight/debrief.ts";
import { changeWords, decisionParts } from "../../app/selectors/debrief/decided.ts";
import { between, points } from "../../app/selectors/debrief/figures.ts";
import { handName } from "../../app/selectors/debrief/odds.ts";
import { turnLabel } from "../../app/selectors/timeline.ts";
import { undecided } from "../../foresight/debrief/estimate.ts";
import type { UiContext } from "../context.ts";
import { vars } from "../parts/vars.ts";
import { takeOver } from "./turning.ts";

/** The decisions that moved the odds most, with luck set aside. */
export function decidedPart(context: UiContext): TemplateResult | typeof nothing {
  const { debrief } = context.debrief;
  if (debrief === null || debrief.account === null) return nothing;
  const { decided, stage, hand } = debrief;
  if (decided.length === 0 && (stage === "odds" || stage === "decisions")) return nothing;
  const most = Math.max(0, ...decided.map(({ step }) => Math.abs(step.skill.value)));
  return html`<section class="card" aria-labelledby="decided">
    <h2 id="decided">The decisions that mattered: skill, with luck set aside</h2>
    ${
      decided.length === 0
        ? html`<p>
            Nothing that was decided moved the odds: the hand would have come to the same in every world tried.
          </p>`
        : html`<ol class="decided">
              ${decided.map((each) => row(context, debrief, each, most))}
            </ol>
            <p class="small muted">
              Each against what ${hand === null ? "the hand" : handName({ game: debrief.game, hand })} would have done
              in that turn, both going on with that hand, in the same worlds. Measured by luck that had no part in
              choosing them.
            </p>`
    }
  </section>`;
}

function row(context: UiContext, debrief: Debrief, { step, better }: Decided, most: number): TemplateResult {
  const { game } = debrief;
  const { turn, skill } = step;
  const [title, ...rest] = decisionParts(game, turn);
  const label = turnLabel(game.scenario, turn);
  const tone = undecided(skill) ? "even" : skill.value > 0 ? "up" : "down";
  return html`<li>
    <span class="muted">${label}</span>
    <div class="what">
      <h3>${title}</h3>
      ${rest.length === 0 ? nothing : html`<p class="small muted">${rest.join("; ")}</p>`}
      <p class="small">${betterWords(debrief, turn, better)}</p>
    </div>
    <span
      class="skill-bar ${tone}"
      aria-hidden="true"
      ${vars({ "--at": most === 0 ? 0 : Math.abs(skill.value) / most })}
    ></span>
    <span class="made ${tone}">
      <strong>${points(skill.value)}</strong>
      <span class="small muted">${between(skill)}${undecided(skill) ? ", may be chance" : ""}</span>
    </span>
    ${takeOver(context, turn, label)}
  </li>`;
}

function betterWords({ game }: Debrief, turn: number, better: Better): string {
  if (better.kind === "pending") return "Trying what else could have been decided …";
  if (better.kind === "none")
    return better.tried === 0
      ? "There was nothing else to try."
      : `Nothing tried was clearly better (${better.tried} tried).`;
  const { change, gain, tried } = better;
  return `Better: ${changeWords(game, turn, change)}, ${points(gain.value)} (${between(gain)}); the best of ${tried} tried.`;
}
