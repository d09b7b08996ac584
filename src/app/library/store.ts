import { subscribeWithSelector } from "zustand/middleware";
import { createStore } from "zustand/vanilla";
import { loadScenario } from "../../scenario/load.ts";
import type { SaveRecord } from "../saves/record.ts";
import type { Saves } from "../saves/saves.ts";
import type { ShippedScenario } from "../shipped.ts";
import type { LibraryState, SavedRun, ScenarioEntry } from "./state.ts";

/** Where scenarios come from. Both may reject. */
export interface Shop {
  list(): Promise<readonly ShippedScenario[]>;
  text(scenario: ShippedScenario): Promise<string>;
}

const reason = (error: unknown): string =>
  error instanceof Error && error.message !== "" ? error.message : "no reason was given";

/** Scenarios that can be begun and runs that can be resumed. */
export function createLibrary(shop: Shop, saves: Saves, trouble: string | null) {
  const shipped = new Map<string, ShippedScenario>();
  const loading = new Map<string, Promise<void>>();

  return createStore<LibraryState>()(
    subscribeWithSelector((set, get) => {
      const replace = (id: string, change: Partial<ScenarioEntry>): void =>
        set({ scenarios: get().scenarios.map((each) => (each.id === id ? { ...each, ...change } : each)) });

      const fetchText = async (id: string): Promise<void> => {
        const from = shipped.get(id);
        if (from === undefined) return;
        try {
          const { scenario, diagnostics } = loadScenario(await shop.text(from), `${id}.json`);
          replace(id, { scenario, diagnostics, failure: null, loaded: true });
        } catch (error) {
          replace(id, { failure: `it couldn't be fetched (${reason(error)})` });
        }
      };

      return {
        scenarios: [],
        runs: [],
        setAside: [],
        storage: trouble,
        open(name, text) {
          const loaded = loadScenario(text, name);
          const { scenario, diagnostics } = loaded;
          const id = `file:${name}`;
          const title = scenario?.source.title ?? name;
          const summary = scenario?.source.summary ?? "";
          const entry: ScenarioEntry = {
            id,
            title,
            summary,
            from: "file",
            scenario,
            diagnostics,
            failure: null,
            loaded: true,
          };
          set({ scenarios: [...get().scenarios.filter((each) => each.id !== id), entry] });
          return loaded;
        },
        async load(id) {
          const entry = get().scenarios.find((each) => each.id === id);
          if (entry === undefined || entry.loaded) return;
          const running = loading.get(id) ?? fetchText(id);
          loading.set(id, running);
          await running;
          loading.delete(id);
        },
        async refresh() {
          if (shipped.size === 0) {
            try {
              for (const each of await shop.list()) shipped.set(each.id, each);
              const entries = [...shipped.values()].map(
                ({ id, title, summary }): ScenarioEntry =>
                  get().scenarios.find((each) => each.id === id) ?? {
                    id,
                    title,
                    summary,
                    from: "shipped",
                    scenario: null,
                    diagnostics: [],
                    failure: null,
                    loaded: false,
                  },
              );
              set({ scenarios: [...entries, ...get().scenarios.filter((each) => each.from === "file")] });
            } catch (error) {
              set({ listFailure: `The list of scenarios couldn't be fetched (${reason(error)}).` });
            }
          }
          const { records, aside, failure } = await saves.list();
          set({ runs: records.map(savedRun), setAside: aside, storage: failure ?? trouble });
        },
        listFailure: null,
        async removeRun(id) {
          await saves.remove(id);
          await get().refresh();
        },
        async removeSetAside(id) {
          await saves.removeAside(id);
          await get().refresh();
        },
      };
    }),
  );
}
export type LibraryStore = ReturnType<typeof createLibrary>;

const savedRun = ({ id, changed, card }: SaveRecord): SavedRun => ({ id, changed, ...card });
