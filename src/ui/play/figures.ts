import { html, nothing, type TemplateResult } from "lit-html";
import { type Figure, figures } from "../../app/selectors/headline.ts";
import { hints } from "../../app/selectors/guide.ts";
import { playerName } from "../../app/selectors/scene.ts";
import type { Game } from "../../app/session/game.ts";
import type { UiContext } from "../context.ts";
import { vars } from "../parts/vars.ts";
import { hintsAt } from "./hint.ts";

/** The headline figures; each opens the ledger on the quarter that made it what it is. */
export function figuresPane(context: UiContext, game: Game): TemplateResult {
  const turn = Math.max(0, game.quarters.length);
  return html`<section id="figures" class="figures" aria-labelledby="figures-title">
    <h2 id="figures-title" class="eyebrow">${playerName(game)}</h2>
    ${hintsAt(hints(game, context.session.guided), "ledger")}
    <ul class="readings">
      ${figures(game).map((each) => figureRow(context, each, turn))}
    </ul>
  </section>`;
}

function figureRow({ session }: UiContext, figure: Figure, turn: number): TemplateResult {
  const [value, unit] = apart(figure.text);
  return html`<li>
    <button
      type="button"
      class="reading ${figure.alarmed ? "alarmed" : ""}"
      title="Why ${figure.label} is what it is"
      @click=${() => session.go({ at: "ledger", name: figure.name, turn })}
    >
      <span class="reading-label">${figure.label}</span>
      <span class="reading-value"
        >${value}${unit === "" ? nothing : html` <span class="reading-unit">${unit}</span>`}</span
      >
      ${figure.error === null ? nothing : html`<span class="reading-error">${figure.error}</span>`}
      ${figure.alarmed ? html`<span class="unseen">, near danger</span>` : nothing} ${barOf(figure)} ${deltaOf(figure)}
    </button>
  </li>`;
}

/** A number and its unit: `$20.0bn`, `a year`. */
function apart(text: string): [string, string] {
  const at = text.indexOf(" ");
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function barOf({ bar }: Figure): TemplateResult {
  if (bar === null) return html`<span class="bar none" aria-hidden="true"></span>`;
  return html`<span class="bar" aria-hidden="true" ${vars({ "--at": bar.value })}
    >${bar.danger === null ? nothing : html`<i class="danger" ${vars({ "--tick": bar.danger })}></i>`}</span
  >`;
}

/** Never by colour alone: a sign, an arrow, and words for those who don't see either. */
function deltaOf({ delta, better }: Figure): TemplateResult {
  if (delta === null || delta.startsWith("0"))
    return html`<span class="reading-delta"
      >${delta === null ? nothing : html`<span class="unseen">, unchanged</span>`}</span
    >`;
  const up = delta.startsWith("+");
  const sense = better === null ? "" : better ? "good" : "bad";
  return html`<span class="reading-delta ${sense}">
    <span class="unseen">, changed by </span><span aria-hidden="true">${up ? "▲" : "▼"}</span> ${apart(delta)[0]}
    ${better === null ? nothing : html`<span class="unseen">, ${better ? "better" : "worse"}</span>`}
  </span>`;
}
