import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import { type ChoiceCard, type DilemmaCard, dilemmas } from "../../app/selectors/dilemmas.ts";
import type { Game } from "../../app/session/game.ts";
import type { UiContext } from "../context.ts";
import { paragraphs } from "../parts/paragraphs.ts";
import { numberKeys } from "./numberKeys.ts";

/** The open dilemmas, each a group of radios. */
export function dilemmasPart(context: UiContext, game: Game): TemplateResult {
  const open = dilemmas(game, context.session.draft);
  if (open.length === 0) return html`<p class="muted">Nothing asks for an answer this time.</p>`;
  return html`${repeat(
    open,
    (each) => each.event,
    (each) => dilemmaCard(context, each),
  )}`;
}

function dilemmaCard(context: UiContext, card: DilemmaCard): TemplateResult {
  const id = `dilemma-${card.event}`;
  const kind = [...(card.consequence ? ["Consequence"] : []), ...(card.arc === null ? [] : [card.arc])].join(" · ");
  return html`<section class="card dilemma ${card.chosen === null ? "" : "answered"}" aria-labelledby=${id}>
    ${kind === "" ? nothing : html`<p class="eyebrow">${kind}</p>`}
    <h3 id=${id} tabindex="-1">${card.title}</h3>
    ${card.because === null ? nothing : html`<p class="because">${card.because}</p>`}
    <div class="telling">${paragraphs(card.text)}</div>
    <fieldset class="options" @keydown=${numberKeys(context.settings.shortcuts)}>
      <legend class="unseen">${card.title}: your answer</legend>
      ${card.choices.map((each) => choiceOption(context, card, each))}
    </fieldset>
    ${card.stuck ? html`<p class="small">Nothing here can be chosen; it passes unanswered.</p>` : nothing}
    ${card.source === null ? nothing : html`<p class="record small muted">On record: ${card.source}.</p>`}
  </section>`;
}

/** An option that can't be taken stays in reach of the keyboard and says why. */
function choiceOption({ session }: UiContext, card: DilemmaCard, choice: ChoiceCard): TemplateResult {
  const id = `choice-${card.event}-${choice.id}`;
  const off = choice.blocked !== null;
  const refuse = (event: Event): void => {
    if (off) event.preventDefault();
  };
  return html`<label class="option">
    <input
      type="radio"
      id=${id}
      name="dilemma-${card.event}"
      aria-labelledby="${id}-label"
      aria-describedby="${id}-more"
      aria-disabled=${off ? "true" : nothing}
      .checked=${live(choice.chosen)}
      @click=${refuse}
      @change=${() => {
        if (!off) session.answer(card.event, choice.id);
      }}
    />
    <span class="option-words">
      <strong id="${id}-label">${choice.label}</strong>
      <span id="${id}-more" class="small">
        ${choice.consequence === null ? nothing : html`<span class="consequence">${choice.consequence}</span>`}
        ${off ? html`<span class="why-not">Not possible: ${choice.blocked}</span>` : nothing}
      </span>
    </span>
  </label>`;
}
