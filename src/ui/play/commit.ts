import { html, nothing, type TemplateResult } from "lit-html";
import { ref } from "lit-html/directives/ref.js";
import { explainRefusal } from "../../app/selectors/refusal.ts";
import { turnWord } from "../../app/selectors/timeline.ts";
import type { Game } from "../../app/session/game.ts";
import type { SessionState } from "../../app/session/state.ts";
import type { UiContext } from "../context.ts";
import { reachElement } from "../parts/reach.ts";
import { placeOf } from "./place.ts";

/** Undo, redo, and the button that closes the turn. It stays in reach while something is missing, and says what. */
export function commitBar(context: UiContext, game: Game): TemplateResult {
  const { session } = context;
  if (session.animating) return passingBar(session);
  if (game.view.ended !== null) return endedBar(session);
  const missing = missingWords(game, session);
  return html`<section id="commit" class="commit" aria-labelledby="commit-title">
    <h2 id="commit-title" class="unseen">Commit</h2>
    <p id="commit-more" class="small ${missing === null ? "muted" : "missing"}">
      ${missing ?? readyWords(game, session)} ${savedWords(session)}
    </p>
    <div class="commit-buttons">
      ${historyButton("Undo", "M6 3 2.5 6.5 6 10M2.5 6.5H10a4 4 0 0 1 0 8H6", session.draft?.past.length ?? 0, session.undo)}
      ${historyButton("Redo", "m10 3 3.5 3.5L10 10M13.5 6.5H6a4 4 0 0 0 0 8h4", session.draft?.future.length ?? 0, session.redo)}
      <button
        type="button"
        class="button primary commit-button"
        aria-describedby="commit-more"
        aria-disabled=${missing !== null || session.committing ? "true" : nothing}
        @click=${() => commit(context, game)}
      >
        ${session.committing ? "Committing" : `Commit the ${turnWord(game.scenario)}`}
      </button>
    </div>
  </section>`;
}

function savedWords({ saved }: SessionState): string | typeof nothing {
  if (saved.kind === "late") return "Not saved yet: the browser’s storage is slow to answer.";
  return saved.kind === "refused" ? `Not saved: ${saved.reason}.` : nothing;
}

/** With something missing this says so (the session tells it aloud) and goes to where it can be mended. */
function commit(context: UiContext, game: Game): void {
  const { session } = context;
  if (session.committing || session.animating) return;
  void session.commit();
  const { problem } = session;
  if (problem === null) {
    // On a phone the chart, where it is about to be seen, has been scrolled away.
    document.getElementById("chart")?.scrollIntoView({ block: "nearest" });
    return;
  }
  const [kind = "", id] = problem.path.split(".");
  placeOf(game).part = kind === "choices" ? "dilemma" : kind === "allocations" ? "split" : "actions";
  context.redraw();
  const goal = kind === "choices" ? `dilemma-${id}` : kind === "actions" ? `action-${id}` : null;
  if (goal !== null && id !== undefined) requestAnimationFrame(() => requestAnimationFrame(() => reachElement(goal)));
}

function missingWords(game: Game, { problems, draft }: SessionState): string | null {
  const [first] = problems;
  if (first === undefined) return null;
  const more = problems.length - 1;
  const words = explainRefusal(game, first, draft?.plan);
  return more === 0 ? words : `${words} And ${more} more.`;
}

const readyWords = ({ view }: Game, { attentionLeft }: SessionState): string =>
  attentionLeft > 0 ? `${attentionLeft} of ${view.attentionTotal} attention unused.` : "";

/** What can be undone is for the session to say: an edit may have come since this was drawn. */
const historyButton = (label: string, path: string, steps: number, act: () => void): TemplateResult =>
  html`<button
    type="button"
    class="button icon"
    aria-label=${label}
    title=${label}
    aria-disabled=${steps === 0 ? "true" : nothing}
    @click=${act}
  >
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d=${path}
        fill="none"
        stroke="currentColor"
        stroke-width="1.7"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  </button>`;

/** The button that was pressed has gone; this one stands in its place. */
function takeFocus(button: Element | undefined): void {
  queueMicrotask(() => {
    if (button instanceof HTMLElement && document.activeElement === document.body)
      button.focus({ preventScroll: true });
  });
}

/** While the chart shows what happened, the button that set it off ends it: it stays where hand and focus are. */
const passingBar = (session: SessionState): TemplateResult =>
  html`<section id="commit" class="commit" aria-labelledby="commit-title">
    <h2 id="commit-title" class="unseen">On the chart</h2>
    <p class="small muted">The causes, one by one.</p>
    <div class="commit-buttons">
      <button
        type="button"
        class="button commit-button"
        ${ref(takeFocus)}
        @click=${(event: MouseEvent) => {
          // The second half of a double click on the commit isn't meant for this.
          if (event.detail < 2) session.skipAnimation();
        }}
      >
        Skip to the briefing
      </button>
    </div>
  </section>`;

const endedBar = (session: SessionState): TemplateResult =>
  html`<section id="commit" class="commit" aria-labelledby="commit-title">
    <h2 id="commit-title" class="unseen">The end</h2>
    <p class="small muted">The run has ended.</p>
    <div class="commit-buttons">
      <button type="button" class="button primary commit-button" @click=${() => session.go({ at: "ending" })}>
        To the debrief
      </button>
    </div>
  </section>`;
