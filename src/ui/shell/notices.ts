import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { Notice } from "../../app/session/state.ts";
import type { UiContext } from "../context.ts";

/** How long a polite notice stays, in ms. Alerts stay until they are dismissed. */
const POLITE = 9_000;

const timed = new Set<number>();

/** Both live regions, always in the page so that readers of its voice hear what comes into them. */
export function noticesView(context: UiContext): TemplateResult {
  const { notices, dismiss, screen } = context.session;
  for (const { id, tone } of notices) {
    if (tone !== "polite" || timed.has(id)) continue;
    timed.add(id);
    setTimeout(() => dismiss(id), POLITE);
  }
  const of = (tone: Notice["tone"]): readonly Notice[] => notices.filter((each) => each.tone === tone);
  // These screens show the summary themselves, so there it is only said.
  const said = screen.at === "briefing" || screen.at === "ending";
  return html`<div class="notices">
    <div role="alert">${list(of("alert"), dismiss)}</div>
    <div role="status" class=${said ? "unseen" : nothing}>${list(of("polite"), dismiss)}</div>
  </div>`;
}

const list = (notices: readonly Notice[], dismiss: (id: number) => void): unknown =>
  repeat(
    notices,
    ({ id }) => id,
    ({ id, tone, text }) =>
      html`<div class="notice ${tone}">
        <p>${text}</p>
        <button type="button" class="button icon plain" aria-label="Dismiss this message" @click=${() => dismiss(id)}>
          <span aria-hidden="true">×</span>
        </button>
      </div>`,
  );
