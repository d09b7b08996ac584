import { html, render } from "lit-html";
import type { App } from "../../app/app.ts";
import type { UiContext } from "../context.ts";
import { loadChosen } from "../title/chosen.ts";
import { screenFollower } from "./focus.ts";
import { frame } from "./frame.ts";
import { headerView } from "./header.ts";
import { noticesView } from "./notices.ts";
import { screenView } from "./screens.ts";
import { applyTheme } from "./theme.ts";

/** Draws the page from the stores, at most once a frame. `drawn` is called after each drawing. */
export function startShell(host: HTMLElement, app: App, drawn: () => void): void {
  let asked = 0;
  const follow = screenFollower();

  const context = (): UiContext => ({
    session: app.session.getState(),
    library: app.library.getState(),
    settings: app.settings.getState(),
    chart: app.chart.getState(),
    redraw: ask,
  });
  const draw = (): void => {
    asked = 0;
    const now = context();
    applyTheme(now.settings.theme);
    try {
      render(frame(headerView(now), screenView(now), noticesView(now)), host);
    } catch (problem) {
      return fall(host, problem);
    }
    follow(now.session.screen);
    if (now.session.screen.at === "title" || now.session.screen.at === "assumptions") loadChosen(now);
    drawn();
  };
  const ask = (): void => {
    if (asked === 0) asked = requestAnimationFrame(draw);
  };

  app.session.subscribe(ask);
  app.library.subscribe(ask);
  app.settings.subscribe(ask);
  app.chart.subscribe(ask);
  draw();
}

/** A mistake of ours: the page says so, and what is saved stays. */
function fall(host: HTMLElement, problem: unknown): void {
  reportError(problem);
  const fallen = document.createElement("div");
  host.replaceWith(fallen);
  const what = problem instanceof Error ? problem.message : String(problem);
  render(
    html`<main class="page narrow stack">
      <h1>This page has tripped</h1>
      <p>A mistake in the game, not yours: <code>${what}</code></p>
      <p>Committed quarters are kept. Loading the page again goes on from there.</p>
      <p><button type="button" class="button primary" @click=${() => location.reload()}>Load again</button></p>
    </main>`,
    fallen,
  );
}
