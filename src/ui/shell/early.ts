import { html, render } from "lit-html";
import type { App } from "../../app/app.ts";
import type { ScenarioEntry } from "../../app/library/state.ts";
import { titleScreen } from "../title/screen.ts";
import type { TitleContext } from "../title/context.ts";
import { brand, frame } from "./frame.ts";
import { applyTheme } from "./theme.ts";
import { goesOn, keptTheme, listedScenarios } from "./first.ts";

/**
 * The title screen while rules, loader and saves are still on their way: what it shows needs none of them, and what is pressed is done as
 * soon as they are there. Returns what stops it.
 */
export function startEarly(host: HTMLElement, app: Promise<App>): () => void {
  let ended = false;
  let scenarios: readonly ScenarioEntry[] = [];
  let wanted = false;

  const later = async (act: (app: App) => unknown): Promise<void> => {
    wanted = true;
    draw();
    await act(await app);
  };
  const context = (): TitleContext => ({
    session: {
      busy: wanted ? "Loading the game" : null,
      go: (screen) => void later(({ session }) => session.getState().go(screen)),
      begin: (how) => later(({ session }) => session.getState().begin(how)),
      resume: (id) => later(({ session }) => session.getState().resume(id)),
      openCode: (text) => later(({ session }) => session.getState().openCode(text)),
      openFile: (...file) => later(({ session }) => session.getState().openFile(...file)),
    },
    library: {
      scenarios,
      runs: [],
      newer: 0,
      setAside: [],
      listFailure: null,
      storage: null,
      load,
      removeRun: load,
      removeSetAside: load,
    },
    settings: {
      guidedStart: true,
      change: (change) => void later(({ settings }) => settings.getState().change(change)),
    },
    redraw: draw,
    early: true,
  });
  const load = async (): Promise<void> => {};
  const draw = (): void => {
    if (ended) return;
    const screen =
      goesOn() && !wanted ? html`<p class="page lede" role="status">Opening the run…</p>` : titleScreen(context());
    render(
      frame(
        brand(() => {}),
        screen,
        null,
      ),
      host,
    );
  };

  applyTheme(keptTheme());
  document.body.dataset["screen"] = "title";
  draw();
  const list = async (): Promise<void> => {
    scenarios = await listedScenarios();
    draw();
  };
  void list();
  return () => {
    ended = true;
  };
}
