import { createApp, type App } from "../../../src/app/app.ts";
import type { Stores } from "../../../src/app/archive/archive.ts";
import type { Pool } from "../../../src/app/foresight/pool.ts";
import { memoryShelf } from "../../../src/app/saves/memoryShelf.ts";
import type { PatientShelf } from "../../../src/app/saves/patientShelf.ts";
import type { Shelf } from "../../../src/app/saves/shelf.ts";
import type { Begin } from "../../../src/app/session/intents.ts";
import type { Drawer } from "../../../src/app/settings/store.ts";
import type { ScenarioSource } from "../../../src/scenario/shape/scenario.ts";
import { harbour } from "../../support/harbour.ts";
import { nearPool } from "./workers.ts";

/** A drawer as `localStorage` is, in memory. */
export function memoryDrawer(): Drawer & { readonly rows: Map<string, string> } {
  const rows = new Map<string, string>();
  return { rows, getItem: (key) => rows.get(key) ?? null, setItem: (key, value) => void rows.set(key, value) };
}

/** A page of a game that was never released before. */
const NO_ARCHIVE: Stores = {
  releases: () => Promise.resolve([]),
  scenario: () => Promise.reject(new Error("there is no archive")),
  ask: () => Promise.reject(new Error("there is no engine")),
};

/** The whole app on memory, with the harbour as its one shipped scenario. Two of them on one shelf are two tabs. */
export async function openApp(
  shelf: Shelf | PatientShelf = memoryShelf(),
  drawer: Drawer = memoryDrawer(),
  change: (source: ScenarioSource) => ScenarioSource = (source) => source,
  archive: Stores = NO_ARCHIVE,
  pool: Pool = nearPool(),
): Promise<App> {
  let clock = 1_700_000_000_000;
  let ids = 0;
  const name = Math.floor(tabs++);
  const app = createApp({
    shelf: "standing" in shelf ? shelf : { ...shelf, standing: () => ({ kind: "open" }), onStanding: () => {} },
    drawer,
    shop: {
      list: () =>
        Promise.resolve([
          { id: "harbour", title: "Harbour", summary: "", file: "harbour.json", bytes: 1, hash: null, checked: null },
        ]),
      text: () => Promise.resolve(JSON.stringify(change(harbour()))),
      isChecked: () => Promise.resolve(false),
    },
    archive,
    pool,
    standings: () => Promise.resolve(null),
    now: () => (clock += 1_000),
    newSeed: () => ({ low: 7, high: 11 }),
    newId: () => `tab${name}-${(ids += 1)}`,
    address: () => "https://example.org/drift/",
  });
  await app.library.getState().refresh();
  app.chart.setState({ speed: 0 });
  // Most tests are about something else, and what is forecast here is forecast in this very thread.
  app.settings.setState({ forecast: false });
  return app;
}
let tabs = 0;

export const BEGIN: Begin = {
  scenario: "harbour",
  difficulty: null,
  seed: "test",
  ironman: false,
  overrides: {},
  guided: false,
  analyst: false,
};

/** Answers every dilemma with the first choice that can be taken. */
export function answerAll({ session }: App): void {
  for (const dilemma of session.getState().game?.view.dilemmas ?? []) {
    const choice = dilemma.choices.find((each) => each.blocked === null);
    if (choice !== undefined) session.getState().answer(dilemma.event, choice.id);
  }
}

/** Commits a number of turns, or fewer when the run ends. */
export async function play(app: App, turns: number): Promise<void> {
  for (let turn = 0; turn < turns && app.session.getState().game?.view.ended === null; turn++) {
    answerAll(app);
    await app.session.getState().commit();
  }
}
