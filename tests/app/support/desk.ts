import { createApp, type App } from "../../../src/app/app.ts";
import { memoryShelf } from "../../../src/app/saves/memoryShelf.ts";
import type { Shelf } from "../../../src/app/saves/shelf.ts";
import type { Begin } from "../../../src/app/session/intents.ts";
import type { Drawer } from "../../../src/app/settings/store.ts";
import { harbour } from "../../support/harbour.ts";

/** A drawer as `localStorage` is, in memory. */
export function memoryDrawer(): Drawer & { readonly rows: Map<string, string> } {
  const rows = new Map<string, string>();
  return { rows, getItem: (key) => rows.get(key) ?? null, setItem: (key, value) => void rows.set(key, value) };
}

/** The whole app on memory, with the harbour as its one shipped scenario. Two of them on one shelf are two tabs. */
export async function openApp(shelf: Shelf = memoryShelf(), drawer: Drawer = memoryDrawer()): Promise<App> {
  let clock = 1_700_000_000_000;
  let ids = 0;
  const name = Math.floor(tabs++);
  const app = createApp({
    shelf,
    trouble: null,
    drawer,
    shop: {
      list: () => Promise.resolve([{ id: "harbour", title: "Harbour", summary: "", file: "harbour.json", bytes: 1 }]),
      text: () => Promise.resolve(JSON.stringify(harbour())),
    },
    now: () => (clock += 1_000),
    newSeed: () => ({ low: 7, high: 11 }),
    newId: () => `tab${name}-${(ids += 1)}`,
    address: () => "https://example.org/drift/",
  });
  await app.library.getState().refresh();
  app.chart.setState({ speed: 0 });
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
