import { html, nothing, type TemplateResult } from "lit-html";
import type { Screen } from "../../app/screen.ts";
import { shownGame } from "../../app/session/shown.ts";
import type { UiContext } from "../context.ts";
import { shareDialog } from "../parts/share.ts";
import { brand } from "./frame.ts";
import { caption } from "./caption.ts";
import { dateLine } from "./dateLine.ts";
import { placesOf } from "./places.ts";

/** Name, scenario and date, ways to the run's screens, and the menu. */
export function headerView(context: UiContext): TemplateResult {
  const { session } = context;
  const game = shownGame(session);
  const places = placesOf(session, game);
  const away = session.screen.at === "title";
  return html`${brand(() => session.go({ at: "title" }))}
    <div class="where">
      ${away || game === null ? nothing : html`<p>${where(dateLine(game, session.watching !== null))}</p>`}
      ${away ? nothing : caption(context)}
    </div>
    ${
      away || places.length === 0
        ? nothing
        : html`<nav class="ways" aria-label="This run">
            ${places.map(({ label, to }) => wayTo(session, label, to))}
            <button type="button" class="button" @click=${() => void shareDialog(context)}>Share run</button>
          </nav>`
    }
    ${menu(context, away ? [] : places)}`;
}

const where = ({ long, short }: ReturnType<typeof dateLine>): TemplateResult =>
  html`<span class="long">${long}</span><span class="short">${short}</span>`;

const wayTo = (session: UiContext["session"], label: string, to: Screen): TemplateResult =>
  html`<button
    type="button"
    class="button"
    aria-current=${session.screen.at === to.at ? "page" : nothing}
    @click=${() => session.go(to)}
  >
    ${label}
  </button>`;

const PAGES: readonly { readonly label: string; readonly to: Screen }[] = [
  { label: "Scenarios and saved runs", to: { at: "title" } },
  { label: "Assumptions", to: { at: "assumptions" } },
  { label: "Strategies compared", to: { at: "strategies" } },
  { label: "How to play", to: { at: "help" } },
  { label: "Settings", to: { at: "settings" } },
];

function menu(context: UiContext, places: readonly { readonly label: string; readonly to: Screen }[]): TemplateResult {
  const { session } = context;
  const item = (label: string, act: () => void, extra = ""): TemplateResult =>
    html`<li class=${extra}>
      <button type="button" popovertarget="menu" popovertargetaction="hide" @click=${act}>${label}</button>
    </li>`;
  return html`<nav class="menu" aria-label="Menu">
    <button type="button" class="button icon" popovertarget="menu" aria-label="Menu">
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path d="M2 4h14M2 9h14M2 14h14" fill="none" stroke="currentColor" stroke-width="2" />
      </svg>
    </button>
    <ul id="menu" popover>
      ${places.map(({ label, to }) => item(label, () => session.go(to), "of-run"))}
      ${places.length === 0 ? nothing : item("Share run", () => void shareDialog(context), "of-run last")}
      ${PAGES.filter(({ to }) => to.at !== session.screen.at).map(({ label, to }) => item(label, () => session.go(to)))}
    </ul>
  </nav>`;
}
