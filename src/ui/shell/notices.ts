import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { Notice } from "../../app/session/state.ts";
import type { UiContext } from "../context.ts";

/** How long a polite notice stays, in ms. Alerts stay until they are dismissed. */
const POLITE = 9_000;

const timed = new Set<number>();
/** Those that are only said: the screen on which they came shows the same. */
const onlySaid = new Set<number>();

/** Both live regions, always in the page so that readers of its voice hear what comes into them. */
export function noticesView(context: UiContext): TemplateResult {
  const { notices, dismiss, screen } = context.session;
  const shownHere = screen.at === "briefing" || screen.at === "ending";
  for (const { id, tone } of notices) {
    if (tone !== "polite" || timed.has(id)) continue;
    if (shownHere) onlySaid.add(id);
    timed.add(id);
    setTimeout(() => dismiss(id), POLITE);
  }
  const of = (tone: Notice["tone"]): readonly Notice[] => notices.filter((each) => each.tone === tone);
  return html`<div class="notices">
    <div role="alert">${list(of("alert"), dismiss)}</div>
    <div role="status">${list(of("polite"), dismiss)}</div>
  </div>`;
}

const list = (notices: readonly Notice[], dismiss: (id: number) => void): unknown =>
  repeat(
    notices,
    ({ id }) => id,
    ({ id, tone, text, about }) => {
      // Beside the button that was pressed it is written already, and this would cover what it points to.
      if (onlySaid.has(id) || about === "plan") return html`<p class="unseen">${text}</p>`;
      return html`<div class="notice ${tone}">
        <p>${text}</p>
        <button type="button" class="button icon plain" aria-label="Dismiss this message" @click=${() => dismiss(id)}>
          <span aria-hidden="true">×</span>
        </button>
      </div>`;
    },
  );
