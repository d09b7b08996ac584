import { render } from "lit-html";
import type { App } from "../../app/app.ts";
import type { UiContext } from "../context.ts";
import { loadChosen } from "../title/chosen.ts";
import { showFallen } from "./fallen.ts";
import { screenFollower } from "./focus.ts";
import { frame } from "./frame.ts";
import { headerView } from "./header.ts";
import { noticesView } from "./notices.ts";
import { paced } from "./pace.ts";
import { screenView } from "./screens.ts";
import { applyTheme } from "./theme.ts";

/** Draws the page from the stores (see `paced`). `drawn` is called after each drawing. */
export function startShell(host: HTMLElement, app: App, drawn: () => void): void {
  let fallen = false;
  const follow = screenFollower();

  const context = (): UiContext => ({
    session: app.session.getState(),
    library: app.library.getState(),
    settings: app.settings.getState(),
    chart: app.chart.getState(),
    cues: app.cues.getState(),
    strategies: app.strategies.getState(),
    debrief: app.debrief.getState(),
    cone: app.cone.getState(),
    advice: app.advice.getState(),
    redraw: ask,
  });
  const draw = (): void => {
    if (fallen) return;
    const now = context();
    applyTheme(now.settings.theme);
    try {
      render(frame(headerView(now), screenView(now), noticesView(now)), host);
    } catch (problem) {
      fallen = true;
      return showFallen(
        host,
        "This page has tripped",
        problem,
        "It is a mistake in the game, not yours. Committed quarters are kept; loading the page again goes on from there.",
      );
    }
    follow(now.session.screen);
    if (
      now.session.screen.at === "title" ||
      now.session.screen.at === "assumptions" ||
      now.session.screen.at === "strategies"
    )
      loadChosen(now);
    drawn();
  };
  const ask = paced(draw);

  app.session.subscribe(ask);
  app.library.subscribe(ask);
  app.settings.subscribe(ask);
  app.chart.subscribe(ask);
  app.strategies.subscribe(ask);
  app.debrief.subscribe(ask);
  app.cone.subscribe(ask);
  app.advice.subscribe(ask);
  app.cues.subscribe((now, before) => {
    if (now.caption !== before.caption || now.trouble !== before.trouble) ask();
  });
  draw();
}
