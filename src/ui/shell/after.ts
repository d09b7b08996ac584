import "../styles/pages.css";
import type { App } from "../../app/app.ts";
import { changeForm } from "../title/form.ts";
import { acceptDrops } from "../parts/openFile.ts";
import { startShell } from "./shell.ts";
import { stageKeeper, stillKeeper, type MountStage } from "./stageKeeper.ts";

/** The whole page, once the stores are there. `stage` is only called when a screen first has a place for it. */
export function startPage(host: HTMLElement, app: App, stage: MountStage): void {
  const keepStage = stageKeeper(app.chart, stage);
  const keepStill = stillKeeper(app.chart);
  startShell(host, app, () => {
    keepStage();
    keepStill();
  });
  acceptDrops(() => app.session.getState());
  followFiles(app);
}

/** A scenario that was opened from a file is the chosen one, so that the title screen shows it, or what is wrong with it. */
function followFiles({ library }: App): void {
  library.subscribe(({ scenarios }, before) => {
    const opened = scenarios.find((each) => each.from === "file" && !before.scenarios.includes(each));
    if (opened !== undefined) changeForm({ scenario: opened.id });
  });
}
