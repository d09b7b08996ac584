import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import { type ActionCard, actionList, type AdvisorGroup } from "../../app/selectors/actions.ts";
import type { StudyBelief } from "../../app/selectors/study.ts";
import { isAnalyst } from "../../app/selectors/analyst.ts";
import { type Hint, revealed } from "../../app/selectors/guide.ts";
import type { Game } from "../../app/session/game.ts";
import type { UiContext } from "../context.ts";
import { amountControl } from "./amount.ts";
import { hintsAt } from "./hint.ts";
import { numberKeys } from "./numberKeys.ts";
import { pips } from "./pips.ts";
import type { Place } from "./place.ts";

/** Actions and studies by adviser: seven at most at first, the rest one key away. */
export function actionsPart(context: UiContext, game: Game, place: Place, hints: readonly Hint[]): TemplateResult {
  const { session, settings } = context;
  const { believed } = context.cone;
  // Else a reckoner would spoil what the world holds for whoever plays, and leave nothing to be studied.
  const studied = isAnalyst(game) && believed?.decisions === game.run.decisions ? believed.studied : null;
  const list = actionList(game, session.draft, session.attentionLeft, revealed(game, session.guided), hints, studied);
  if (list.total === 0) return html`<p class="muted">No actions yet: they come with the next turns.</p>`;
  const more = list.total - list.shown;
  const told = besideTheFirst(hints, list.first);
  return html`${list.short ? html`<p class="small muted">${shortWords(session.attentionLeft)}</p>` : nothing}
    ${hintsAt(told, "actions")}
    <div class="advisers" @keydown=${numberKeys(settings.shortcuts)}>${groups(context, list.first, told, "")}</div>
    ${
      more === 0
        ? nothing
        : html`<button
              type="button"
              class="button show-all"
              aria-expanded=${place.allActions ? "true" : "false"}
              aria-controls="more-actions"
              @click=${() => {
                place.allActions = !place.allActions;
                context.redraw();
              }}
            >
              ${place.allActions ? `Show ${list.shown} only` : `Show all (${more} more)`}
            </button>
            <div
              id="more-actions"
              class="advisers"
              ?hidden=${!place.allActions}
              @keydown=${numberKeys(settings.shortcuts)}
            >
              ${place.allActions ? groups(context, list.rest, told, "-rest") : nothing}
            </div>`
    }`;
}

/** Said once, at the figure, for all that take more. */
const shortWords = (left: number): string =>
  left <= 0
    ? "All attention is spent. Take something back to choose another."
    : `What takes more than ${left === 1 ? "the one point" : `the ${left} points`} left has to wait.`;

/** A hint on studies stands beside the first that is shown; over all actions when none is. */
function besideTheFirst(hints: readonly Hint[], shown: readonly AdvisorGroup[]): readonly Hint[] {
  const study = shown.flatMap(({ actions }) => actions).find((card) => card.study);
  const at = study === undefined ? "actions" : `study.${study.id}`;
  return hints.map((hint) => (hint.at === "studies" ? { ...hint, at } : hint));
}

const groups = (context: UiContext, list: readonly AdvisorGroup[], hints: readonly Hint[], suffix: string): unknown =>
  repeat(
    list,
    (each) => each.id,
    (each) => adviser(context, each, hints, suffix),
  );

function adviser(context: UiContext, group: AdvisorGroup, hints: readonly Hint[], suffix: string): TemplateResult {
  const { watches } = group;
  const title = `adviser-${group.id}${suffix}`;
  const turn = context.session.game?.quarters.length ?? 0;
  return html`<section class="adviser" aria-labelledby=${title}>
    <header>
      <h3 id=${title}>${group.name}</h3>
      ${
        watches === null
          ? nothing
          : html`<button
              type="button"
              class="button plain watches"
              @click=${() => context.session.go({ at: "ledger", name: watches.name, turn })}
            >
              ${watches.label} ${watches.text}
            </button>`
      }
    </header>
    ${group.says.length === 0 ? nothing : html`<p class="says">“${group.says.join(" ")}”</p>`}
    <div class="options">
      ${repeat(
        group.actions,
        (each) => each.id,
        (each) => actionOption(context, each, hints),
      )}
    </div>
  </section>`;
}

function actionOption(context: UiContext, card: ActionCard, hints: readonly Hint[]): TemplateResult {
  const { session } = context;
  const id = `${card.study ? "study" : "action"}-${card.id}`;
  const off = card.blocked !== null || card.short;
  const toggle = (): void => (card.study ? session.toggleStudy(card.id) : session.toggleAction(card.id));
  return html`<div class="action">
    ${hintsAt(hints, `${card.study ? "study" : "action"}.${card.id}`)}
    <label class="option ${card.short ? "short" : ""}">
      <input
        type="checkbox"
        id=${id}
        aria-labelledby="${id}-label"
        aria-describedby="${id}-more"
        aria-disabled=${off ? "true" : nothing}
        .checked=${live(card.taken)}
        @click=${(event: Event) => {
          if (off) event.preventDefault();
        }}
        @change=${() => {
          if (!off) toggle();
        }}
      />
      <span class="option-words">
        <strong id="${id}-label">${card.title}</strong>
        <span id="${id}-more" class="small">
          ${pips(card.attention)} <span class="consequence">${card.text.join(" ")}</span>
          ${card.belief === null ? nothing : html`<span class="believed">${beliefWords(card.belief)}</span>`}
          ${card.times > 0 ? html`<span class="times">${card.study ? "Studied before." : timesWords(card.times)}</span>` : nothing}
          ${card.blocked === null ? nothing : html`<span class="why-not">Not now: ${card.blocked}</span>`}
          ${card.short ? html`<span class="unseen">More attention than is left.</span>` : nothing}
        </span>
      </span>
    </label>
    ${card.taken && card.amount !== null ? amountControl(context, card, card.amount) : nothing}
  </div>`;
}

const timesWords = (times: number): string => (times === 1 ? "Taken once." : `Taken ${times} times.`);

const beliefWords = ({ by, now, after }: StudyBelief): string =>
  after === null
    ? `Known: ${now}.`
    : `Analysts believe${by === "studies" ? ", by studies alone" : ""}: ${now}. ${after}`;
