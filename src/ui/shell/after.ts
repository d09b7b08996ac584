import "../styles/pages.css";
import type { App } from "../../app/app.ts";
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
}
