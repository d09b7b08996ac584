import { html, nothing, type TemplateResult } from "lit-html";
import { turnWord } from "../../app/selectors/timeline.ts";
import { shownGame } from "../../app/session/shown.ts";
import type { UiContext } from "../context.ts";
import { pageHead } from "../parts/pageHead.ts";

/** How to play, in a page. */
export function helpScreen(context: UiContext): TemplateResult {
  const game = shownGame(context.session);
  const turn = game === null ? "quarter" : turnWord(game.scenario);
  return html`<div class="page narrow">
    ${pageHead(context, "How to play", `Read the briefing, decide, plan, commit. Each ${turn} takes a minute or two.`)}
    <div class="stack">
      ${part("A turn", [
        ["Briefing", "What happened, what changed, and by what. Each number opens its causes."],
        ["Dilemmas", "Choose one of the options. One that can’t be taken says why."],
        ["Plan", "Spend attention on actions, set the split, pull levers, hold talks."],
        ["Commit", `Closes the ${turn}. The chart shows each cause in order; you can skip that.`],
      ])}
      ${part("The chart", [
        ["Ship and wake", `Where you are on two axes, and where you were each ${turn}.`],
        ["Arrows", "What moved the ship last. They add up to its drift: nobody has to push for it to move."],
        [
          "Coasts, land, reefs",
          "Endings with a place. Reefs end a run early. Endings without a place stand in the margin.",
        ],
        ["Broken outlines", "The waters of a coast: a run with that ending ends inside them."],
        ["Arcs round the ship", "Dangers without a place. They close in and thicken as each comes nearer."],
        [
          "The thin line",
          "A ceiling, where the scenario has one: the ship can’t pass it. A mark shows when it sank, and why.",
        ],
      ])}
      ${part("Talks", [
        ["Term sheet", "Start from theirs, from yours, or from between, and change a few clauses."],
        [
          "Answer",
          "They say per clause how far off you are, and why. They always answer with an offer, until their patience ends.",
        ],
        ["For good", "An offer that was answered can’t be taken back. A signature binds both."],
      ])}
      ${part("Promises", [
        ["Made", "By a choice or an action, to somebody, with a date. A flag stands below the timeline."],
        ["Judged", `At the close of each ${turn}. Kept or broken, it is remembered by those it was made to.`],
      ])}
      ${part("Going back", [
        ["Within a turn", "Undo and redo any edit, but not an answered offer."],
        [
          "Past a commit",
          `Take over from an earlier ${turn}: a new line begins, the old one is kept, and the record says so. The dice stay the same.`,
        ],
        ["Ironman", "Switches that off."],
      ])}
      ${part("Keys", [
        ["Tab, arrows, space, enter", "Everything."],
        ["1 to 9", "Choose an entry of the list that has the focus. Can be switched off in the settings."],
        ["Escape", "Closes a dialog or the menu."],
      ])}
      <p>
        <button type="button" class="button" @click=${() => context.session.go({ at: "assumptions" })}>
          What the numbers rest on
        </button>
      </p>
    </div>
  </div>`;
}

function part(title: string, rows: readonly (readonly [string, string])[]): TemplateResult {
  const id = title.toLowerCase().replaceAll(" ", "-");
  return html`<section class="card" aria-labelledby="help-${id}">
    <h2 id="help-${id}">${title}</h2>
    <dl class="terms">
      ${rows.map(
        ([term, words]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${words}</dd>
          </div>`,
      )}
    </dl>
    ${nothing}
  </section>`;
}
